package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

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
        return phrase(signal).toString();
    }

    @Override
    public Phrase phrase(Signal signal) {
        return Phrase.of(
                signal.side() == Side.HIGH ? "{0} points in a row rising" : "{0} points in a row falling",
                signal.members().size());
    }

    @Override
    public Phrase name() {
        return Phrase.of("trend of {0}", length);
    }

    @Override
    public String reference() {
        return Sources.NELSON + " (there 6 in a row)";
    }
}
