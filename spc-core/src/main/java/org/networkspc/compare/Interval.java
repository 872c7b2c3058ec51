package org.networkspc.compare;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A value with its confidence interval.
 *
 * @param confidence 0.95 for a 95 % interval
 */
public record Interval(double value, double lower, double upper, double confidence, IntervalMethod method) {
    /** Below this many events Byar's approximation gives way to the exact interval, as PHEindicatormethods does. */
    static final double EXACT_BELOW = 10;

    public Interval {
        if (!(lower <= value && value <= upper)) {
            throw new IllegalArgumentException(
                    "value must lie between lower " + lower + " and upper " + upper + ", was " + value);
        }
    }

    /**
     * Wilson's score interval of a proportion, within 0 and 1.
     *
     * @throws IllegalArgumentException unless 0 ≤ numerator ≤ denominator and the denominator is positive
     */
    public static Interval wilson(double numerator, double denominator, double confidence) {
        require("denominator", denominator, denominator > 0 && Double.isFinite(denominator), "be positive and finite");
        require(
                "numerator",
                numerator,
                numerator >= 0 && numerator <= denominator,
                "lie between 0 and the denominator " + denominator);
        double z = z(confidence);
        double p = numerator / denominator;
        double middle = 2 * numerator + z * z;
        double half = z * Math.sqrt(z * z + 4 * numerator * (1 - p));
        double scale = 2 * (denominator + z * z);
        return new Interval(
                p,
                numerator == 0 ? 0 : Math.min((middle - half) / scale, p),
                numerator == denominator ? 1 : Math.max((middle + half) / scale, p),
                confidence,
                IntervalMethod.WILSON);
    }

    /**
     * The interval of a rate of events: exact Poisson below 10 events, Byar's from 10 up. For an observed over an expected
     * number of events give the expected as the exposure.
     *
     * @throws IllegalArgumentException unless events ≥ 0 and the exposure is positive
     */
    public static Interval rate(double events, double exposure, double confidence) {
        require("exposure", exposure, exposure > 0 && Double.isFinite(exposure), "be positive and finite");
        Interval count = count(events, confidence);
        return new Interval(
                events / exposure, count.lower / exposure, count.upper / exposure, confidence, count.method);
    }

    /** The interval of a number of events, as {@link #rate} with an exposure of 1. */
    static Interval count(double events, double confidence) {
        require("events", events, events >= 0 && Double.isFinite(events), "be finite and not negative");
        double z = z(confidence);
        double tail = (1 - confidence) / 2;
        return events < EXACT_BELOW
                ? new Interval(
                        events,
                        PoissonInterval.exactLower(events, tail),
                        PoissonInterval.exactUpper(events, tail),
                        confidence,
                        IntervalMethod.EXACT)
                : new Interval(
                        events,
                        PoissonInterval.byarLower(events, z),
                        PoissonInterval.byarUpper(events, z),
                        confidence,
                        IntervalMethod.BYAR);
    }

    /** The same for this many units: 100 for per cent, 100,000 for a rate per 100,000. */
    public Interval per(double multiplier) {
        require("multiplier", multiplier, multiplier > 0 && Double.isFinite(multiplier), "be positive and finite");
        return new Interval(value * multiplier, lower * multiplier, upper * multiplier, confidence, method);
    }

    private static double z(double confidence) {
        require("confidence", confidence, confidence > 0 && confidence < 1, "lie between 0 and 1");
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    }

    private static void require(String name, double value, boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must " + rule + ", was " + value);
        }
    }
}
