package org.networkspc.rule;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many points a tabular CUSUM of independent normal values takes on average to its first signal. All in sigmas of
 * the plotted value. The integral equation of Page (1954) solved at Gauss–Legendre nodes, as Vance (1986) did; correct
 * to about ten digits.
 *
 * @param k reference value (allowance), 0 to 5
 * @param h decision interval, more than 0 and at most 100
 * @param headStart where each side starts, 0 to h; h/2 is the fast initial response of Lucas and Crosier (1982)
 */
public record CusumRunLengths(double k, double h, double headStart) {
    private static final double LARGEST_K = 5;
    private static final double LARGEST_H = 100;
    private static final double SMALLEST_H = 1e-6;
    private static final double SOLVED = 1e-11;
    private static final int MOST_STEPS = 200;
    private static final double GROWTH = 1.3;
    private static final double LONGEST_AVERAGE = 1e6;
    private static final int FEWEST_NODES = 24;
    private static final int NODES_PER_SIGMA = 4;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public CusumRunLengths {
        if (!(k >= 0 && k <= LARGEST_K)) {
            throw new IllegalArgumentException("k must be 0 to 5, was " + k);
        }
        if (!(h > 0 && h <= LARGEST_H)) {
            throw new IllegalArgumentException("h must be more than 0 and at most 100, was " + h);
        }
        if (!(headStart >= 0 && headStart <= h)) {
            throw new IllegalArgumentException("headStart must be 0 to h (" + h + "), was " + headStart);
        }
    }

    /** Without a head start. */
    public static CusumRunLengths of(double k, double h) {
        return new CusumRunLengths(k, h, 0);
    }

    /**
     * Average run length in points of the upper side alone, when the mean has moved up by this many sigmas; infinite
     * above 10¹².
     */
    public double oneSided(double shift) {
        return RunLengthEquation.rounded(upperSide(shift).from(headStart));
    }

    /**
     * Average run length in points of both sides together, when the mean has moved by this many sigmas; infinite above
     * 10¹². Put together from the two sides as by Lucas and Crosier (1982), which is exact while one side is at zero
     * whenever the other signals.
     *
     * @throws IllegalArgumentException if the head start is too large for that: more than h/2 + k
     */
    public double twoSided(double shift) {
        if (headStart > h / 2 + k) {
            throw new IllegalArgumentException("headStart must be at most h/2 + k, was " + headStart);
        }
        RunLengthEquation up = upperSide(shift);
        RunLengthEquation down = upperSide(-shift);
        double together = up.from(headStart) / up.from(0) + down.from(headStart) / down.from(0) - 1;
        return RunLengthEquation.rounded(together / (1 / up.from(0) + 1 / down.from(0)));
    }

    private RunLengthEquation upperSide(double shift) {
        if (!Double.isFinite(shift)) {
            throw new IllegalArgumentException("shift must be finite, was " + shift);
        }
        double drift = shift - k;
        return RunLengthEquation.solve(
                GaussLegendre.on(0, h, FEWEST_NODES + (int) (NODES_PER_SIGMA * h)),
                (from, to) -> NORMAL.density(to - from - drift),
                from -> NORMAL.cumulativeProbability(-from - drift));
    }

    /**
     * The decision interval h, without head start, for which the two-sided chart has this average run length while
     * nothing has changed.
     *
     * @param average in points, at most a million
     * @throws IllegalArgumentException if k alone gives a longer average, or no h up to 100 one as long
     */
    public static double decisionInterval(double k, double average) {
        double least = of(k, SMALLEST_H).twoSided(0);
        if (!(average > least && average <= LONGEST_AVERAGE)) {
            throw new IllegalArgumentException(
                    "average must be more than " + least + " and at most 1000000 for this k, was " + average);
        }
        double most = 1;
        while (of(k, most).twoSided(0) < average) {
            if (most == LARGEST_H) {
                throw new IllegalArgumentException("average must be reached by an h up to 100, was " + average);
            }
            most = Math.min(LARGEST_H, most * GROWTH);
        }
        return new BrentSolver(SOLVED, SOLVED)
                .solve(MOST_STEPS, h -> Math.log(of(k, h).twoSided(0) / average), SMALLEST_H, most);
    }
}
