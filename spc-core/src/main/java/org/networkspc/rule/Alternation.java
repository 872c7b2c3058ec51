package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * So many points in a row going up and down by turns: two streams reported alternately, or over-adjustment.
 *
 * @param length how many points complete it, at least 3: 14 points, 13 steps, in Nelson's rule 4
 * @param ties what a point equal to the one before does; not {@link Ties#BELOW}
 * @param reach what else ends it
 */
public record Alternation(int length, Ties ties, Reach reach) implements SpecialCauseRule {

    public Alternation {
        Lengths.require(length, 3);
        ties.requireSkipOrBreak();
    }

    @Override
    public String id() {
        return "alternation-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        return new StepSearch(this, length, true).signals(phase, reach);
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
                "{0} points in a row going up and down by turns",
                signal.members().size());
    }

    @Override
    public Phrase name() {
        return Phrase.of("alternation of {0}", length);
    }

    @Override
    public String reference() {
        return Sources.NELSON + " (there 14 in a row)";
    }
}
