package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A like-for-like line whose member levels are frozen ({@code levels: linked}): founders' with the baseline, a joiner's
 * from its first six reported months, as its weighted mean distance from the line. So what joiners gain after those months
 * shows on the line, and old points never move.
 *
 * <p>Month levels are fitted one month at a time to the members whose level is known; the mix is the founders' over the
 * baseline.
 */
public final class LinkedLevels {
    /** A joiner's level is taken from so many reported months, and it enters with the next. */
    public static final int MONTHS_TO_ENTER = 6;

    private final Panel panel;
    private final Link link;
    private final double[] share;
    private final double[] level;
    private final double[] monthLevel;

    private LinkedLevels(Panel panel, Link link, LocalDate baselineEnd) {
        this.panel = panel;
        this.link = link;
        share = Anchor.baseline(baselineEnd).shares(panel);
        level = new double[share.length];
        monthLevel = new double[panel.months().size()];
        int end = (int) panel.months().stream()
                .filter(month -> !month.isAfter(baselineEnd))
                .count();
        founders(end);
        for (int t = end; t < monthLevel.length; t++) {
            monthLevel[t] = monthLevel(t);
            enter(t);
        }
    }

    /**
     * The line with levels frozen at the end of a baseline.
     *
     * @throws IllegalArgumentException when the baseline cannot be fitted, or some later month has no member whose level
     *     is known
     */
    public static LinkedLevels of(Panel panel, Link link, LocalDate baselineEnd) {
        return new LinkedLevels(panel, link, baselineEnd);
    }

    private void founders(int end) {
        LikeForLike fit = LikeForLike.of(panel.only(i -> panel.firstMonth(i) < end, t -> t < end), link);
        for (int i = 0, k = 0; i < level.length; i++) {
            boolean founder = panel.firstMonth(i) < end;
            level[i] = founder ? fit.memberLevel(k) : Double.NaN;
            k += founder ? 1 : 0;
        }
        for (int t = 0; t < end; t++) {
            monthLevel[t] = fit.monthLevel(t);
        }
    }

    private double monthLevel(int t) {
        Equation equation = new Equation();
        for (int i = 0; i < level.length; i++) {
            if (panel.has(i, t) && Double.isFinite(level[i])) {
                equation.add(panel.size(i, t), panel.value(i, t), level[i]);
            }
        }
        if (equation.isEmpty()) {
            throw new IllegalArgumentException("months must have a member whose level is known, was "
                    + panel.months().get(t));
        }
        return equation.solve();
    }

    /** Takes the levels of joiners who have now reported long enough. */
    private void enter(int t) {
        for (int i = 0; i < level.length; i++) {
            if (Double.isNaN(level[i]) && panel.has(i, t)) {
                Equation equation = new Equation();
                int months = 0;
                for (int u = 0; u <= t; u++) {
                    if (panel.has(i, u) && Double.isFinite(monthLevel[u])) {
                        equation.add(panel.size(i, u), panel.value(i, u), monthLevel[u]);
                        months++;
                    }
                }
                level[i] = months == MONTHS_TO_ENTER ? equation.solve() : Double.NaN;
            }
        }
    }

    /** Σ d·(r − g⁻¹(x + known)) = 0 for x. */
    private final class Equation {
        private final List<double[]> cells = new ArrayList<>();

        void add(double size, double value, double known) {
            cells.add(new double[] {size, value, known});
        }

        boolean isEmpty() {
            return cells.isEmpty();
        }

        double solve() {
            double events = cells.stream().mapToDouble(c -> c[0] * c[1]).sum();
            double sizes = cells.stream().mapToDouble(c -> c[0]).sum();
            if (link != Link.IDENTITY && events == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (link == Link.LOGIT && events >= sizes) {
                return Double.POSITIVE_INFINITY;
            }
            double x = 0;
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            for (int step = 0; step < 200; step++) {
                double missing = events;
                double slope = 0;
                for (double[] c : cells) {
                    double mean = link.mean(x + c[2]);
                    missing -= c[0] * mean;
                    slope += c[0] * link.slope(mean);
                }
                low = missing > 0 ? x : low;
                high = missing < 0 ? x : high;
                double next = x + missing / slope;
                boolean outside = !(next > low && next < high);
                next = outside && Double.isFinite(low + high) ? (low + high) / 2 : next;
                if (missing == 0 || Math.abs(next - x) <= 1e-14 * Math.max(1, Math.abs(x))) {
                    return next;
                }
                x = Math.max(x - 5, Math.min(x + 5, next));
            }
            return x;
        }
    }

    /** The line, one value for each month of the panel. */
    public double[] line() {
        double[] line = new double[monthLevel.length];
        for (int t = 0; t < line.length; t++) {
            for (int i = 0; i < share.length; i++) {
                line[t] += share[i] > 0 ? share[i] * link.mean(level[i] + monthLevel[t]) : 0;
            }
        }
        return line;
    }

    /** a_i, frozen; NaN for a joiner that has not reported long enough. */
    public double memberLevel(int member) {
        return level[member];
    }
}
