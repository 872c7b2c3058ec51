package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Older people admitted after a fall, over three steps: seen by a therapist within a day, home within a week, still at home
 * after 30 days.
 *
 * <p>Planted: from one month on more go home within a week, and from the next month on fewer of them are still at home after
 * 30 days. Each step alone is one story; together they are another. The first step is steady and holds.
 */
final class DoorToHome {
    static final String FILE = "2025-04-18_door-to-home.csv";
    static final String SEEN = "therapist-in-a-day";
    static final String HOME = "home-in-a-week";
    static final String STILL_HOME = "home-after-30-days";

    static final double SEEN_IN_TIME = 0.83;
    static final LocalDate SOONER_FROM = LocalDate.of(2024, 5, 1);
    static final double HOME_BEFORE = 0.62;
    static final double HOME_SINCE = 0.71;
    static final LocalDate BACK_FROM = LocalDate.of(2024, 6, 1);
    static final double STILL_HOME_BEFORE = 0.89;
    static final double STILL_HOME_SINCE = 0.81;

    private static final List<String> COLUMNS = List.of("member", "measure", "period", "numerator", "denominator");
    private static final double BEDS_PER_ADMISSION = 11;

    private DoorToHome() {}

    /** One file of the whole time, without the months that SaferWards has not been told. */
    static Map<String, String> upload() {
        Draws draws = Draws.seeded(20_222_806);
        List<Row> rows = new ArrayList<>();
        for (LocalDate month : SaferWards.months()) {
            for (Hospital hospital : Hospital.ALL) {
                if (hospital.isMemberIn(month)) {
                    List<Row> steps = steps(hospital, month, draws);
                    rows.addAll(SaferWards.isReported(hospital.id(), month) ? steps : List.of());
                }
            }
        }
        return Row.files(List.of(FILE), COLUMNS, rows, row -> FILE);
    }

    private static List<Row> steps(Hospital hospital, LocalDate month, Draws draws) {
        int admitted = draws.poisson(hospital.beds() / BEDS_PER_ADMISSION);
        int seen = draws.binomial(admitted, SEEN_IN_TIME);
        int home = draws.binomial(seen, month.isBefore(SOONER_FROM) ? HOME_BEFORE : HOME_SINCE);
        int still = draws.binomial(home, month.isBefore(BACK_FROM) ? STILL_HOME_BEFORE : STILL_HOME_SINCE);
        return List.of(
                Row.ratio(hospital.id(), SEEN, month, seen, admitted),
                Row.ratio(hospital.id(), HOME, month, home, seen),
                Row.ratio(hospital.id(), STILL_HOME, month, still, home));
    }
}
