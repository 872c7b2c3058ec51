package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Learning records that nurseries send and primary schools receive, counted by both.
 *
 * <p>Planted: two pairs agree for six years, and one of them no longer does: since a new form, one record in six that
 * Eastgate Children's Centres send does not arrive at Eastgate Primary Schools. The other pair goes on agreeing.
 */
final class LearningRecords {
    static final String FILE = "2025-02-14_learning-records.csv";
    static final String SENT = "records-sent";
    static final String RECEIVED = "records-received";
    static final LocalDate FORM_FROM = LocalDate.of(2024, 4, 1);
    static final double LOST_SINCE = 1 / 6.0;

    private static final List<String> COLUMNS = List.of("member", "measure", "period", "value");

    /** Who sends to whom, and about how many a quarter. */
    private record Pair(String from, String to, double records, boolean newForm) {}

    private static final List<Pair> PAIRS = List.of(new Pair("N1", "P1", 72, false), new Pair("N2", "P3", 84, true));

    private LearningRecords() {}

    static Map<String, String> upload() {
        Draws draws = Draws.seeded(20_181_307);
        List<Row> rows = new ArrayList<>();
        for (LocalDate quarter : CradleToCareer.quarters()) {
            for (Pair pair : PAIRS) {
                int sent = draws.poisson(pair.records);
                int delayed = draws.binomial(2, 0.3);
                int lost = draws.binomial(sent, pair.newForm && !quarter.isBefore(FORM_FROM) ? LOST_SINCE : 0);
                rows.add(count(pair.from, SENT, quarter, sent));
                rows.add(count(pair.to, RECEIVED, quarter, sent - delayed - lost));
            }
        }
        return Row.files(List.of(FILE), COLUMNS, rows, row -> FILE);
    }

    private static Row count(String member, String measure, LocalDate quarter, int number) {
        return new Row(member, measure, quarter, Map.of("value", Integer.toString(number)));
    }
}
