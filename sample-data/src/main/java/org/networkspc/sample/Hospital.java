package org.networkspc.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * One hospital of the safer-wards network.
 *
 * @param beds adult beds, which sets the size of everything it reports
 * @param joins first month it reports
 * @param fallsLevel falls per 1,000 bed days before any change
 * @param cleanHands share of hands seen clean before any change
 * @param stay mean length of stay on its older people's wards, days
 * @param staffScore staff experience score before any change, 0 to 10
 */
record Hospital(
        String id, int beds, LocalDate joins, double fallsLevel, double cleanHands, double stay, double staffScore) {

    private static final LocalDate FOUNDED = SaferWards.FIRST_MONTH;

    static final List<Hospital> ALL = List.of(
            new Hospital("H01", 640, FOUNDED, 7.1, 0.860, 10.4, 6.9),
            new Hospital("H02", 1_000, FOUNDED, 5.6, 0.850, 11.1, 6.6),
            new Hospital("H03", 260, FOUNDED, 4.9, 0.660, 9.6, 7.1),
            new Hospital("H04", 560, FOUNDED, 7.5, 0.875, 10.9, 6.5),
            new Hospital("H05", 240, FOUNDED, 5.8, 0.885, 9.9, 6.2),
            new Hospital("H06", 900, FOUNDED, 7.2, 0.855, 11.4, 6.7),
            new Hospital("H07", 330, FOUNDED, 5.3, 0.865, 10.2, 7.0),
            new Hospital("H08", 210, FOUNDED, 5.0, 0.675, 9.3, 6.8),
            new Hospital("H09", 520, SaferWards.SECOND_WAVE, 8.4, 0.850, 10.7, 6.6),
            new Hospital("H10", 340, SaferWards.SECOND_WAVE, 8.0, 0.870, 10.1, 6.9),
            new Hospital("H11", 190, SaferWards.SECOND_WAVE, 7.8, 0.880, 9.7, 6.3),
            new Hospital("H12", 410, SaferWards.SECOND_WAVE, 8.5, 0.865, 10.6, 6.8));

    boolean isMemberIn(LocalDate month) {
        return !month.isBefore(joins);
    }
}
