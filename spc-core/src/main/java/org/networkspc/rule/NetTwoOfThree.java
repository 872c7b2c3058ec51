package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * Of the last three points at least two more beyond 2 sigmas on one side than on the other, as PowerBI-SPC counts: a
 * point beyond 3 sigmas counts, one beyond 2 sigmas on the other side cancels, the third may lie anywhere else, and the
 * first two points of a phase are enough. Members are the points beyond 2 sigmas.
 *
 * @param reach what ends it
 */
public record NetTwoOfThree(Reach reach) implements SpecialCauseRule {
    private static final int WINDOW = 3;

    @Override
    public String id() {
        return "net-two-of-three";
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : reach.stretches(phase)) {
            for (int end = 1; end < stretch.size(); end++) {
                List<Integer> window = stretch.subList(Math.max(0, end - WINDOW + 1), end + 1);
                int net = window.stream()
                        .mapToInt(i -> sign(phase.points().get(i)))
                        .sum();
                if (Math.abs(net) >= 2) {
                    int side = Integer.signum(net);
                    List<Integer> beyond = window.stream()
                            .filter(i -> sign(phase.points().get(i)) == side)
                            .toList();
                    signals.add(new Signal(id(), stretch.get(end), beyond, side > 0 ? Side.HIGH : Side.LOW));
                }
            }
        }
        return signals;
    }

    /** 1 above the 2-sigma band, −1 below it, 0 within. */
    private static int sign(ChartPoint point) {
        return point.outside(2) ? RunOneSide.side(point) : 0;
    }

    @Override
    public String words(Signal signal) {
        return "two of three points in a row beyond 2 sigma " + (signal.side() == Side.HIGH ? "above" : "below")
                + " the centre";
    }

    @Override
    public String reference() {
        return "PowerBI-SPC 1.7.4";
    }
}
