package org.networkspc.rule;

import java.util.List;
import java.util.Locale;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * Another rule where only one side is of interest.
 *
 * @param rule a rule whose signals have a side
 * @param side {@link Side#HIGH} or {@link Side#LOW}
 */
public record OneSideOnly(SpecialCauseRule rule, Side side) implements SpecialCauseRule {

    public OneSideOnly {
        if (side == Side.BOTH) {
            throw new IllegalArgumentException("side must be HIGH or LOW, was " + side);
        }
    }

    @Override
    public String id() {
        return rule.id() + "-" + side.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Signal> test(Phase phase) {
        return rule.test(phase).stream()
                .filter(signal -> signal.side() == side)
                .map(signal -> Signal.of(this, signal.at(), signal.members(), side))
                .toList();
    }

    @Override
    public String words(Signal signal) {
        return rule.words(signal);
    }

    @Override
    public Phrase phrase(Signal signal) {
        return rule.phrase(signal);
    }

    @Override
    public Phrase name() {
        return Phrase.of(side == Side.HIGH ? "{0} high" : "{0} low", rule.name());
    }

    @Override
    public String reference() {
        return rule.reference();
    }

    @Override
    public Ties ties() {
        return rule.ties();
    }

    @Override
    public Gaps missing() {
        return rule.missing();
    }

    @Override
    public Flagged flagged() {
        return rule.flagged();
    }

    @Override
    public boolean supposesIndependence() {
        return rule.supposesIndependence();
    }
}
