package org.networkspc.reports.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Missing;
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
 * @param withheld places of late numbers that a correction is about: what was released there is known to be wrong, and what
 *     is right cannot be told yet, so nothing is
 */
public record Frozen(YearMonth period, Instant dataAsAt, List<Observation> rows, int held, Set<Place> withheld) {
    public Frozen {
        rows = List.copyOf(rows);
        withheld = Collections.unmodifiableSortedSet(new TreeSet<>(withheld));
    }

    /** A new pool of all rows, those withheld as hidden ones. */
    public Pool pool() {
        return Pool.of(
                withheld.isEmpty()
                        ? rows
                        : rows.stream()
                                .map(row -> withheld.contains(Place.of(row)) ? hidden(row) : row)
                                .toList());
    }

    private static Observation hidden(Observation row) {
        return new Observation(
                row.measure(), row.member(), row.stratum(), row.date(), Missing.of(Missing.Kind.SUPPRESSED));
    }

    /**
     * @param company how many members must have changed a released period
     * @param correcting whether what was released last is said to be wrong
     */
    static Frozen after(Optional<Frozen> before, Frozen now, int company, boolean correcting) {
        Map<CellKey, Observation> rows = new TreeMap<>();
        now.rows().forEach(row -> rows.put(CellKey.of(row), row));
        List<Place> held = before.map(last -> hold(last, rows, company)).orElseGet(List::of);
        Set<Place> withheld = new HashSet<>(held);
        if (!correcting) {
            withheld.retainAll(before.map(Frozen::withheld).orElseGet(Set::of));
        }
        return new Frozen(now.period(), now.dataAsAt(), List.copyOf(rows.values()), held.size(), withheld);
    }

    /** All that is known of this period and before. */
    static Frozen of(Collection<Observation> known, YearMonth period, Instant dataAsAt) {
        List<Observation> rows = known.stream()
                .filter(row -> !YearMonth.from(row.date()).isAfter(period))
                .toList();
        return new Frozen(period, dataAsAt, rows, 0, Set.of());
    }

    /** A measure and a period of it; single events by their month. */
    public record Place(String measure, LocalDate start) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byMeasure = measure.compareTo(other.measure);
            return byMeasure == 0 ? start.compareTo(other.start) : byMeasure;
        }

        static Place of(Observation row) {
            boolean event = row.measure().kind() == MeasureKind.BETWEEN;
            return new Place(row.measure().id(), event ? row.date().withDayOfMonth(1) : row.date());
        }
    }

    /** Puts back what was released where too few have changed it; the place of each number that waits. */
    private static List<Place> hold(Frozen before, Map<CellKey, Observation> rows, int company) {
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
        List<Place> held = new ArrayList<>();
        for (Map.Entry<CellKey, Observation> row : List.copyOf(late.entrySet())) {
            if (changed.getOrDefault(Place.of(row.getValue()), Set.of()).size() < company) {
                Observation then = released.get(row.getKey());
                if (then == null) {
                    rows.remove(row.getKey());
                } else {
                    rows.put(row.getKey(), then);
                }
                held.add(Place.of(row.getValue()));
            }
        }
        return held;
    }
}
