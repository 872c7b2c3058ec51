package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ControlLimits;
import org.networkspc.chart.Phase;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * k of m points in a row strictly beyond so many sigmas on one side; the others may lie anywhere. The point that
 * completes it is one of the k. One signal for each window.
 *
 * @param k how many points beyond, 2 to m
 * @param m how many points in a row are looked at, at most 60
 * @param sigmas how far from the centre, more than 0 to 3; 1.5 is half-way to the limit
 * @param fullWindow whether m points must have been seen first; otherwise k points are enough from the start
 * @param reach what ends it
 * @param flagged the k points, or all of the window
 */
public record ZoneTest(int k, int m, double sigmas, boolean fullWindow, Reach reach, Flagged flagged)
        implements SpecialCauseRule {
    private static final int LONGEST_WINDOW = 60;

    public ZoneTest {
        if (m > LONGEST_WINDOW) {
            throw new IllegalArgumentException("m must be at most " + LONGEST_WINDOW + ", was " + m);
        }
        if (k < 2 || k > m) {
            throw new IllegalArgumentException("k must be 2 to m (" + m + "), was " + k);
        }
        if (!(sigmas > 0 && sigmas <= 3)) {
            throw new IllegalArgumentException("sigmas must be more than 0 to 3, was " + sigmas);
        }
        TwoOfThree.requireWindow(flagged);
    }

    /** A test that flags the k points. */
    public ZoneTest(int k, int m, double sigmas, boolean fullWindow, Reach reach) {
        this(k, m, sigmas, fullWindow, reach, Flagged.COUNTED_POINTS);
    }

    @Override
    public String id() {
        return k + "-of-" + m + "-beyond-" + distance();
    }

    private String distance() {
        return isWhole() ? String.valueOf((int) sigmas) : String.valueOf(sigmas);
    }

    private boolean isWhole() {
        return sigmas == Math.rint(sigmas);
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (Stretch stretch : reach.stretches(phase)) {
            search(stretch, signals);
        }
        return signals;
    }

    private void search(Stretch stretch, List<Signal> signals) {
        long window = (1L << m) - 1;
        long seen = 0;
        long high = 0;
        long low = 0;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (stretch.counts(i)) {
                Mark mark = mark(stretch.points().get(i));
                seen = (seen << 1 | 1) & window;
                high = (high << 1 | (mark == Mark.HIGH ? 1 : 0)) & window;
                low = (low << 1 | (mark == Mark.LOW ? 1 : 0)) & window;
                if (mark.runs() && (seen == window || !fullWindow)) {
                    long beyond = mark == Mark.HIGH ? high : low;
                    if (Long.bitCount(beyond) >= k) {
                        long members = flagged == Flagged.WHOLE_PATTERN ? seen : beyond;
                        signals.add(Signal.of(this, i, stretch.marked(i, members), mark.side()));
                    }
                }
            }
        }
    }

    private Mark mark(ChartPoint point) {
        ControlLimits limits = point.limits();
        if (isWhole()) {
            int whole = (int) sigmas;
            return point.value() > limits.band(whole).upper()
                    ? Mark.HIGH
                    : point.value() < limits.band(whole).lower() ? Mark.LOW : Mark.OTHER;
        }
        return point.value() > part(limits, limits.three().upper())
                ? Mark.HIGH
                : point.value() < part(limits, limits.three().lower()) ? Mark.LOW : Mark.OTHER;
    }

    /** So much of the way from the centre to a 3-sigma limit; infinite where there is none. */
    private double part(ControlLimits limits, double limit) {
        return limits.centre() + sigmas / 3 * (limit - limits.centre());
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
                signal.side() == Side.HIGH
                        ? "{0} of {1} points in a row more than {2} sigma above the centre"
                        : "{0} of {1} points in a row more than {2} sigma below the centre",
                k,
                m,
                new Digits(distance()));
    }

    @Override
    public Phrase name() {
        return Phrase.of("{0} of {1} beyond {2}", k, m, new Digits(distance()));
    }

    @Override
    public String reference() {
        return Sources.WESTERN_ELECTRIC + " (there 2 of 3 beyond 2 sigma, 4 of 5 beyond 1)";
    }
}
