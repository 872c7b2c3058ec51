package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * Fewer crossings of the centre than the 5 % point of a binomial distribution: the second of the two Anhøj rules. It
 * tells of the whole stretch, so all its points are members and it has no side.
 *
 * @param fewest how many useful points there must be
 * @param reach what the stretch ends at
 */
public record UnusuallyFewCrossings(int fewest, Reach reach) implements SpecialCauseRule {

    @Override
    public String id() {
        return "anhoej-crossings";
    }

    @Override
    public List<Signal> test(Phase phase) {
        return reach.judged(phase, this, runs -> runs.useful() >= fewest && runs.areCrossingsTooFew());
    }

    @Override
    public Ties ties() {
        return Ties.SKIP;
    }

    @Override
    public Gaps missing() {
        return reach.gaps();
    }

    @Override
    public Flagged flagged() {
        return Flagged.WHOLE_STRETCH;
    }

    @Override
    public String words(Signal signal) {
        return phrase(signal).toString();
    }

    @Override
    public Phrase phrase(Signal signal) {
        return Phrase.of("unusually few crossings of the centre");
    }

    @Override
    public Phrase name() {
        return Phrase.of("anhoej crossings");
    }

    @Override
    public String reference() {
        return Sources.ANHOEJ;
    }
}
