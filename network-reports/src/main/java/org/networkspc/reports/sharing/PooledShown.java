package org.networkspc.reports.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Sharing.Protection;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/**
 * A pooled line as an audience may see it: fitted on exact numbers, then each period shown or hidden. Its chart is made
 * afterwards, so that no limit is learned from a hidden period.
 *
 * @param series with hidden periods as breaks
 * @param hidden in date order
 */
public record PooledShown(Series series, List<Hidden> hidden) {
    public PooledShown {
        hidden = List.copyOf(hidden);
    }

    /**
     * @param exact a line of this network, whatever its way of pooling
     * @param pool the numbers behind it
     */
    public static PooledShown of(Series exact, Pool pool, Network network, Protection protection) {
        Map<LocalDate, List<Tally>> behind = behind(pool.cells(exact.measure(), exact.stratum()), network);
        Contributions rule = new Contributions(protection);
        List<Hidden> hidden = new ArrayList<>();
        List<Subgroup> shown = new ArrayList<>();
        for (Subgroup subgroup : exact.subgroups()) {
            Optional<Why> why = subgroup.hasValue()
                    ? rule.why(
                            behind.getOrDefault(subgroup.start(), List.of()),
                            exact.measure().kind())
                    : Optional.empty();
            why.ifPresent(w -> hidden.add(new Hidden(subgroup.start(), w)));
            shown.add(why.isPresent() ? hide(subgroup) : subgroup);
        }
        return hidden.isEmpty() ? new PooledShown(exact, hidden) : new PooledShown(with(exact, shown), hidden);
    }

    static Map<LocalDate, List<Tally>> behind(Cells cells, Network network) {
        Map<LocalDate, List<Tally>> behind = new HashMap<>();
        for (int i = 0; i < cells.members().size(); i++) {
            if (network.member(cells.members().get(i).id()).isPresent()) {
                for (int t = 0; t < cells.periods().size(); t++) {
                    if (cells.hasValue(i, t)) {
                        behind.computeIfAbsent(cells.periods().get(t), start -> new ArrayList<>())
                                .add(cells.tally(i, t));
                    }
                }
            }
        }
        return behind;
    }

    /** A line by periods of its own, such as those since joining: judged by how many members stand behind each. */
    public static PooledShown ofPeriods(Series exact, Protection protection) {
        return without(
                exact,
                exact.subgroups().stream()
                        .filter(s -> s.hasValue() && s.completeness().reported() < protection.contributors())
                        .map(s -> new Hidden(s.start(), Why.FEW_CONTRIBUTORS))
                        .toList());
    }

    /** The same line without these periods. */
    public static PooledShown without(Series exact, List<Hidden> hidden) {
        List<LocalDate> starts = hidden.stream().map(Hidden::start).toList();
        List<Subgroup> shown = exact.subgroups().stream()
                .map(s -> s.hasValue() && starts.contains(s.start()) ? hide(s) : s)
                .toList();
        return new PooledShown(with(exact, shown), hidden);
    }

    /** The same line of a part of a network; hidden also where the total less it would give the rest away. */
    public PooledShown beside(Pool pool, Network rest, Protection protection) {
        Contributions rule = new Contributions(protection);
        Map<LocalDate, List<Tally>> behind = behind(pool.cells(series.measure(), series.stratum()), rest);
        List<Hidden> more = series.subgroups().stream()
                .filter(s -> s.hasValue() && behind.containsKey(s.start()))
                .filter(s -> rule.why(
                                behind.getOrDefault(s.start(), List.of()),
                                series.measure().kind())
                        .isPresent())
                .map(s -> new Hidden(s.start(), Why.BESIDE_ANOTHER))
                .toList();
        return withholding(more);
    }

    /** The same line without these periods as well; those that have no value anyway are not told of. */
    public PooledShown withholding(List<Hidden> withheld) {
        List<Hidden> more = withheld.stream()
                .filter(h -> series.subgroups().stream()
                        .anyMatch(s -> s.hasValue() && s.start().equals(h.start())))
                .distinct()
                .toList();
        if (more.isEmpty()) {
            return this;
        }
        List<Hidden> all = new ArrayList<>(hidden);
        all.addAll(more);
        return new PooledShown(without(series, more).series(), all);
    }

    /** A line of single events anywhere in the network, which needs several members that had any. */
    public static PooledShown ofEvents(
            Series exact, Pool pool, Measure events, Network network, Protection protection) {
        Cells cells = pool.cells(events, Stratum.ALL);
        long members = IntStream.range(0, cells.members().size())
                .filter(i -> network.member(cells.members().get(i).id()).isPresent())
                .filter(i -> IntStream.range(0, cells.periods().size()).anyMatch(t -> cells.hasValue(i, t)))
                .count();
        return members >= protection.contributors()
                ? new PooledShown(exact, List.of())
                : without(
                        exact,
                        exact.subgroups().stream()
                                .map(s -> new Hidden(s.start(), Why.FEW_CONTRIBUTORS))
                                .toList());
    }

    static Subgroup hide(Subgroup subgroup) {
        return Subgroup.without(subgroup.start(), Standing.SUPPRESSED, subgroup.completeness());
    }

    static Series with(Series line, List<Subgroup> subgroups) {
        return new Series(
                line.measure(),
                line.scope(),
                line.stratum(),
                line.pooling(),
                line.membership(),
                subgroups,
                line.linked());
    }
}
