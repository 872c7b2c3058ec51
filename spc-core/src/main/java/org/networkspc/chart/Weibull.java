package org.networkspc.chart;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.networkspc.series.Subgroup;

/**
 * Times between events as a Weibull distribution fitted to them: centre its median, limits its quantiles at Φ(−3) and Φ(3), as
 * Minitab's methods and formulas describe a T chart. Shape and scale by maximum likelihood; where a time is 0, by a straight
 * line through the logarithms of the others and of exponential quantiles at their median ranks (Benard 1953), which Minitab
 * describes without the plotting position.
 *
 * @param shape k, positive
 * @param scale λ, positive, in the unit of the times
 */
record Weibull(double shape, double scale) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LN_2 = Math.log(2);
    /** Relative accuracy of the shape. */
    private static final double ACCURACY = 1e-14;

    private static final int EVALUATIONS = 200;

    /** Centre: the median. Spread: 1 / shape, infinite where two different times are not known. */
    static Estimate learn(Baseline baseline) {
        double[] times = baseline.subgroups().stream()
                .mapToDouble(Subgroup::value)
                .sorted()
                .toArray();
        double[] positive = Arrays.stream(times).filter(time -> time > 0).toArray();
        boolean varies = positive.length > 1 && positive[0] < positive[positive.length - 1];
        if (!varies) {
            double centre = baseline.given().centre().orElseGet(() -> baseline.median(Subgroup::value));
            return Estimate.of(centre, Double.POSITIVE_INFINITY);
        }
        Weibull fitted = positive.length == times.length ? likeliest(times) : throughRanks(times);
        return Estimate.of(baseline.given().centre().orElseGet(fitted::median), 1 / fitted.shape);
    }

    static ControlLimits limits(Estimate estimate) {
        return estimate.hasSpread()
                ? new ControlLimits(
                        estimate.centre(), band(estimate, 1), band(estimate, 2), band(estimate, 3), Band.NONE)
                : ControlLimits.centreOnly(estimate.centre());
    }

    private static Band band(Estimate estimate, int sigmas) {
        double tail = NORMAL.cumulativeProbability(-sigmas);
        return new Band(quantile(estimate, -Math.log1p(-tail)), quantile(estimate, -Math.log(tail)));
    }

    /** The time with this exponential quantile, from the median and 1 / shape. */
    private static double quantile(Estimate estimate, double exponential) {
        return estimate.centre() * Math.pow(exponential / LN_2, estimate.spread());
    }

    private double median() {
        return scale * Math.pow(LN_2, 1 / shape);
    }

    /** The shape at which the likelihood is highest solves Σ xᵏ·ln x / Σ xᵏ − mean ln x = 1/k. */
    static Weibull likeliest(double[] times) {
        double largest = Arrays.stream(times).max().orElseThrow();
        double[] logs =
                Arrays.stream(times).map(time -> Math.log(time / largest)).toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double low = 1 / -Arrays.stream(logs).min().orElseThrow();
        while (slope(logs, mean, low) > 0) {
            low /= 2;
        }
        double high = 2 * low;
        while (slope(logs, mean, high) < 0) {
            high *= 2;
        }
        double shape =
                new BrentSolver(ACCURACY, ACCURACY * low).solve(EVALUATIONS, k -> slope(logs, mean, k), low, high);
        double power =
                Arrays.stream(logs).map(log -> Math.exp(shape * log)).average().orElseThrow();
        return new Weibull(shape, largest * Math.pow(power, 1 / shape));
    }

    private static double slope(double[] logs, double mean, double shape) {
        double weights = 0;
        double weighted = 0;
        for (double log : logs) {
            double weight = Math.exp(shape * log);
            weights += weight;
            weighted += weight * log;
        }
        return weighted / weights - mean - 1 / shape;
    }

    /** ln y = ln scale + ln x / shape by least squares over the times above 0, x exponential at their median ranks. */
    private static Weibull throughRanks(double[] sorted) {
        int n = sorted.length;
        SimpleRegression line = new SimpleRegression();
        for (int rank = 1; rank <= n; rank++) {
            if (sorted[rank - 1] > 0) {
                double x = -Math.log1p(-(rank - 0.3) / (n + 0.4));
                line.addData(Math.log(x), Math.log(sorted[rank - 1]));
            }
        }
        return new Weibull(1 / line.getSlope(), Math.exp(line.getIntercept()));
    }
}
