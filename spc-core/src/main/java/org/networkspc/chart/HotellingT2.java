package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Hotelling's T² of several measures, period by period: how far all of them together lie from their baseline, with one
 * upper limit. Montgomery ch. 11.3; Tracy, Young &amp; Mason 1992, doi:10.1080/00224065.1992.12015232.
 *
 * <p>Phase I, inside the baseline of m periods: (m − 1)²/m·Beta(p/2, (m − p − 1)/2), with f in the place of the last m
 * for successive differences (Sullivan &amp; Woodall 1996, doi:10.1080/00224065.1996.11979698). Phase II:
 * (m + 1)/m·p·f/(f − p + 1)·F(p, f − p + 1). f is m − 1 for the sample covariance, approximate for successive differences.
 *
 * <p>Of subgroups: n·(x̄ − x̿)′S⁻¹(x̄ − x̿), S pooled within subgroups with f = Σ(nᵢ − 1) degrees of freedom, limits
 * (1 ∓ n/Σnᵢ)·p·f/(f − p + 1)·F(p, f − p + 1), minus in phase I, plus in phase II; for subgroups of one size those of
 * Montgomery, p(k ∓ 1)(n − 1)/(kn − k − p + 1)·F(p, kn − k − p + 1).
 *
 * @param estimator how the covariance was learned
 * @param falseSignalRate chance of a point beyond its limit while nothing changes: 0.0027
 * @param periods m, how many periods were learned from
 * @param points complete periods in date order
 */
public record HotellingT2(CovarianceEstimator estimator, double falseSignalRate, int periods, List<Point> points) {
    public HotellingT2 {
        points = List.copyOf(points);
    }

    /**
     * One period.
     *
     * @param limit upper limit of T²; a larger value is a signal
     * @param terms for each measure its own (x − x̄)²/s², the unconditional terms of Mason, Young &amp; Tracy 1995
     *     (doi:10.1080/00224065.1995.11979573): a large one names the measure, none large means that the relation broke
     * @param termLimit upper limit of each term
     * @param monitoring phase II: after the baseline
     */
    public record Point(
            LocalDate start, double value, double limit, List<Double> terms, double termLimit, boolean monitoring) {
        public Point {
            terms = List.copyOf(terms);
        }

        public boolean isSignal() {
            return value > limit;
        }
    }

    /**
     * Learned from periods up to this day, {@link LocalDate#MAX} for all.
     *
     * @param falseSignalRate between 0 and 1
     * @throws IllegalArgumentException when the baseline has fewer than 2p + 2 complete periods, or the covariance is
     *     singular: a measure that does not vary, or follows from the others
     */
    public static HotellingT2 of(
            AlignedSeries line, CovarianceEstimator estimator, double falseSignalRate, LocalDate baselineEnd) {
        requireRate(falseSignalRate);
        Joint joint = Joint.learn(line, estimator, baselineEnd);
        List<Point> points = new ArrayList<>();
        for (AlignedSeries.Row row : line.rows()) {
            RealVector distance = new ArrayRealVector(row.values()).subtract(joint.mean());
            List<Double> terms = new ArrayList<>();
            for (int j = 0; j < line.measures(); j++) {
                double own = distance.getEntry(j);
                terms.add(own * own / joint.covariance().getEntry(j, j));
            }
            boolean monitoring = row.start().isAfter(baselineEnd);
            points.add(new Point(
                    row.start(),
                    joint.squared(distance),
                    limit(line.measures(), joint, falseSignalRate, monitoring),
                    terms,
                    limit(1, joint, falseSignalRate, monitoring),
                    monitoring));
        }
        return new HotellingT2(estimator, falseSignalRate, joint.periods(), points);
    }

    /**
     * Of the means of several cases in each period, with the covariance within periods.
     *
     * @param falseSignalRate between 0 and 1
     * @throws IllegalArgumentException when the baseline has fewer than two periods with cases or fewer than 2p + 1
     *     degrees of freedom, or the covariance is singular
     */
    public static HotellingT2 of(AlignedSubgroups line, double falseSignalRate, LocalDate baselineEnd) {
        requireRate(falseSignalRate);
        JointWithin joint = JointWithin.learn(line, baselineEnd);
        List<Point> points = line.units().stream()
                .filter(unit -> unit.size() > 0)
                .map(unit -> joint.point(unit, falseSignalRate, unit.start().isAfter(baselineEnd)))
                .toList();
        return new HotellingT2(CovarianceEstimator.WITHIN_SUBGROUPS, falseSignalRate, joint.periods(), points);
    }

    private static void requireRate(double falseSignalRate) {
        if (!(falseSignalRate > 0 && falseSignalRate < 1)) {
            throw new IllegalArgumentException("falseSignalRate must be between 0 and 1, was " + falseSignalRate);
        }
    }

    private static double limit(int p, Joint joint, double rate, boolean monitoring) {
        double m = joint.periods();
        double f = joint.estimator().degrees(joint.periods());
        double effective = joint.estimator().effectivePeriods(joint.periods());
        return monitoring
                ? (m + 1)
                        / m
                        * p
                        * f
                        / (f - p + 1)
                        * FDistribution.of(p, f - p + 1).inverseSurvivalProbability(rate)
                : (m - 1)
                        * (m - 1)
                        / m
                        * BetaDistribution.of(p / 2.0, (effective - p - 1) / 2).inverseSurvivalProbability(rate);
    }
}
