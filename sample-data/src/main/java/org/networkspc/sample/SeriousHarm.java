package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Days between falls with serious harm: one row per fall, dated, with the days since the hospital's one before. Rare enough
 * that the whole network has one about every ten days.
 *
 * <p>Planted: when four hospitals join, days between become shorter for the network although nobody's harm changes; from one
 * day on harm happens two and a half times as rarely everywhere.
 */
final class SeriousHarm {
    static final String FILE = "2025-04-18_serious-harm.csv";
    static final String ID = "harm-gaps";
    static final LocalDate RARER_FROM = LocalDate.of(2024, 2, 5);
    static final double TIMES_AS_RARE = 2.5;

    private static final double BED_DAYS_PER_HARM = 42_000;
    private static final List<String> COLUMNS = List.of("member", "measure", "period", "value");

    private SeriousHarm() {}

    /** One file of the whole time, in order of days, without the months that SaferWards has not been told. */
    static Map<String, String> upload() {
        Draws draws = Draws.seeded(20_222_964);
        List<Row> rows = new ArrayList<>();
        for (Hospital hospital : Hospital.ALL) {
            rows.addAll(rows(hospital, draws));
        }
        rows.sort(Comparator.comparing(Row::period).thenComparing(Row::member));
        return Row.files(List.of(FILE), COLUMNS, rows, row -> FILE);
    }

    /** A hospital's first has none before it, so it has no row. */
    private static List<Row> rows(Hospital hospital, Draws draws) {
        LocalDate end = SaferWards.LAST_MONTH.plusMonths(1);
        List<Row> rows = new ArrayList<>();
        LocalDate before = hospital.joins().minusDays(1);
        boolean first = true;
        for (LocalDate day = hospital.joins(); day.isBefore(end); day = day.plusDays(1)) {
            double perDay = hospital.beds() / BED_DAYS_PER_HARM / (day.isBefore(RARER_FROM) ? 1 : TIMES_AS_RARE);
            if (draws.uniform() < perDay) {
                if (!first && SaferWards.isReported(hospital.id(), day.withDayOfMonth(1))) {
                    rows.add(new Row(
                            hospital.id(),
                            ID,
                            day,
                            Map.of("value", Long.toString(day.toEpochDay() - before.toEpochDay()))));
                }
                before = day;
                first = false;
            }
        }
        return rows;
    }
}
