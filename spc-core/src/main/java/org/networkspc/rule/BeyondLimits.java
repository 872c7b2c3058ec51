package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * A point strictly beyond a limit, as computed rather than as drawn: a value on the limit is inside.
 *
 * @param sigmas which limits, 1 to 3
 */
public record BeyondLimits(int sigmas) implements SpecialCauseRule {
    private static final int USUAL = 3;

    public BeyondLimits {
        if (sigmas < 1 || sigmas > USUAL) {
            throw new IllegalArgumentException("sigmas must be 1, 2 or 3, was " + sigmas);
        }
    }

    @Override
    public String id() {
        return sigmas == USUAL ? "beyond-limits" : "beyond-" + sigmas + "-sigma";
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < phase.points().size(); i++) {
            ChartPoint point = phase.points().get(i);
            if (point.counts() && point.outside(sigmas)) {
                Side side = point.value() > point.limits().band(sigmas).upper() ? Side.HIGH : Side.LOW;
                signals.add(Signal.of(this, i, List.of(i), side));
            }
        }
        return signals;
    }

    @Override
    public String words(Signal signal) {
        return phrase(signal).toString();
    }

    @Override
    public Phrase phrase(Signal signal) {
        boolean high = signal.side() == Side.HIGH;
        if (sigmas == USUAL) {
            return Phrase.of(high ? "a point above the upper limit" : "a point below the lower limit");
        }
        return Phrase.of(
                high ? "a point more than {0} sigma above the centre" : "a point more than {0} sigma below the centre",
                sigmas);
    }

    @Override
    public Phrase name() {
        return Phrase.of(sigmas == USUAL ? "beyond limits" : "beyond {0} sigma", sigmas);
    }

    @Override
    public String reference() {
        return Sources.SHEWHART;
    }

    @Override
    public boolean supposesIndependence() {
        return false;
    }
}
