package org.networkspc.rule;

import java.util.Arrays;
import java.util.Optional;

/**
 * How many runs about the median are still to be expected: fewer than {@code lower} are too few, more than {@code upper}
 * too many. A run is a stretch of useful points on one side.
 */
public record RunsLimits(int lower, int upper) {
    private static final int FIRST = 10;
    private static final int LAST = 60;
    private static final int MOST = 1000;
    private static final double CHANCE = 0.05;

    /** Limits for 10 to 60 useful points: Perla, Provost &amp; Murray 2011, doi:10.1136/bmjqs.2009.037895. */
    private static final int[] LOWER =
            column("3 3 3 4 4 5 5 5 6 6 6 7 7 7 8 8 9 10 10 10 11 11 11 12 12 12 13 13 14 14 15"
                    + " 15 16 16 17 17 17 18 18 19 19 20 20 21 21 22 22 23 23 24 24");

    private static final int[] UPPER =
            column("9 10 11 11 12 12 13 13 14 15 16 16 17 17 18 18 19 19 20 20 21 22 23 23 24 24"
                    + " 25 25 26 26 27 27 28 28 29 30 31 31 32 32 33 33 34 34 35 35 36 36 37 38 38");

    /** Limits as printed in the table; none outside 10 to 60 useful points. */
    public static Optional<RunsLimits> table(int useful) {
        return useful < FIRST || useful > LAST
                ? Optional.empty()
                : Optional.of(new RunsLimits(LOWER[useful - FIRST], UPPER[useful - FIRST]));
    }

    private static int[] column(String printed) {
        return Arrays.stream(printed.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    /**
     * One-sided 5 % values of Swed &amp; Eisenhart 1943, doi:10.1214/aoms/1177731494, computed: the most runs that are
     * too rare at the low end and the fewest at the high end, points split between the sides as evenly as they can be.
     *
     * @param useful none is computed above 1000, and too few points have none
     */
    public static Optional<RunsLimits> exact(int useful) {
        if (useful < 2 || useful > MOST) {
            return Optional.empty();
        }
        double[] chances = chances(useful / 2, useful - useful / 2);
        int lower = 0;
        for (double sum = chances[1]; sum <= CHANCE; sum += chances[lower + 1]) {
            lower++;
        }
        int upper = useful + 1;
        for (double sum = chances[useful]; sum <= CHANCE; sum += chances[upper - 1]) {
            upper--;
        }
        return lower < 2 || upper > useful ? Optional.empty() : Optional.of(new RunsLimits(lower, upper));
    }

    /** The chance of each number of runs among so many points above and so many below. */
    private static double[] chances(int above, int below) {
        double[] logs = logFactorials(above + below);
        double all = logChoose(logs, above + below, above);
        double[] chances = new double[above + below + 1];
        for (int runs = 2; runs <= above + below; runs++) {
            int half = runs / 2;
            chances[runs] = runs % 2 == 0
                    ? 2 * ways(logs, above, half, below, half, all)
                    : ways(logs, above, half + 1, below, half, all) + ways(logs, above, half, below, half + 1, all);
        }
        return chances;
    }

    /** Ways to cut both sides into so many runs each, over all orders of the points. */
    private static double ways(double[] logs, int above, int runsAbove, int below, int runsBelow, double all) {
        return runsAbove > above || runsBelow > below
                ? 0
                : Math.exp(logChoose(logs, above - 1, runsAbove - 1) + logChoose(logs, below - 1, runsBelow - 1) - all);
    }

    private static double logChoose(double[] logs, int n, int k) {
        return logs[n] - logs[k] - logs[n - k];
    }

    private static double[] logFactorials(int most) {
        double[] logs = new double[most + 1];
        for (int i = 2; i <= most; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }
}
