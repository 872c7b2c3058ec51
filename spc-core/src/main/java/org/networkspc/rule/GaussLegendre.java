package org.networkspc.rule;

import java.util.Arrays;

/**
 * Gauss–Legendre quadrature on an interval: nodes ascending, and their weights. Nodes by Newton's method from the
 * starting points of Abramowitz and Stegun (1964), 22.16.6.
 */
record GaussLegendre(double[] nodes, double[] weights) {
    private static final int NEWTON_STEPS = 20;
    private static final double CONVERGED = 1e-15;

    /** So many nodes between these ends. */
    static GaussLegendre on(double from, double to, int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        double half = (to - from) / 2;
        for (int i = 0; i < count; i++) {
            double x = -Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double step = 1;
            for (int n = 0; n < NEWTON_STEPS && Math.abs(step) > CONVERGED; n++) {
                step = polynomial(count, x) / slope(count, x);
                x -= step;
            }
            nodes[i] = from + half * (1 + x);
            weights[i] = half * 2 / ((1 - x * x) * slope(count, x) * slope(count, x));
        }
        return new GaussLegendre(nodes, weights);
    }

    /** The nodes on an interval this many times as wide and as far out. */
    GaussLegendre times(double factor) {
        return new GaussLegendre(
                Arrays.stream(nodes).map(node -> node * factor).toArray(),
                Arrays.stream(weights).map(weight -> weight * factor).toArray());
    }

    /** The Legendre polynomial of this degree. */
    private static double polynomial(int degree, double x) {
        double before = 0;
        double now = 1;
        for (int n = 1; n <= degree; n++) {
            double after = ((2 * n - 1) * x * now - (n - 1) * before) / n;
            before = now;
            now = after;
        }
        return now;
    }

    private static double slope(int degree, double x) {
        return degree * (x * polynomial(degree, x) - polynomial(degree - 1, x)) / (x * x - 1);
    }
}
