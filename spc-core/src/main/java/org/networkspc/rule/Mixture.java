package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * So many points in a row none of which lies within 1 sigma of the centre: two processes on one chart. A point exactly 1
 * sigma away is within.
 *
 * @param length how many points complete it, at least 2: 8 in Nelson's rule 8
 * @param bothSides whether there must be points on both sides among them; Nelson says yes
 * @param reach what ends it besides a point further in
 */
public record Mixture(int length, boolean bothSides, Reach reach) implements SpecialCauseRule {

    public Mixture {
        Lengths.require(length, 2);
    }

    @Override
    public String id() {
        return "mixture-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        if (!bothSides) {
            return new RunSearch(this, length, Mixture::mark).signals(phase, reach);
        }
        List<Signal> signals = new ArrayList<>();
        for (Stretch stretch : reach.stretches(phase)) {
            search(stretch, signals);
        }
        return signals;
    }

    /** Windows that show it one after another are one signal, which the first of them completes. */
    private void search(Stretch stretch, List<Signal> signals) {
        int run = 0;
        int sinceHigh = length;
        int sinceLow = length;
        int at = -1;
        int end = -1;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (!stretch.counts(i)) {
                continue;
            }
            ChartPoint point = stretch.points().get(i);
            run = point.outside(1) ? run + 1 : 0;
            sinceHigh = RunOneSide.side(point) > 0 ? 0 : sinceHigh + 1;
            sinceLow = RunOneSide.side(point) < 0 ? 0 : sinceLow + 1;
            if (run >= length && sinceHigh < length && sinceLow < length) {
                at = at < 0 ? i : at;
                end = i + 1;
            } else if (at >= 0) {
                signals.add(signal(stretch, at, end));
                at = -1;
            }
        }
        if (at >= 0) {
            signals.add(signal(stretch, at, end));
        }
    }

    private Signal signal(Stretch stretch, int at, int end) {
        return Signal.of(this, at, stretch.between(stretch.back(at, length), end), Side.BOTH);
    }

    private static Mark mark(ChartPoint point) {
        return point.outside(1) ? Mark.SHOWN : Mark.OTHER;
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
                bothSides
                        ? "{0} points in a row away from the centre, some above and some below"
                        : "{0} points in a row away from the centre",
                signal.members().size());
    }

    @Override
    public Phrase name() {
        return Phrase.of("mixture of {0}", length);
    }

    @Override
    public String reference() {
        return Sources.NELSON + " (there 8 in a row)";
    }
}
