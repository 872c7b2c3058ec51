package org.networkspc.series;

import java.util.Arrays;
import java.util.List;

/**
 * The identity fit with weights that count a member's own month-to-month variation ({@code weights: efficient}): 1/(τ̂² +
 * v/d) instead of d, so that large members do not rule by size alone. Suggested where it would cut the standard error of
 * a change by more than a tenth. The exact law of weights d does not hold for it.
 *
 * <p>τ̂² is found so that Σ w·e² equals its degrees of freedom (Paule &amp; Mandel 1982, doi:10.6028/jres.087.022).
 *
 * @param between τ̂², variance of a cell that size does not explain
 * @param fit the fit with these weights; its sizes are weights, its dispersion near 1
 * @param line on the same mix of members as with weights d, before any multiplier
 * @param cut by how much the standard error of second half − first half falls against weights d, 0 to 1
 */
public record EfficientWeights(double between, LikeForLike fit, List<Double> line, double cut) {
    private static final double SUGGESTED_FROM = 0.1;

    public EfficientWeights {
        line = List.copyOf(line);
    }

    /**
     * The fit of these cells.
     *
     * @param unit v, the variance of a value of size 1: p̄(1 − p̄) of a proportion, the mean rate, the variance of values
     * @throws UnconnectedMonthsException when months are not connected through common members
     */
    public static EfficientWeights of(Panel panel, double unit) {
        return of(panel, unit, Anchor.ALL);
    }

    /** The fit of these cells, its line on this mix of members. */
    public static EfficientWeights of(Panel panel, double unit, Anchor anchor) {
        if (!(unit > 0) || Double.isInfinite(unit)) {
            throw new IllegalArgumentException("unit must be positive and finite, was " + unit);
        }
        LikeForLike plain = LikeForLike.of(panel, Link.IDENTITY);
        double low = 0;
        double high = plain.dispersion();
        if (plain.dispersion() > 0 && excess(panel, unit, 0) > 0) {
            while (excess(panel, unit, high) > 0) {
                high = 2 * high;
            }
            for (int halving = 0; halving < 60; halving++) {
                double middle = (low + high) / 2;
                low = excess(panel, unit, middle) > 0 ? middle : low;
                high = excess(panel, unit, middle) > 0 ? high : middle;
            }
        }
        LikeForLike fit = LikeForLike.of(weighted(panel, unit, low), Link.IDENTITY, anchor)
                .on(anchor.shares(panel));
        double cut = 1 - Math.sqrt(variance(fit, unit, low, panel) / variance(plain, unit, low, panel));
        return new EfficientWeights(low, fit, Arrays.stream(fit.line()).boxed().toList(), cut);
    }

    /** Σ w·e² less its degrees of freedom: falls as τ² grows. */
    private static double excess(Panel panel, double unit, double between) {
        LikeForLike fit = LikeForLike.of(weighted(panel, unit, between), Link.IDENTITY);
        return fit.squares() - fit.degreesOfFreedom();
    }

    private static Panel weighted(Panel panel, double unit, double between) {
        double[][] weight = new double[panel.members().size()][panel.months().size()];
        double[][] value = new double[weight.length][panel.months().size()];
        for (int i = 0; i < weight.length; i++) {
            for (int t = 0; t < weight[i].length; t++) {
                weight[i][t] = panel.has(i, t) ? 1 / (between + unit / panel.size(i, t)) : 0;
                value[i][t] = panel.value(i, t);
            }
        }
        return Panel.of(panel.members(), panel.months(), weight, value);
    }

    /** Variance of second half − first half with a fit's weights, where cells truly vary by τ² + v/d. */
    private static double variance(LikeForLike fit, double unit, double between, Panel panel) {
        int months = panel.months().size();
        double[] contrast = new double[months];
        for (int t = 0; t < months; t++) {
            contrast[t] = t < months / 2 ? -1.0 / (months / 2) : 1.0 / (months - months / 2);
        }
        TwoWay information = fit.information();
        double[] solved = information.solve(contrast);
        double sum = 0;
        for (int i = 0; i < panel.members().size(); i++) {
            double mean = 0;
            for (int t = 0; t < months; t++) {
                mean += information.shareOfMember(i, t) * solved[t];
            }
            for (int t = 0; t < months; t++) {
                if (panel.has(i, t)) {
                    double weight = fit.panel().size(i, t) * (solved[t] - mean);
                    sum += weight * weight * (between + unit / panel.size(i, t));
                }
            }
        }
        return sum;
    }

    /** Whether these weights are worth changing to. */
    public boolean isSuggested() {
        return cut > SUGGESTED_FROM;
    }
}
