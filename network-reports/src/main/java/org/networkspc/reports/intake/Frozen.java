package org.networkspc.reports.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.reports.ingest.CellKey;

/**
 * The numbers of a release: those of its period and before. Numbers of periods that were released before change only in
 * company: where fewer members than a pooled number needs have changed a period, the difference between two releases would
 * be theirs, so what was released stays until others change it too.
 *
 * @param period its last month
 * @param dataAsAt when the latest upload in it was accepted
 * @param rows in key order
 * @param held how many late numbers wait
 */
public record Frozen(YearMonth period, Instant dataAsAt, List<Observation> rows, int held) {
    public Frozen {
        rows = List.copyOf(rows);
    }

    /** A new pool of all rows. */
    public Pool pool() {
        return Pool.of(rows);
    }

    /** @param company how many members must have changed a released period */
    static Frozen after(
            Optional<Frozen> before, Collection<Observation> now, YearMonth period, Instant dataAsAt, int company) {
        Map<CellKey, Observation> rows = new TreeMap<>();
        now.stream()
                .filter(row -> !YearMonth.from(row.date()).isAfter(period))
                .forEach(row -> rows.put(CellKey.of(row), row));
        int held = before.isEmpty() ? 0 : hold(before.get(), rows, company);
        return new Frozen(period, dataAsAt, List.copyOf(rows.values()), held);
    }

    /** A measure and a period of it; single events by their month. */
    private record Place(String measure, LocalDate start) {
        static Place of(Observation row) {
            boolean event = row.measure().kind() == MeasureKind.BETWEEN;
            return new Place(row.measure().id(), event ? row.date().withDayOfMonth(1) : row.date());
        }
    }

    private static int hold(Frozen before, Map<CellKey, Observation> rows, int company) {
        Map<CellKey, Observation> released = new TreeMap<>();
        before.rows().forEach(row -> released.put(CellKey.of(row), row));
        Map<Place, Set<String>> changed = new HashMap<>();
        Map<CellKey, Observation> late = new TreeMap<>();
        rows.forEach((key, row) -> {
            boolean old = !YearMonth.from(row.date()).isAfter(before.period());
            Observation then = released.get(key);
            if (old && (then == null || !then.reported().equals(row.reported()))) {
                late.put(key, row);
                changed.computeIfAbsent(Place.of(row), place -> new TreeSet<>())
                        .add(row.member().id());
            }
        });
        int held = 0;
        for (Map.Entry<CellKey, Observation> row : List.copyOf(late.entrySet())) {
            if (changed.getOrDefault(Place.of(row.getValue()), Set.of()).size() < company) {
                Observation then = released.get(row.getKey());
                if (then == null) {
                    rows.remove(row.getKey());
                } else {
                    rows.put(row.getKey(), then);
                }
                held++;
            }
        }
        return held;
    }
}
