package org.networkspc.rule;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/**
 * How many points a MEWMA chart of independent normal vectors with known mean and covariance takes on average to its first
 * false signal, with asymptotic covariance. The integral equation of Rigdon 1995, doi:10.1080/00949659508811715, for the
 * length of zₜ, which moves by a non-central χ² distribution.
 *
 * @param measures p, 1 to 50
 * @param lambda weight of the latest point, 0.02 to 1
 * @param limit h, more than 0 and at most 200
 */
public record MewmaRunLengths(int measures, double lambda, double limit) {
    private static final int MOST_MEASURES = 50;
    private static final double SMALLEST_LAMBDA = 0.02;
    private static final double LARGEST_LIMIT = 200;
    private static final double LONGEST_AVERAGE = 1e6;
    private static final int FEWEST_NODES = 24;
    private static final int NODES_PER_SIGMA = 4;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double SOLVED = 1e-9;
    private static final int MOST_STEPS = 200;
    private static final double GROWTH = 1.3;

    public MewmaRunLengths {
        if (measures < 1 || measures > MOST_MEASURES) {
            throw new IllegalArgumentException("measures must be 1 to 50, was " + measures);
        }
        if (!(lambda >= SMALLEST_LAMBDA && lambda <= 1)) {
            throw new IllegalArgumentException("lambda must be 0.02 to 1, was " + lambda);
        }
        if (!(limit > 0 && limit <= LARGEST_LIMIT)) {
            throw new IllegalArgumentException("limit must be more than 0 and at most 200, was " + limit);
        }
    }

    /** In points, while nothing changes; infinite above 10¹². */
    public double average() {
        double longest = Math.sqrt(limit * lambda / (2 - lambda));
        int nodes = FEWEST_NODES + (int) (NODES_PER_SIGMA * longest / lambda);
        return RunLengthEquation.rounded(
                RunLengthEquation.solve(GaussLegendre.on(0, longest, nodes), this::density, from -> 0)
                        .from(0));
    }

    /** Of the next length of z, given this one. */
    private double density(double from, double to) {
        double pull = (1 - lambda) / lambda * from;
        double x = to / lambda * (to / lambda);
        return 2 * to / (lambda * lambda) * noncentral(x, pull * pull);
    }

    /** Density of χ² with p degrees of freedom and this non-centrality: a Poisson mixture, summed out from its mode. */
    private double noncentral(double x, double noncentrality) {
        double half = measures / 2.0;
        double product = noncentrality * x / 4;
        int mode = (int) Math.sqrt(product);
        double top = Math.exp(-noncentrality / 2
                - x / 2
                + (mode == 0 ? 0 : mode * Math.log(product))
                - Gamma.logGamma(mode + 1.0)
                - Gamma.logGamma(half + mode)
                + (half - 1) * Math.log(x / 2)
                - Math.log(2));
        double sum = top;
        double term = top;
        for (int j = mode; term > NEGLIGIBLE * top; j++) {
            term *= product / ((j + 1) * (half + j));
            sum += term;
        }
        term = top;
        for (int j = mode; j > 0 && term > NEGLIGIBLE * top; j--) {
            term *= j * (half + j - 1) / product;
            sum += term;
        }
        return sum;
    }

    /** The limit h with this average run length, more than 1 and at most a million points. */
    public static double limitFor(int measures, double lambda, double average) {
        if (!(average > 1 && average <= LONGEST_AVERAGE)) {
            throw new IllegalArgumentException("average must be more than 1 and at most 1000000, was " + average);
        }
        double most = 1;
        while (new MewmaRunLengths(measures, lambda, most).average() < average) {
            most *= GROWTH;
        }
        return new BrentSolver(SOLVED, SOLVED)
                .solve(
                        MOST_STEPS,
                        h -> Math.log(new MewmaRunLengths(measures, lambda, h).average() / average),
                        1e-6,
                        most);
    }
}
