package org.networkspc.chart;

import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.networkspc.series.Subgroup;

/** Cases between events: failures before a success (Benneyan 2001, doi:10.1023/A:1012936408290). */
final class Geometric {
    private static final double[] TAIL = {0.15865525393145707, 0.02275013194817921, 0.0013498980316300933};

    private Geometric() {}

    static Estimate learn(Baseline baseline) {
        double mean = baseline.given().centre().orElseGet(() -> baseline.mean(Subgroup::value));
        double median = baseline.given().centre().isPresent() || baseline.isEmpty()
                ? distribution(mean).inverseCumulativeProbability(0.5)
                : baseline.median(Subgroup::value);
        return new Estimate(median, mean, 1);
    }

    /**
     * STANDARD: quantiles at the tail areas of 1, 2 and 3 sigmas (0.00135 and 0.99865 at 3; usually 0 below).
     * QICHARTS2: mean ± k√(m(m + 1)) about a drawn median.
     */
    static ControlLimits limits(Estimate estimate, Convention convention) {
        double mean = Math.max(0, estimate.mean());
        return new ControlLimits(
                estimate.centre(),
                band(mean, 1, convention),
                band(mean, 2, convention),
                band(mean, 3, convention),
                Band.NONE);
    }

    private static Band band(double mean, int sigmas, Convention convention) {
        if (convention != Convention.STANDARD) {
            double sigma = Math.sqrt(mean * (mean + 1));
            return new Band(mean - sigmas * sigma, mean + sigmas * sigma);
        }
        GeometricDistribution distribution = distribution(mean);
        return new Band(
                distribution.inverseCumulativeProbability(TAIL[sigmas - 1]),
                distribution.inverseSurvivalProbability(TAIL[sigmas - 1]));
    }

    private static GeometricDistribution distribution(double mean) {
        return GeometricDistribution.of(1 / (1 + Math.max(0, mean)));
    }
}
