package org.networkspc.network;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.Panel;

/**
 * How far a member has moved ahead of the others' own movement: g_t = its value − the like-for-like line of the others.
 *
 * <p>z = ±(ḡ_R − ḡ_B)/(s·√(1/|R| + 1/|B|)), + in the improving direction; B the member's first periods, R the latest,
 * disjoint; s = max(MR̄_g/d2 over B, √(r̄(1 − r̄)/d̃)), d̃ the harmonic mean denominator in B (rates √(r̄/d̃), values without
 * that floor).
 */
final class OwnGap {
    private static final double D2 = 2 / Math.sqrt(Math.PI);

    private final Measure measure;
    private final Panel panel;
    private final int member;
    private final double[] gap;

    private OwnGap(Measure measure, Panel panel, int member) {
        this.measure = measure;
        this.panel = panel;
        this.member = member;
        gap = gaps(measure, panel, member);
    }

    /**
     * z; empty when too few periods are present, they overlap, or the others have no line.
     *
     * @param baseline periods of B, of which two may be absent
     * @param recent periods of R, of which one may be absent
     */
    static OptionalDouble z(Measure measure, Panel panel, int member, int baseline, int recent) {
        List<LocalDate> months = panel.months();
        int first = 0;
        while (first < months.size() && !panel.has(member, first)) {
            first++;
        }
        if (first == months.size() || measure.direction() == Direction.NEUTRAL) {
            return OptionalDouble.empty();
        }
        LocalDate endOfBaseline = measure.cadence().plus(months.get(first), baseline);
        LocalDate startOfRecent = measure.cadence().plus(months.get(months.size() - 1), 1 - recent);
        if (startOfRecent.isBefore(endOfBaseline)) {
            return OptionalDouble.empty();
        }
        OwnGap own;
        try {
            own = new OwnGap(measure, panel, member);
        } catch (IllegalArgumentException othersAreNotLinked) {
            return OptionalDouble.empty();
        }
        return own.z(
                new Window(months.get(first), endOfBaseline.minusDays(1)),
                baseline,
                new Window(startOfRecent, months.get(months.size() - 1)),
                recent);
    }

    private static double[] gaps(Measure measure, Panel panel, int member) {
        Panel others = panel.without(member);
        LikeForLike fit = LikeForLike.of(others, Link.auto(measure.kind(), others.pooledValue()));
        double[] line = fit.line();
        double[] gap = new double[panel.months().size()];
        for (int t = 0, k = 0; t < gap.length; t++) {
            boolean there = k < line.length
                    && others.months().get(k).equals(panel.months().get(t));
            gap[t] = there && panel.has(member, t) ? panel.value(member, t) - line[k] : Double.NaN;
            k += there ? 1 : 0;
        }
        return gap;
    }

    private OptionalDouble z(Window before, int baseline, Window now, int recent) {
        int inBaseline = count(before);
        int inRecent = count(now);
        if (inBaseline < baseline - 2 || inRecent < recent - 1) {
            return OptionalDouble.empty();
        }
        double s = Math.max(sigma(before), floor(before));
        double sign = measure.direction() == Direction.INCREASE ? 1 : -1;
        double z = sign * (mean(now) - mean(before)) / (s * Math.sqrt(1.0 / inRecent + 1.0 / inBaseline));
        return Double.isFinite(z) ? OptionalDouble.of(z) : OptionalDouble.empty();
    }

    private boolean in(Window window, int t) {
        return window.holds(panel.months().get(t)) && !Double.isNaN(gap[t]);
    }

    private int count(Window window) {
        int count = 0;
        for (int t = 0; t < gap.length; t++) {
            count += in(window, t) ? 1 : 0;
        }
        return count;
    }

    private double mean(Window window) {
        double sum = 0;
        for (int t = 0; t < gap.length; t++) {
            sum += in(window, t) ? gap[t] : 0;
        }
        return sum / count(window);
    }

    /** MR̄/d2 over neighbouring periods. */
    private double sigma(Window window) {
        double sum = 0;
        int n = 0;
        for (int t = 1; t < gap.length; t++) {
            boolean neighbours = measure.cadence().indexOf(panel.months().get(t))
                            - measure.cadence().indexOf(panel.months().get(t - 1))
                    == 1;
            if (in(window, t) && in(window, t - 1) && neighbours) {
                sum += Math.abs(gap[t] - gap[t - 1]);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n / D2;
    }

    /** The least that chance does to one period of this member; 0 for values. */
    private double floor(Window window) {
        double events = 0;
        double size = 0;
        double inverse = 0;
        for (int t = 0; t < gap.length; t++) {
            if (in(window, t)) {
                events += panel.size(member, t) * panel.value(member, t);
                size += panel.size(member, t);
                inverse += 1 / panel.size(member, t);
            }
        }
        double rate = events / size;
        double harmonic = count(window) / inverse;
        return switch (measure.kind()) {
            case PROPORTION -> Math.sqrt(Math.max(0, rate * (1 - rate)) / harmonic);
            case RATE, COUNT -> Math.sqrt(Math.max(0, rate) / harmonic);
            case MEASUREMENT, BETWEEN -> 0;
        };
    }
}
