package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.Phase;

/**
 * So many points in a row, each strictly above the one before, or each below. Every point of the trend is a member, its
 * first one included.
 *
 * @param length how many points complete it, at least 3: 7 points are 6 steps
 * @param ties what a point equal to the one before does; not {@link Ties#BELOW}
 * @param reach what else ends it
 */
public record Trend(int length, Ties ties, Reach reach) implements SpecialCauseRule {

    public Trend {
        Lengths.require(length, 3);
        ties.requireSkipOrBreak();
    }

    @Override
    public String id() {
        return "trend-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        return new StepSearch(this, length, false).signals(phase, reach);
    }

    @Override
    public Gaps missing() {
        return reach.gaps();
    }

    @Override
    public String words(Signal signal) {
        return signal.members().size() + " points in a row " + (signal.side() == Side.HIGH ? "rising" : "falling");
    }

    @Override
    public String reference() {
        return Sources.NELSON + " (there 6 in a row)";
    }
}
