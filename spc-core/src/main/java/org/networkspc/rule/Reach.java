package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
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

    /** Indices of counted points, cut where a pattern must not reach across. */
    List<List<Integer>> stretches(Phase phase) {
        List<List<Integer>> stretches = new ArrayList<>();
        List<Integer> current = new ArrayList<>();
        for (int i = 0; i < phase.points().size(); i++) {
            if (!phase.points().get(i).counts()) {
                continue;
            }
            if (!current.isEmpty() && isCut(phase, current.get(current.size() - 1), i)) {
                stretches.add(current);
                current = new ArrayList<>();
            }
            current.add(i);
        }
        if (!current.isEmpty()) {
            stretches.add(current);
        }
        return stretches;
    }

    private boolean isCut(Phase phase, int earlier, int later) {
        ChartPoint before = phase.points().get(earlier);
        ChartPoint after = phase.points().get(later);
        return !acrossBaseline && before.monitoring() != after.monitoring()
                || gaps == Gaps.BREAK && phase.hasGapBetween(before, after);
    }
}
