package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * Two of three points in a row near a limit, that is beyond 2 sigmas, on one side. Only the near points are members.
 *
 * @param countsBeyondLimits whether a point beyond 3 sigmas counts as near; Making Data Count says no
 * @param thirdOnSameSide whether the third point must lie on the same side of the centre; Making Data Count says yes
 * @param reach what ends it
 */
public record TwoOfThree(boolean countsBeyondLimits, boolean thirdOnSameSide, Reach reach) implements SpecialCauseRule {

    @Override
    public String id() {
        return "two-of-three";
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : reach.stretches(phase)) {
            for (int end = 2; end < stretch.size(); end++) {
                List<Integer> window = stretch.subList(end - 2, end + 1);
                for (Side side : List.of(Side.HIGH, Side.LOW)) {
                    List<Integer> near = window.stream()
                            .filter(i -> isNear(phase.points().get(i), side))
                            .toList();
                    if (near.size() >= 2 && (!thirdOnSameSide || areAllOn(side, window, phase))) {
                        signals.add(new Signal(id(), stretch.get(end), near, side));
                    }
                }
            }
        }
        return signals;
    }

    /** Whether this point lies beyond 2 sigmas on this side, as the rule counts it. */
    public boolean isNear(ChartPoint point, Side side) {
        return point.outside(2)
                && (countsBeyondLimits || !point.outside(3))
                && (RunOneSide.side(point) > 0) == (side == Side.HIGH);
    }

    private static boolean areAllOn(Side side, List<Integer> window, Phase phase) {
        int wanted = side == Side.HIGH ? 1 : -1;
        return window.stream().allMatch(i -> RunOneSide.side(phase.points().get(i)) == wanted);
    }

    @Override
    public String words(Signal signal) {
        return "two of three points in a row near the " + (signal.side() == Side.HIGH ? "upper limit" : "lower limit");
    }

    @Override
    public String reference() {
        return "NHS England, Making Data Count; Western Electric 1956";
    }
}
