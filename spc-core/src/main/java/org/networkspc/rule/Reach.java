package org.networkspc.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * How far a pattern may reach within a phase.
 *
 * @param gaps whether a period without a value ends it
 * @param acrossBaseline whether it may begin in a frozen baseline and end after it
 */
public record Reach(Gaps gaps, boolean acrossBaseline) {
    /** Over missing periods, but never out of a frozen baseline: monitoring starts afresh. */
    public static final Reach STANDARD = new Reach(Gaps.SKIP, false);
    /** Over missing periods and over the end of the baseline. */
    public static final Reach WHOLE_PHASE = new Reach(Gaps.SKIP, true);
    /** Ended by a missing period. */
    public static final Reach UNBROKEN = new Reach(Gaps.BREAK, true);

    /** The points of a phase, cut where a pattern must not reach across. */
    List<Stretch> stretches(Phase phase) {
        List<ChartPoint> points = phase.points();
        List<LocalDate> missing = gaps == Gaps.BREAK ? phase.gaps() : List.of();
        boolean whole = acrossBaseline
                || points.get(0).monitoring() == points.get(points.size() - 1).monitoring();
        if (whole && missing.isEmpty()) {
            return List.of(new Stretch(points, 0, points.size()));
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        int before = -1;
        int gap = 0;
        for (int i = 0; i < points.size(); i++) {
            ChartPoint point = points.get(i);
            if (!point.counts()) {
                continue;
            }
            boolean cut = !whole && before >= 0 && points.get(before).monitoring() != point.monitoring();
            while (gap < missing.size() && missing.get(gap).isBefore(point.start())) {
                cut |= before >= 0;
                gap++;
            }
            if (cut) {
                stretches.add(new Stretch(points, from, i));
                from = i;
            }
            before = i;
        }
        stretches.add(new Stretch(points, from, points.size()));
        return stretches;
    }

    /** One signal for each stretch whose runs are unusual; all its points are members. */
    List<Signal> judged(Phase phase, SpecialCauseRule rule, Predicate<RunsAnalysis> unusual) {
        List<Signal> signals = new ArrayList<>();
        for (Stretch stretch : stretches(phase)) {
            if (unusual.test(RunsAnalysis.of(stretch))) {
                List<Integer> members = stretch.members();
                signals.add(Signal.of(rule, members.get(members.size() - 1), members, Side.BOTH));
            }
        }
        return signals;
    }
}
