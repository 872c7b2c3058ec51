package org.networkspc.chart;

import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.networkspc.series.Subgroup;

/** Cases between events: failures before a success (Benneyan 2001, doi:10.1023/A:1012936408290), or trials up to it. */
final class Geometric {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Geometric() {}

    static Estimate learn(Baseline baseline) {
        double mean = baseline.given().centre().orElseGet(() -> baseline.mean(Subgroup::value));
        if (baseline.convention().limits().g() == GeometricForm.TRIALS) {
            return Estimate.of(mean, 1);
        }
        double median = baseline.given().centre().isPresent() || baseline.isEmpty()
                ? ofMean(mean).inverseCumulativeProbability(0.5)
                : baseline.median(Subgroup::value);
        return new Estimate(median, mean, 1);
    }

    /** In the form of the convention, or as quantiles where a coverage was chosen. */
    static ControlLimits limits(Estimate estimate, ChartSpec spec) {
        GeometricForm form = spec.convention().limits().g();
        double mean = Math.max(0, estimate.mean());
        if (form == GeometricForm.TRIALS && mean < 1) {
            return ControlLimits.centreOnly(estimate.centre());
        }
        return new ControlLimits(
                estimate.centre(),
                band(mean, 1, form, spec),
                band(mean, 2, form, spec),
                band(mean, 3, form, spec),
                Band.NONE);
    }

    private static Band band(double mean, int sigmas, GeometricForm form, ChartSpec spec) {
        if (form == GeometricForm.QUANTILES || spec.choices().coverage().isPresent()) {
            return quantiles(form == GeometricForm.TRIALS ? mean - 1 : mean, tail(sigmas, spec));
        }
        double sigma = Math.sqrt(form == GeometricForm.TRIALS ? mean * (mean - 1) : mean * (mean + 1));
        return new Band(mean - sigmas * sigma, mean + sigmas * sigma);
    }

    /** Tail area of so many sigmas: 0.00135 at 3, unless a coverage says otherwise. */
    private static double tail(int sigmas, ChartSpec spec) {
        if (spec.choices().coverage().isEmpty()) {
            return NORMAL.survivalProbability(sigmas);
        }
        double outermost = (1 - spec.choices().coverage().getAsDouble()) / 2;
        return sigmas == 3
                ? outermost
                : NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(outermost) * sigmas / 3);
    }

    private static Band quantiles(double mean, double tail) {
        GeometricDistribution distribution = ofMean(mean);
        return new Band(distribution.inverseCumulativeProbability(tail), distribution.inverseSurvivalProbability(tail));
    }

    /** Failures before a success, this many on average. */
    private static GeometricDistribution ofMean(double mean) {
        return GeometricDistribution.of(1 / (1 + Math.max(0, mean)));
    }
}
