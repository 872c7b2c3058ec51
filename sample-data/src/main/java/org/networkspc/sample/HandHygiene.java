package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hands seen clean over hands seen.
 *
 * <p>Planted: every hospital improves when short huddles begin, and then two hospitals with low compliance have sensors
 * that see five times as many hands: between the summers of 2023 and 2024 each hospital rises and the as-reported total
 * falls.
 */
final class HandHygiene {
    static final String ID = "hand-hygiene";
    static final LocalDate HUDDLES_WORK_FROM = LocalDate.of(2024, 2, 1);
    static final double HUDDLE_GAIN = 0.04;
    /** Hospitals whose hands are counted by sensors. */
    static final Set<String> WITH_SENSORS = Set.of("H03", "H08");

    static final LocalDate SENSORS_FROM = LocalDate.of(2024, 4, 1);
    static final double SENSORS_SEE = 5;

    private static final double OWN_VARIATION = 0.006;

    private HandHygiene() {}

    static List<Row> rows() {
        Draws draws = Draws.seeded(20_222_802);
        List<Row> rows = new ArrayList<>();
        for (LocalDate month : SaferWards.months()) {
            for (Hospital hospital : Hospital.ALL) {
                if (hospital.isMemberIn(month)) {
                    int seen = draws.poisson(handsSeen(hospital, month));
                    int clean = draws.binomial(seen, draws.normal(compliance(hospital, month), OWN_VARIATION));
                    rows.add(Row.ratio(hospital.id(), ID, month, clean, seen));
                }
            }
        }
        return rows;
    }

    /** Every ward is watched for the same number of minutes, so size matters little. */
    private static double handsSeen(Hospital hospital, LocalDate month) {
        boolean sensors = WITH_SENSORS.contains(hospital.id()) && !month.isBefore(SENSORS_FROM);
        return (200 + hospital.beds() / 4.0) * (sensors ? SENSORS_SEE : 1);
    }

    private static double compliance(Hospital hospital, LocalDate month) {
        return hospital.cleanHands() + (month.isBefore(HUDDLES_WORK_FROM) ? 0 : HUDDLE_GAIN);
    }
}
