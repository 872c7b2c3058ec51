package org.networkspc.chart;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Constants of the normal distribution that turn ranges and standard deviations into sigma, computed for any subgroup
 * size rather than tabulated (Montgomery, Introduction to Statistical Quality Control, appendix VI).
 */
public final class ControlChartConstants {
    /** Mean range of two values in sigmas, 2/√π = 1.128379…: mean moving range / d2 is sigma. */
    public static final double D2_OF_2 = 2 / Math.sqrt(Math.PI);
    /** Standard deviation of the range of two values, √(2 − 4/π) = 0.852502…. */
    public static final double D3_OF_2 = Math.sqrt(2 - 4 / Math.PI);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TAIL = 9.5;
    private static final double STEP = 0.125;
    private static final double WIDEST = 16;
    private static final int NODES = 60;

    private ControlChartConstants() {}

    /** c4: the mean of a standard deviation with {@code degrees} degrees of freedom, in sigmas. */
    public static double c4(long degrees) {
        requireAtLeast("degrees", degrees, 1);
        double half = degrees / 2.0;
        return Math.exp(Gamma.logGamma(half + 0.5) - Gamma.logGamma(half)) / Math.sqrt(half);
    }

    /** d2: the mean range of {@code n} values, in sigmas. */
    public static double d2(int n) {
        requireAtLeast("n", n, 2);
        return n == 2 ? D2_OF_2 : rangeMoment(n, false);
    }

    /** d3: the standard deviation of the range of {@code n} values, in sigmas. */
    public static double d3(int n) {
        requireAtLeast("n", n, 2);
        if (n == 2) {
            return D3_OF_2;
        }
        double mean = d2(n);
        return Math.sqrt(rangeMoment(n, true) - mean * mean);
    }

    /** E R = ∫ P(R > w) dw and E R² = ∫ 2w·P(R > w) dw, by Gauss–Legendre quadrature. */
    private static double rangeMoment(int n, boolean squared) {
        return new GaussIntegratorFactory()
                .legendre(NODES, 0, WIDEST)
                .integrate(w -> (squared ? 2 * w : 1) * rangeExceeds(w, n));
    }

    /** P(R > w), where P(R ≤ w) = n ∫ φ(x) (Φ(x + w) − Φ(x))ⁿ⁻¹ dx, by the trapezium rule. */
    private static double rangeExceeds(double w, int n) {
        int steps = 2 * (int) Math.round(TAIL / STEP);
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double x = -TAIL + i * STEP;
            sum += NORMAL.density(x) * Math.pow(NORMAL.probability(x, x + w), n - 1.0);
        }
        return 1 - n * sum * STEP;
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
        }
    }
}
