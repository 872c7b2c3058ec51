package org.networkspc.rule;

import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many points an EWMA chart of independent normal values takes on average to its first signal, starting at the
 * centre. The integral equation of Crowder (1987) solved at Gauss–Legendre nodes, correct to about ten digits; with
 * exact limits the first points are followed one by one, as Knoth (2003) did.
 *
 * @param lambda weight of the latest point, 0.01 to 1
 * @param limit L, the distance of the limits from the centre in standard deviations of the EWMA; more than 0 and at most
 *     10
 */
public record EwmaRunLengths(double lambda, double limit) {
    private static final double SMALLEST_LAMBDA = 0.01;
    private static final double LARGEST_LIMIT = 10;
    private static final double SMALLEST_LIMIT = 1e-6;
    private static final double GROWTH = 1.1;
    private static final double LONGEST_AVERAGE = 1e6;
    private static final double SOLVED = 1e-11;
    private static final int MOST_STEPS = 200;
    private static final int FEWEST_NODES = 24;
    private static final int NODES_PER_SIGMA = 4;
    /** Limits this near their asymptotes, and survivors this few, are as good as there. */
    private static final double NEGLIGIBLE = 1e-13;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public EwmaRunLengths {
        if (!(lambda >= SMALLEST_LAMBDA && lambda <= 1)) {
            throw new IllegalArgumentException("lambda must be 0.01 to 1, was " + lambda);
        }
        if (!(limit > 0 && limit <= LARGEST_LIMIT)) {
            throw new IllegalArgumentException("limit must be more than 0 and at most 10, was " + limit);
        }
    }

    /**
     * The average run length in points with asymptotic limits, L√(λ/(2 − λ)) from the first point on, when the mean has
     * moved by this many sigmas; infinite above 10¹².
     */
    public double average(double shift) {
        return RunLengthEquation.rounded(atAsymptote(shift).from(0));
    }

    /**
     * The average run length in points with exact limits, L√(λ/(2 − λ)·(1 − (1 − λ)²ᵗ)) at point t, when the mean has
     * moved by this many sigmas; infinite above 10¹².
     */
    public double averageWithExactLimits(double shift) {
        GaussLegendre unit = grid(1);
        RunLengthEquation later = atAsymptote(shift);
        DoubleBinaryOperator density = density(shift);
        double[] nodes = {0};
        double[] survivors = {1};
        double alive = 1;
        double average = 0;
        for (int point = 1; alive > NEGLIGIBLE && Math.pow(1 - lambda, 2.0 * (point - 1)) > NEGLIGIBLE; point++) {
            average += alive;
            GaussLegendre grid = unit.times(limitAt(point));
            survivors = move(nodes, survivors, grid, density);
            nodes = grid.nodes();
            alive = sum(survivors);
        }
        for (int i = 0; i < nodes.length; i++) {
            average += survivors[i] * later.from(nodes[i]);
        }
        return RunLengthEquation.rounded(average);
    }

    /** Chances at the nodes of a grid one point later, given those at nodes now. */
    private static double[] move(double[] nodes, double[] now, GaussLegendre grid, DoubleBinaryOperator density) {
        double[] then = new double[grid.nodes().length];
        for (int j = 0; j < then.length; j++) {
            for (int i = 0; i < now.length; i++) {
                then[j] += now[i] * density.applyAsDouble(nodes[i], grid.nodes()[j]);
            }
            then[j] *= grid.weights()[j];
        }
        return then;
    }

    private static double sum(double[] chances) {
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        return sum;
    }

    /** Half the width of the exact limits at this point, from 1, in sigmas of the values. */
    private double limitAt(int point) {
        return asymptote() * Math.sqrt(1 - Math.pow(1 - lambda, 2.0 * point));
    }

    private double asymptote() {
        return limit * Math.sqrt(lambda / (2 - lambda));
    }

    private GaussLegendre grid(double limit) {
        int count = FEWEST_NODES + (int) (NODES_PER_SIGMA * 2 * asymptote() / lambda);
        return GaussLegendre.on(-limit, limit, count);
    }

    private DoubleBinaryOperator density(double shift) {
        if (!Double.isFinite(shift)) {
            throw new IllegalArgumentException("shift must be finite, was " + shift);
        }
        return (from, to) -> NORMAL.density((to - (1 - lambda) * from) / lambda - shift) / lambda;
    }

    private RunLengthEquation atAsymptote(double shift) {
        return RunLengthEquation.solve(grid(asymptote()), density(shift), from -> 0);
    }

    /**
     * The limit L for which the chart with asymptotic limits has this average run length while nothing has changed.
     *
     * @param average in points, more than 1 and at most a million
     */
    public static double limitFor(double lambda, double average) {
        if (!(average > 1 && average <= LONGEST_AVERAGE)) {
            throw new IllegalArgumentException("average must be more than 1 and at most 1000000, was " + average);
        }
        double most = 1;
        while (new EwmaRunLengths(lambda, most).average(0) < average) {
            most *= GROWTH;
        }
        return new BrentSolver(SOLVED, SOLVED)
                .solve(
                        MOST_STEPS,
                        limit -> Math.log(new EwmaRunLengths(lambda, limit).average(0) / average),
                        SMALLEST_LIMIT,
                        most);
    }
}
