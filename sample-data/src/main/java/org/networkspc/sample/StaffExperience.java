package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Staff experience, 0 to 10, as one value a month without the number of answers.
 *
 * <p>Planted: two hospitals answer what staff ask for on a board within a week, and their score rises by 0.7.
 */
final class StaffExperience {
    static final String ID = "staff-experience";
    static final Set<String> ANSWERED = Set.of("H05", "H11");
    static final LocalDate ANSWERED_FROM = LocalDate.of(2024, 3, 1);
    static final double ANSWERED_GAIN = 0.7;

    private static final double SHARED_SD = 0.05;
    private static final double OWN_SD = 0.20;

    private StaffExperience() {}

    static List<Row> rows() {
        Draws draws = Draws.seeded(20_223_605);
        List<Row> rows = new ArrayList<>();
        for (LocalDate month : SaferWards.months()) {
            double shared = draws.normal(0, SHARED_SD);
            for (Hospital hospital : Hospital.ALL) {
                if (hospital.isMemberIn(month)) {
                    double score = draws.normal(score(hospital, month) + shared, OWN_SD);
                    rows.add(new Row(hospital.id(), ID, month, Map.of("value", Row.twoDecimals(score))));
                }
            }
        }
        return rows;
    }

    private static double score(Hospital hospital, LocalDate month) {
        boolean answered = ANSWERED.contains(hospital.id()) && !month.isBefore(ANSWERED_FROM);
        return hospital.staffScore() + (answered ? ANSWERED_GAIN : 0);
    }
}
