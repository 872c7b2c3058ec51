package org.networkspc.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;

/**
 * Observations merged into tallies by measure, member, stratum and period.
 *
 * <p>Tallies are held in primitive columns, one block for each measure, member and stratum, made on first touch: memory
 * grows with the cells that exist, not with rows. Sums of numerators and denominators are exact and the same in whatever
 * order rows come; summaries of values agree to 1e-12 relative. A value beats a missing; of two reasons for a missing
 * cell the one that says more is kept.
 *
 * <p>A pool is the one mutable class of the library. Fill it in one thread; once filled it may be read by many.
 */
public final class Pool {
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Map<String, MemberLines>> lines = new HashMap<>();

    public static Pool of(Iterable<Observation> observations) {
        Pool pool = new Pool();
        observations.forEach(pool::add);
        return pool;
    }

    /**
     * Adds one row. {@link Tally#EMPTY} adds nothing.
     *
     * @throws IllegalArgumentException when its measure or member is known by the same id and differs, or when a sum
     *     reaches 2^53 and would no longer be exact; the row is then not in the pool
     */
    public void add(Observation o) {
        if (!o.reported().equals(Tally.EMPTY)) {
            checkSame(o.measure());
            checkSame(o.member());
            line(o.measure(), o.member(), o.stratum()).add(o.measure().cadence().indexOf(o.date()), o.reported());
        }
    }

    /**
     * Adds many rows of counts at once: a few nanoseconds for a row and nothing allocated for it.
     *
     * @throws IllegalArgumentException when a measure or member is known by the same id and differs; when a sum reaches
     *     2^53, and part of the rows is then in the pool
     */
    public void add(CodedRows rows) {
        Codes codes = rows.codes();
        codes.measures().forEach(this::checkSame);
        codes.members().forEach(this::checkSame);
        int[] from = codes.measures().stream()
                .mapToInt(m -> m.cadence().indexOf(codes.from()))
                .toArray();
        int width = codes.members().size();
        @Nullable Line[] touched = new Line[from.length * width];
        rows.fold((measure, member, period, count, numerator, denominator) -> {
            Line line = touched[measure * width + member];
            if (line == null) {
                line = line(codes.measures().get(measure), codes.members().get(member), rows.stratum());
                touched[measure * width + member] = line;
            }
            line.add(from[measure] + period, count, numerator, denominator);
        });
    }

    /**
     * Adds all that another pool holds, as if its rows had been added to this one.
     *
     * @throws IllegalArgumentException as {@link #add(CodedRows)}
     */
    public void merge(Pool other) {
        other.measures().forEach(this::checkSame);
        other.members().forEach(this::checkSame);
        measures.putAll(other.measures);
        members.putAll(other.members);
        other.lines.forEach((measure, byMember) -> byMember.forEach((member, theirs) ->
                linesOf(measure).computeIfAbsent(member, m -> new MemberLines()).merge(theirs)));
    }

    private Line line(Measure measure, Member member, Stratum stratum) {
        measures.putIfAbsent(measure.id(), measure);
        members.putIfAbsent(member.id(), member);
        return linesOf(measure.id())
                .computeIfAbsent(member.id(), m -> new MemberLines())
                .line(stratum);
    }

    private Map<String, MemberLines> linesOf(String measure) {
        return lines.computeIfAbsent(measure, m -> new HashMap<>());
    }

    private void checkSame(Measure measure) {
        Measure known = measures.getOrDefault(measure.id(), measure);
        if (!known.equals(measure)) {
            throw new IllegalArgumentException(
                    "measure must be the one known by its id, " + known + ", was " + measure);
        }
    }

    private void checkSame(Member member) {
        Member known = members.getOrDefault(member.id(), member);
        if (!known.equals(member)) {
            throw new IllegalArgumentException("member must be the one known by its id, " + known + ", was " + member);
        }
    }

    /** Measures in id order. */
    public List<Measure> measures() {
        return measures.values().stream()
                .sorted(Comparator.comparing(Measure::id))
                .toList();
    }

    /** Members in id order. */
    public List<Member> members() {
        return members.values().stream()
                .sorted(Comparator.comparing(Member::id))
                .toList();
    }

    /** Strata for which the measure has rows, without {@link Stratum#ALL}, in order. */
    public List<Stratum> strata(Measure measure) {
        return lines.getOrDefault(measure.id(), Map.of()).values().stream()
                .flatMap(of -> of.strata().stream())
                .filter(s -> !s.isAll())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * One row for each cell that exists, as pooled, dated the first day of its period: by measure, member, stratum and
     * period. A pool of these rows holds what this one holds.
     */
    public List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (Measure measure : measures()) {
            Map<String, MemberLines> byMember = lines.getOrDefault(measure.id(), Map.of());
            for (Member member : members()) {
                Optional.ofNullable(byMember.get(member.id()))
                        .ifPresent(own -> own.forEach((stratum, period, reported) -> observations.add(new Observation(
                                measure, member, stratum, measure.cadence().start(period), reported))));
            }
        }
        return observations;
    }

    /**
     * Members by periods for one measure and stratum: the members that reported the measure, every period from its first
     * row to its last whatever the stratum.
     *
     * <p>For {@link Stratum#ALL} a cell is the row without a stratum when that has a value, else the sum over one
     * dimension; dimensions are never added together. One dimension stands for a member's whole line, the one that gives
     * most periods a total (of equals, the first by name); where it gives none, the next. A total with a missing category
     * is missing, and categories that do not apply are left out.
     */
    public Cells cells(Measure measure, Stratum stratum) {
        Map<String, MemberLines> byMember = lines.getOrDefault(measure.id(), Map.of());
        int first =
                byMember.values().stream().mapToInt(MemberLines::first).min().orElse(0);
        int last = byMember.values().stream().mapToInt(MemberLines::last).max().orElse(-1);
        List<LocalDate> periods = IntStream.rangeClosed(first, last)
                .mapToObj(measure.cadence()::start)
                .toList();
        List<Member> present = members().stream()
                .filter(member -> byMember.containsKey(member.id()))
                .toList();
        List<List<Optional<Reported>>> rows = present.stream()
                .flatMap(member -> Stream.ofNullable(byMember.get(member.id())))
                .map(own -> own.row(stratum, first, last))
                .toList();
        return new Cells(measure, stratum, present, periods, rows);
    }
}
