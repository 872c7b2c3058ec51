package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Days stayed by the people who left an older people's ward in a month: number, mean and standard deviation.
 *
 * <p>Planted: nothing. It is the balancing measure, and fewer falls cost no extra days.
 */
final class LengthOfStay {
    static final String ID = "length-of-stay";

    private static final double SD = 5.8;
    private static final double STAYS_PER_BED = 0.12;

    private LengthOfStay() {}

    static List<Row> rows() {
        Draws draws = Draws.seeded(20_223_604);
        List<Row> rows = new ArrayList<>();
        for (LocalDate month : SaferWards.months()) {
            for (Hospital hospital : Hospital.ALL) {
                if (hospital.isMemberIn(month)) {
                    rows.add(row(hospital, month, draws));
                }
            }
        }
        return rows;
    }

    /** Mean ~ normal, variance ~ σ²·χ²/(n − 1), where half of χ² is gamma with shape (n − 1)/2. */
    private static Row row(Hospital hospital, LocalDate month, Draws draws) {
        int n = 8 + draws.poisson(hospital.beds() * STAYS_PER_BED);
        double mean = draws.normal(hospital.stay(), SD / StrictMath.sqrt(n));
        double sd = SD * StrictMath.sqrt(2 * draws.gamma((n - 1) / 2.0) / (n - 1));
        return new Row(
                hospital.id(),
                ID,
                month,
                Map.of("n", Integer.toString(n), "mean", Row.twoDecimals(mean), "sd", Row.twoDecimals(sd)));
    }
}
