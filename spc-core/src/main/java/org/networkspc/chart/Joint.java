package org.networkspc.chart;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Mean and covariance of several measures, learned from the periods of a baseline.
 *
 * @param periods how many periods were learned from
 * @param estimator how the covariance was learned
 */
record Joint(RealVector mean, RealMatrix covariance, RealMatrix inverse, int periods, CovarianceEstimator estimator) {
    /** Correlations nearer to singular than this leave no digit in distances. */
    private static final double SMALLEST_EIGENVALUE = 1e-10;

    static Joint learn(AlignedSeries line, CovarianceEstimator estimator, LocalDate baselineEnd) {
        List<RealVector> rows = line.rows().stream()
                .filter(row -> !row.start().isAfter(baselineEnd))
                .map(row -> (RealVector) new ArrayRealVector(row.values()))
                .toList();
        int fewest = 2 * line.measures() + 2;
        if (rows.size() < fewest) {
            throw new IllegalArgumentException("baseline must have at least " + fewest
                    + " complete periods for this many measures, was " + rows.size());
        }
        RealVector mean = CovarianceEstimator.mean(rows);
        RealMatrix covariance = estimator.learn(rows, mean);
        List<String> measures =
                line.series().stream().map(one -> one.measure().id()).toList();
        return new Joint(mean, covariance, inverse(measures, covariance), rows.size(), estimator);
    }

    static RealMatrix inverse(List<String> measures, RealMatrix covariance) {
        requireRegular(measures, covariance);
        return new LUDecomposition(covariance, Double.MIN_NORMAL).getSolver().getInverse();
    }

    private static void requireRegular(List<String> measures, RealMatrix covariance) {
        RealMatrix correlation = covariance.copy();
        for (int i = 0; i < measures.size(); i++) {
            double variance = covariance.getEntry(i, i);
            if (!(variance > 0) || !Double.isFinite(1 / variance)) {
                throw new IllegalArgumentException(
                        "covariance must be regular, was zero or beyond computing for " + measures.get(i));
            }
            for (int j = 0; j < measures.size(); j++) {
                double scale = Math.sqrt(variance) * Math.sqrt(covariance.getEntry(j, j));
                correlation.setEntry(i, j, i == j ? 1 : covariance.getEntry(i, j) / scale);
            }
        }
        for (double eigenvalue : new EigenDecomposition(correlation).getRealEigenvalues()) {
            if (!(eigenvalue > SMALLEST_EIGENVALUE)) {
                throw new IllegalArgumentException(
                        "covariance must be regular, was singular: a measure follows from the others");
            }
        }
    }

    /** Squared distance in the metric of the covariance, (x − mean)′S⁻¹(x − mean) for x − mean. */
    double squared(RealVector distance) {
        return Math.max(0, distance.dotProduct(inverse.operate(distance)));
    }
}
