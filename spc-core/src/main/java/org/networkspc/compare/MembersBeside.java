package org.networkspc.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;

/**
 * Members beside each other over a recent window, after each was tested over time (Anhøj's textbook order): a member
 * whose own line shows a signal within the window is moving, and is shown without a verdict.
 *
 * <p>Limits are widened for the spread between members beyond chance where 10 members or more let it be estimated.
 *
 * @param funnel the window's totals against the network's own
 * @param first first day of the first period of the window
 * @param last first day of its last period
 */
public record MembersBeside(FunnelPlot funnel, LocalDate first, LocalDate last) {
    /** Periods in a window: a year of months. */
    private static final int WINDOW = 12;

    /**
     * The latest closed periods, at most 12, and none before the latest phase of the network's chart; empty for a measure
     * without denominators and where no period is closed yet.
     *
     * @param spec chart of the members' own lines
     * @param rules what makes a member's line moving
     */
    public static Optional<MembersBeside> of(
            Pool pool, Measure measure, Network network, ChartSpec spec, RuleSet rules) {
        Cells cells = pool.cells(measure, Stratum.ALL);
        List<LocalDate> window = window(cells.periods(), measure.reporting().lag(), spec);
        if (!measure.kind().isRatio() || window.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = window.get(0);
        LocalDate last = window.get(window.size() - 1);
        Set<String> moving = Series.ofMembers(pool, measure, network).stream()
                .filter(line -> isMoving(line, spec, rules, first, last))
                .map(line -> line.scope().id())
                .collect(Collectors.toSet());
        Set<Member> inNetwork = Set.copyOf(network.members());
        List<FunnelMember> members = FunnelMember.inWindow(cells, first, last).stream()
                .filter(m -> inNetwork.contains(m.member()))
                .map(m -> moving.contains(m.member().id()) ? m.unstable() : m)
                .toList();
        FunnelMethod method =
                FunnelMethod.STANDARD.adjusted(Adjustment.ADDITIVE).per(measure.multiplier());
        return Optional.of(
                new MembersBeside(FunnelPlot.of(FunnelKind.of(measure.kind()), members, method), first, last));
    }

    private static List<LocalDate> window(List<LocalDate> periods, int lag, ChartSpec spec) {
        int end = Math.max(0, periods.size() - lag);
        LocalDate phase = spec.rebases().stream()
                .filter(rebase -> end > 0 && !rebase.isAfter(periods.get(end - 1)))
                .reduce(LocalDate.MIN, (earlier, later) -> later);
        return periods.subList(Math.max(0, end - WINDOW), end).stream()
                .filter(start -> !start.isBefore(phase))
                .toList();
    }

    private static boolean isMoving(Series line, ChartSpec spec, RuleSet rules, LocalDate first, LocalDate last) {
        if (!line.hasValues()) {
            return false;
        }
        Chart chart = spec.suiting(line).within(line).plot(line);
        List<ChartPoint> points = new ArrayList<>(chart.points());
        Set<Integer> signalled = new HashSet<>();
        rules.test(chart).forEach(signal -> signalled.addAll(signal.members()));
        return signalled.stream()
                .map(i -> points.get(i).start())
                .anyMatch(start -> !start.isBefore(first) && !start.isAfter(last));
    }

    /** Members beyond the 99.8 % limits, in id order. */
    public List<FunnelPoint> different() {
        return funnel.signals();
    }

    /** Members without a verdict because their own line moves, in id order. */
    public List<FunnelPoint> moving() {
        return funnel.points().stream()
                .filter(p -> p.zone() == FunnelZone.MOVING)
                .toList();
    }
}
