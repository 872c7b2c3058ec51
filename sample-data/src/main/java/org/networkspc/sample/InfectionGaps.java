package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Days between catheter-related infections: one row per infection, dated, with the days since the one before.
 *
 * <p>Planted: one hospital asks every morning whether the catheter can come out, and the days between become two and a
 * half times as many.
 */
final class InfectionGaps {
    static final String ID = "infection-gaps";
    static final String DAILY_QUESTION_AT = "H07";
    static final LocalDate DAILY_QUESTION_FROM = LocalDate.of(2024, 1, 8);
    static final double TIMES_AS_LONG = 2.5;

    /** Mean days between infections of a hospital with one bed. */
    private static final double BED_DAYS_PER_INFECTION = 5_000;

    private InfectionGaps() {}

    static List<Row> rows() {
        Draws draws = Draws.seeded(20_222_303);
        List<Row> rows = new ArrayList<>();
        for (Hospital hospital : Hospital.ALL) {
            rows.addAll(rows(hospital, draws));
        }
        return rows;
    }

    /** The first infection has none before it, so it has no row. */
    private static List<Row> rows(Hospital hospital, Draws draws) {
        LocalDate end = SaferWards.LAST_MONTH.plusMonths(1);
        List<Row> rows = new ArrayList<>();
        LocalDate previous = hospital.joins().plusDays(daysToNext(hospital, hospital.joins(), draws) - 1);
        while (true) {
            long days = daysToNext(hospital, previous, draws);
            LocalDate next = previous.plusDays(days);
            if (!next.isBefore(end)) {
                return rows;
            }
            rows.add(new Row(hospital.id(), ID, next, Map.of("value", Long.toString(days))));
            previous = next;
        }
    }

    /** At least one day: at most one infection a day is counted. */
    private static long daysToNext(Hospital hospital, LocalDate from, Draws draws) {
        boolean changed = hospital.id().equals(DAILY_QUESTION_AT) && !from.isBefore(DAILY_QUESTION_FROM);
        double mean = BED_DAYS_PER_INFECTION / hospital.beds() * (changed ? TIMES_AS_LONG : 1);
        return (long) StrictMath.ceil(draws.exponential(mean));
    }
}
