package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * A test for special causes: it sees one phase at a time and cannot leak across a rebase. Points outside the rules
 * (provisional, ghosted) neither count in a pattern nor break it.
 */
public interface SpecialCauseRule {
    /** Stable id, which signals carry: {@code beyond-limits}. */
    String id();

    /** Signals of this phase, as indices into its points, in date order. */
    List<Signal> test(Phase phase);

    /** What was seen, in plain words without a full stop: "8 points in a row below the centre". */
    String words(Signal signal);

    /** {@link #words} for whatever language it will be worded in. */
    default Phrase phrase(Signal signal) {
        return Phrase.asWritten(words(signal));
    }

    /** As printed under a chart, for whatever language it will be worded in: "run of 8". */
    default Phrase name() {
        return Phrase.asWritten(id().replace('-', ' '));
    }

    /** Where this kind of rule comes from; a set may have its length from elsewhere, see {@link RuleSet#reference}. */
    String reference();

    /** What a point does that lies exactly on the line the rule looks at, or is equal to the one before. */
    default Ties ties() {
        return Ties.BREAK;
    }

    /** What a period without a value does. */
    default Gaps missing() {
        return Gaps.SKIP;
    }

    /** Which points its signals flag. */
    default Flagged flagged() {
        return Flagged.WHOLE_PATTERN;
    }

    /** Whether it passes one verdict on the whole phase, which a new point may change; else it judges point by point. */
    default boolean judgesWholePhase() {
        return flagged() == Flagged.WHOLE_STRETCH;
    }

    /** Whether the rule supposes independent points, see {@link org.networkspc.chart.ChartMethod#hasIndependentPoints}. */
    default boolean supposesIndependence() {
        return true;
    }
}
