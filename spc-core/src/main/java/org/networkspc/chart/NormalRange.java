package org.networkspc.chart;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Mean and standard deviation of the range of so many standard normal values.
 *
 * <p>E R = ∫ P(R > w) dw and E R² = ∫ 2w·P(R > w) dw, by Gauss–Legendre quadrature.
 */
record NormalRange(double mean, double deviation) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TAIL = 9.5;
    private static final double STEP = 0.125;
    private static final double WIDEST = 16;
    private static final int NODES = 60;

    static NormalRange of(int n) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, 0, WIDEST);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < NODES; i++) {
            double w = rule.getPoint(i);
            double exceeded = rule.getWeight(i) * exceeds(w, n);
            mean += exceeded;
            square += 2 * w * exceeded;
        }
        return new NormalRange(mean, Math.sqrt(square - mean * mean));
    }

    /** P(R > w), where P(R ≤ w) = n ∫ φ(x) (Φ(x + w) − Φ(x))ⁿ⁻¹ dx, by the trapezium rule. */
    private static double exceeds(double w, int n) {
        int steps = 2 * (int) Math.round(TAIL / STEP);
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double x = -TAIL + i * STEP;
            sum += NORMAL.density(x) * Math.pow(NORMAL.probability(x, x + w), n - 1.0);
        }
        return 1 - n * sum * STEP;
    }
}
