package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * So many points in a row none of which lies within 1 sigma of the centre: two processes on one chart. A point exactly 1
 * sigma away is within.
 *
 * @param length how many points complete it: 8 in Nelson's rule 8
 * @param bothSides whether there must be points on both sides among them; Nelson says yes
 * @param reach what ends it besides a point further in
 */
public record Mixture(int length, boolean bothSides, Reach reach) implements SpecialCauseRule {

    @Override
    public String id() {
        return "mixture-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        return new WindowPattern(id(), length, this::isMixed).signals(phase, reach.stretches(phase));
    }

    private boolean isMixed(List<ChartPoint> window) {
        return window.stream().allMatch(point -> point.outside(1))
                && (!bothSides
                        || window.stream().map(RunOneSide::side).distinct().count() == 2);
    }

    @Override
    public String words(Signal signal) {
        return signal.members().size() + " points in a row away from the centre"
                + (bothSides ? ", some above and some below" : "");
    }

    @Override
    public String reference() {
        return "Nelson 1984, doi:10.1080/00224065.1984.11978921";
    }
}
