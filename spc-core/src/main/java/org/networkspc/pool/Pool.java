package org.networkspc.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;

/** Observations merged into tallies by measure, member, stratum and period. */
public final class Pool {
    private record Key(String member, Stratum stratum) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            return Comparator.comparing(Key::member).thenComparing(Key::stratum).compare(this, o);
        }
    }

    private final Map<String, Measure> measures = new TreeMap<>();
    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, Map<Key, TreeMap<Integer, Reported>>> cells = new TreeMap<>();

    public static Pool of(Iterable<Observation> observations) {
        Pool pool = new Pool();
        observations.forEach(pool::add);
        return pool;
    }

    public void add(Observation o) {
        measures.put(o.measure().id(), o.measure());
        members.put(o.member().id(), o.member());
        cells.computeIfAbsent(o.measure().id(), k -> new TreeMap<>())
                .computeIfAbsent(new Key(o.member().id(), o.stratum()), k -> new TreeMap<>())
                .merge(o.measure().cadence().indexOf(o.date()), o.reported(), Pool::both);
    }

    private static Reported both(Reported a, Reported b) {
        if (a instanceof Tally x && b instanceof Tally y) {
            return x.plus(y);
        }
        return a instanceof Tally ? a : b;
    }

    public void merge(Pool other) {
        measures.putAll(other.measures);
        members.putAll(other.members);
        other.cells.forEach((measure, byKey) -> byKey.forEach((key, byPeriod) ->
                byPeriod.forEach((period, reported) -> cells.computeIfAbsent(measure, k -> new TreeMap<>())
                        .computeIfAbsent(key, k -> new TreeMap<>())
                        .merge(period, reported, Pool::both))));
    }

    /** Measures in id order. */
    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    /** Members in id order. */
    public List<Member> members() {
        return List.copyOf(members.values());
    }

    /** Strata for which the measure has rows, without {@link Stratum#ALL}, in order. */
    public List<Stratum> strata(Measure measure) {
        return cells.getOrDefault(measure.id(), Map.of()).keySet().stream()
                .map(Key::stratum)
                .filter(s -> !s.isAll())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Members by periods for one measure and stratum. For {@link Stratum#ALL} a cell is the row without a stratum when
     * present, else the sum over one dimension, the first by name that the member reported.
     */
    public Cells cells(Measure measure, Stratum stratum) {
        Map<Key, TreeMap<Integer, Reported>> byKey = cells.getOrDefault(measure.id(), Map.of());
        List<Member> present = members.values().stream()
                .filter(m -> byKey.keySet().stream().anyMatch(k -> k.member().equals(m.id())))
                .toList();
        int first = byKey.values().stream().mapToInt(TreeMap::firstKey).min().orElse(0);
        int last = byKey.values().stream().mapToInt(TreeMap::lastKey).max().orElse(-1);
        List<LocalDate> periods = new ArrayList<>();
        for (int p = first; p <= last; p++) {
            periods.add(measure.cadence().start(p));
        }
        List<List<Optional<Reported>>> rows = new ArrayList<>();
        for (Member member : present) {
            List<Optional<Reported>> row = new ArrayList<>();
            for (int p = first; p <= last; p++) {
                row.add(cell(byKey, member.id(), stratum, p));
            }
            rows.add(row);
        }
        return new Cells(measure, stratum, present, periods, rows);
    }

    private static Optional<Reported> cell(
            Map<Key, TreeMap<Integer, Reported>> byKey, String member, Stratum stratum, int period) {
        Optional<Reported> own = Optional.ofNullable(
                byKey.getOrDefault(new Key(member, stratum), new TreeMap<>()).get(period));
        if (own.isPresent() || !stratum.isAll()) {
            return own;
        }
        Map<String, Reported> byDimension = new TreeMap<>();
        byKey.forEach((key, row) -> {
            Reported reported = row.get(period);
            if (key.member().equals(member) && reported != null) {
                byDimension.merge(key.stratum().dimension(), reported, Pool::both);
            }
        });
        return byDimension.values().stream().findFirst();
    }
}
