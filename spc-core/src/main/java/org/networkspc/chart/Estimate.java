package org.networkspc.chart;

import java.util.List;

/**
 * What a chart learned from its baseline, before the multiplier.
 *
 * @param centre where the centre line is drawn and runs are counted
 * @param mean the mean, where it is not the centre: a g chart draws its median
 * @param spread what the limits rest on: sigma of single values (I), sigma of z (p′, u′), sigma of transformed
 *     times (t) or 1 / shape of a Weibull distribution, sigma of a unit of denominator (I′), mean range (MR), what the estimator averaged (Xbar, R, S), 1 where
 *     the distribution says it all (p, np, u, c, g), σ_c (like for like); infinite when it could not be learned
 * @param errors variance of each month's distance from the baseline, where limits depend on it (like for like); else empty
 */
public record Estimate(double centre, double mean, double spread, List<Double> errors) {

    public Estimate {
        errors = List.copyOf(errors);
    }

    /** Limits that do not depend on which subgroups were learned from. */
    public Estimate(double centre, double mean, double spread) {
        this(centre, mean, spread, List.of());
    }

    /** A centre line at the mean. */
    public static Estimate of(double centre, double spread) {
        return new Estimate(centre, centre, spread);
    }

    /** Whether a spread could be learned at all; it needs at least one moving range or two values. */
    public boolean hasSpread() {
        return Double.isFinite(spread);
    }
}
