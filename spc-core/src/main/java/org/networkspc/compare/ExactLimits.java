package org.networkspc.compare;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** Limits from binomial and Poisson counts, made continuous between whole counts. */
final class ExactLimits {
    private final double size;
    private final double denominator;
    private final DoubleUnaryOperator atMost;
    private final DoubleUnaryOperator moreThan;

    /**
     * @param size largest possible count
     * @param atMost P(R ≤ r)
     * @param moreThan P(R > r), computed apart so that small tails keep their digits
     */
    private ExactLimits(double size, double denominator, DoubleUnaryOperator atMost, DoubleUnaryOperator moreThan) {
        this.size = size;
        this.denominator = denominator;
        this.atMost = r -> r < 0 ? 0 : r >= size ? 1 : atMost.applyAsDouble(r);
        this.moreThan = r -> r < 0 ? 1 : r >= size ? 0 : moreThan.applyAsDouble(r);
    }

    /** Of n cases, also where n is no whole number: tails by the incomplete beta function. */
    static ExactLimits binomial(double n, double p) {
        if (p <= 0 || p >= 1) {
            return certain(n, p * n);
        }
        return new ExactLimits(
                n,
                n,
                r -> BetaDistribution.of(r + 1, n - r).survivalProbability(p),
                r -> BetaDistribution.of(r + 1, n - r).cumulativeProbability(p));
    }

    /** Of events over an exposure: tails by the incomplete gamma function. */
    static ExactLimits poisson(double exposure, double rate) {
        double mean = exposure * rate;
        if (mean <= 0) {
            return certain(exposure, 0);
        }
        return new ExactLimits(
                mean + 60 * (1 + Math.sqrt(mean)),
                exposure,
                r -> GammaDistribution.of(r + 1, 1).survivalProbability(mean),
                r -> GammaDistribution.of(r + 1, 1).cumulativeProbability(mean));
    }

    private static ExactLimits certain(double denominator, double count) {
        return new ExactLimits(count, denominator, r -> 0, r -> 1);
    }

    /** As Spiegelhalter 2005, A.1.1: r − (P(R ≤ r) − p)/P(R = r) with the smallest r for which P(R ≤ r) ≥ p. */
    FunnelLimits spiegelhalter() {
        return FunnelLimits.tails(
                this::below, tail -> interpolated(quantile(r -> moreThan.applyAsDouble(r) <= tail), 1 - tail));
    }

    /** Away from the target on both sides. */
    FunnelLimits tails() {
        return FunnelLimits.tails(this::below, this::above);
    }

    private double below(double tail) {
        return interpolated(quantile(r -> atMost.applyAsDouble(r) >= tail), tail);
    }

    private double interpolated(double r, double p) {
        double at = atMost.applyAsDouble(r);
        double only = at - atMost.applyAsDouble(r - 1);
        return share(r - (at - p) / only);
    }

    /** The mirror image: r + (P(R ≥ r) − tail)/P(R = r) with the largest r for which P(R ≥ r) ≥ tail. */
    private double above(double tail) {
        double r = quantile(k -> moreThan.applyAsDouble(k) < tail);
        double atLeast = moreThan.applyAsDouble(r - 1);
        double only = atLeast - moreThan.applyAsDouble(r);
        return share(r + (atLeast - tail) / only);
    }

    private double share(double count) {
        return Math.min(Math.max(count, 0), size) / denominator;
    }

    private interface CountTest {
        boolean holds(double r);
    }

    /** The smallest whole count for which a test holds that holds from some count on. */
    private double quantile(CountTest test) {
        double low = -1;
        double high = Math.ceil(size);
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (test.holds(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
