package org.networkspc.chart;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** How the covariance of several measures is learned from m periods. */
public enum CovarianceEstimator {
    /** Σ(x − x̄)(x − x̄)′/(m − 1): a shift within the baseline inflates it. */
    SAMPLE {
        @Override
        RealMatrix learn(List<RealVector> rows, RealVector mean) {
            RealMatrix sum = new Array2DRowRealMatrix(mean.getDimension(), mean.getDimension());
            for (RealVector row : rows) {
                RealVector distance = row.subtract(mean);
                sum = sum.add(distance.outerProduct(distance));
            }
            return sum.scalarMultiply(1.0 / (rows.size() - 1));
        }

        @Override
        double degrees(int periods) {
            return periods - 1;
        }

        @Override
        double effectivePeriods(int periods) {
            return periods;
        }
    },
    /**
     * ½·Σ(xₜ − xₜ₋₁)(xₜ − xₜ₋₁)′/(m − 1), the moving range of several measures (Holmes &amp; Mergen 1993,
     * doi:10.1080/08982119308918998); its distribution as Wishart's with 2(m − 1)²/(3m − 4) degrees of freedom (Scholz
     * &amp; Tosch 1994).
     */
    SUCCESSIVE_DIFFERENCES {
        @Override
        RealMatrix learn(List<RealVector> rows, RealVector mean) {
            RealMatrix sum = new Array2DRowRealMatrix(mean.getDimension(), mean.getDimension());
            for (int t = 1; t < rows.size(); t++) {
                RealVector step = rows.get(t).subtract(rows.get(t - 1));
                sum = sum.add(step.outerProduct(step));
            }
            return sum.scalarMultiply(0.5 / (rows.size() - 1));
        }

        @Override
        double degrees(int periods) {
            return 2.0 * (periods - 1) * (periods - 1) / (3.0 * periods - 4);
        }
    },
    /** Pooled from the spread of several cases within each period: {@link HotellingT2#of(AlignedSubgroups, double, java.time.LocalDate)}. */
    WITHIN_SUBGROUPS {
        @Override
        RealMatrix learn(List<RealVector> rows, RealVector mean) {
            throw new IllegalArgumentException("estimator must not be WITHIN_SUBGROUPS for single values, was " + this);
        }

        @Override
        double degrees(int periods) {
            throw new IllegalArgumentException("estimator must not be WITHIN_SUBGROUPS for single values, was " + this);
        }
    };

    abstract RealMatrix learn(List<RealVector> rows, RealVector mean);

    /** What takes the place of m in the limits of a baseline: m, or its degrees of freedom (Sullivan & Woodall 1996). */
    double effectivePeriods(int periods) {
        return degrees(periods);
    }

    /** Degrees of freedom of what was learned. */
    abstract double degrees(int periods);

    static RealVector mean(List<RealVector> rows) {
        RealVector sum = new ArrayRealVector(rows.get(0).getDimension());
        for (RealVector row : rows) {
            sum = sum.add(row);
        }
        return sum.mapDivide(rows.size());
    }
}
