package org.networkspc.rule;

/**
 * The joint chance of the number of crossings and the longest run among independent useful points, computed by the length
 * of the first run (Wentzel-Larsen &amp; Anhøj 2019, doi:10.1371/journal.pone.0223233).
 *
 * @param points how many useful points, at least 1
 * @param atMost chance of exactly c crossings and a longest run of at most l, by c and l
 */
record CrossingsAndRuns(int points, double[][] atMost) {

    /** Points that each lie above the centre with this chance. */
    static CrossingsAndRuns of(int points, double above) {
        double[][] atMost = new double[points][points + 1];
        for (int longest = 1; longest <= points; longest++) {
            double[] chances = crossings(points, longest, above);
            for (int crossings = 0; crossings < points; crossings++) {
                atMost[crossings][longest] = chances[crossings];
            }
        }
        return new CrossingsAndRuns(points, atMost);
    }

    /** Chances of each number of crossings with no run longer than this. */
    private static double[] crossings(int points, int longest, double above) {
        double[][] startAbove = new double[points + 1][points];
        double[][] startBelow = new double[points + 1][points];
        for (int m = 1; m <= points; m++) {
            startAbove[m][0] = m <= longest ? Math.pow(above, m) : 0;
            startBelow[m][0] = m <= longest ? Math.pow(1 - above, m) : 0;
            double chanceAbove = 1;
            double chanceBelow = 1;
            for (int first = 1; first <= Math.min(longest, m - 1); first++) {
                chanceAbove *= above;
                chanceBelow *= 1 - above;
                for (int c = 1; c <= m - first; c++) {
                    startAbove[m][c] += chanceAbove * startBelow[m - first][c - 1];
                    startBelow[m][c] += chanceBelow * startAbove[m - first][c - 1];
                }
            }
        }
        double[] chances = new double[points];
        for (int c = 0; c < points; c++) {
            chances[c] = startAbove[points][c] + startBelow[points][c];
        }
        return chances;
    }

    /** Whether so many points can have exactly these. */
    boolean isPossible(int crossings, int longest) {
        return crossings >= 0 && longest >= 1 && longest <= points - crossings && longest * (crossings + 1) >= points;
    }

    /** The chance of exactly these. */
    double exactly(int crossings, int longest) {
        return atMost[crossings][longest] - atMost[crossings][longest - 1];
    }

    /** The chance of at least so many crossings and no run longer than this. */
    double box(int crossings, int longest) {
        double sum = 0;
        for (int c = points - 1; c >= crossings; c--) {
            sum += atMost[c][longest];
        }
        return sum;
    }
}
