package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.networkspc.chart.Band;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ControlLimits;
import org.networkspc.chart.Phase;

/**
 * k of m points in a row strictly beyond so many sigmas on one side; the others may lie anywhere. The point that
 * completes it is one of the k, and only they are members.
 *
 * @param k how many points beyond, 2 to m
 * @param m how many points in a row are looked at
 * @param sigmas how far from the centre, more than 0 to 3; 1.5 is half-way to the limit
 * @param fullWindow whether m points must have been seen first; otherwise k points are enough from the start
 * @param reach what ends it
 */
public record ZoneTest(int k, int m, double sigmas, boolean fullWindow, Reach reach) implements SpecialCauseRule {

    public ZoneTest {
        if (k < 2 || k > m) {
            throw new IllegalArgumentException("k must be 2 to m (" + m + "), was " + k);
        }
        if (!(sigmas > 0 && sigmas <= 3)) {
            throw new IllegalArgumentException("sigmas must be more than 0 to 3, was " + sigmas);
        }
    }

    @Override
    public String id() {
        return String.format(Locale.ROOT, "%d-of-%d-beyond-%s", k, m, distance());
    }

    private String distance() {
        return sigmas == Math.rint(sigmas) ? String.valueOf((int) sigmas) : String.valueOf(sigmas);
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : reach.stretches(phase)) {
            for (int end = (fullWindow ? m : k) - 1; end < stretch.size(); end++) {
                List<Integer> window = stretch.subList(Math.max(0, end - m + 1), end + 1);
                int at = stretch.get(end);
                for (Side side : List.of(Side.HIGH, Side.LOW)) {
                    if (isBeyond(phase.points().get(at), side)) {
                        List<Integer> beyond = window.stream()
                                .filter(i -> isBeyond(phase.points().get(i), side))
                                .toList();
                        if (beyond.size() >= k) {
                            signals.add(new Signal(id(), at, beyond, side));
                        }
                    }
                }
            }
        }
        return signals;
    }

    private boolean isBeyond(ChartPoint point, Side side) {
        Band band = band(point.limits());
        return side == Side.HIGH ? point.value() > band.upper() : point.value() < band.lower();
    }

    private Band band(ControlLimits limits) {
        if (sigmas == Math.rint(sigmas) || !limits.isBounded()) {
            return limits.band((int) Math.ceil(sigmas));
        }
        double part = sigmas / 3;
        return new Band(
                limits.centre() + part * (limits.three().lower() - limits.centre()),
                limits.centre() + part * (limits.three().upper() - limits.centre()));
    }

    @Override
    public String words(Signal signal) {
        return k + " of " + m + " points in a row more than " + distance() + " sigma "
                + (signal.side() == Side.HIGH ? "above" : "below") + " the centre";
    }

    @Override
    public String reference() {
        return sigmas == 1.5
                ? "Wheeler 1993, Understanding Variation"
                : "Western Electric 1956, Statistical Quality Control Handbook";
    }
}
