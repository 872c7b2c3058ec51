package org.networkspc.rule;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * How many cases one side of a Bernoulli CUSUM of log-likelihood ratios takes on average to its first signal: a Markov chain
 * of sums on a grid that a case without event steps along exactly, an event's longer step shared between the two nearest
 * points (Brook &amp; Evans 1972, doi:10.1093/biomet/59.3.539; Reynolds &amp; Stoumbos 1999,
 * doi:10.1080/00224065.1999.11979900). Exact where an event's step is a multiple of the other; else within about 2 %.
 *
 * @param expected chance of an event the CUSUM was set up with, more than 0 and below 1
 * @param oddsRatio odds to be found, in times the expected ones; more than 1
 * @param limit positive, and at most a thousand steps of a case without event
 */
public record BernoulliCusumRunLengths(double expected, double oddsRatio, double limit) {
    private static final int FEWEST_STATES = 300;
    private static final int MOST_STATES = 1000;
    private static final double LONGEST_AVERAGE = 1e6;
    private static final double SOLVED = 1e-4;
    private static final int MOST_STEPS = 100;
    private static final double GROWTH = 1.3;

    public BernoulliCusumRunLengths {
        if (!(expected > 0 && expected < 1)) {
            throw new IllegalArgumentException("expected must be more than 0 and below 1, was " + expected);
        }
        if (!(oddsRatio > 1) || Double.isInfinite(oddsRatio)) {
            throw new IllegalArgumentException("oddsRatio must be more than 1 and finite, was " + oddsRatio);
        }
        double most = MOST_STATES * Math.log1p((oddsRatio - 1) * expected);
        if (!(limit > 0 && limit <= most)) {
            throw new IllegalArgumentException("limit must be more than 0 and at most " + most + ", was " + limit);
        }
    }

    /** In cases, while the chance of an event is what was expected. */
    public double average() {
        return average(expected);
    }

    /**
     * In cases.
     *
     * @param chance of an event in truth, more than 0 and at most 1
     */
    public double average(double chance) {
        if (!(chance > 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance must be more than 0 and at most 1, was " + chance);
        }
        double down = Math.log1p((oddsRatio - 1) * expected);
        int fine = (int) Math.max(1, Math.ceil(FEWEST_STATES * down / limit));
        double width = down / fine;
        int states = (int) Math.floor(limit / width) + 1;
        double up = (Math.log(oddsRatio) - down) / width;
        RealMatrix stay = new Array2DRowRealMatrix(states, states);
        for (int i = 0; i < states; i++) {
            stay.addToEntry(i, i, 1);
            stay.addToEntry(i, Math.max(0, i - fine), chance - 1);
            int whole = (int) Math.floor(i + up);
            double rest = i + up - whole;
            share(stay, i, whole, chance * (1 - rest));
            share(stay, i, whole + 1, chance * rest);
        }
        try {
            return new LUDecomposition(stay)
                    .getSolver()
                    .solve(new ArrayRealVector(states, 1.0))
                    .getEntry(0);
        } catch (SingularMatrixException never) {
            throw new IllegalArgumentException("chance must be enough for a signal to come at all, was " + chance);
        }
    }

    private static void share(RealMatrix stay, int from, int to, double chance) {
        if (to < stay.getColumnDimension()) {
            stay.addToEntry(from, to, -chance);
        }
    }

    /** The limit with about this average run length while nothing changes, more than 1 and at most a million cases. */
    public static double limitFor(double expected, double oddsRatio, double average) {
        if (!(average > 1 && average <= LONGEST_AVERAGE)) {
            throw new IllegalArgumentException("average must be more than 1 and at most 1000000, was " + average);
        }
        double most = Math.log(oddsRatio);
        while (new BernoulliCusumRunLengths(expected, oddsRatio, most).average() < average) {
            most *= GROWTH;
        }
        return new BrentSolver(SOLVED)
                .solve(
                        MOST_STEPS,
                        h -> Math.log(new BernoulliCusumRunLengths(expected, oddsRatio, h).average() / average),
                        1e-3,
                        most);
    }
}
