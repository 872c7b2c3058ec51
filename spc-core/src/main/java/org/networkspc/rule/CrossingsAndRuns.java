package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;

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
        return upTo(points, above).get(points - 1);
    }

    /** The same for 1 point, 2 points and so on, which takes no longer than the last of them. */
    static List<CrossingsAndRuns> upTo(int most, double above) {
        List<CrossingsAndRuns> all = new ArrayList<>();
        for (int points = 1; points <= most; points++) {
            all.add(new CrossingsAndRuns(points, new double[points][points + 1]));
        }
        for (int longest = 1; longest <= most; longest++) {
            double[][] chances = crossings(most, longest, above);
            for (int points = longest; points <= most; points++) {
                for (int crossings = 0; crossings < points; crossings++) {
                    all.get(points - 1).atMost[crossings][longest] = chances[points][crossings];
                }
            }
        }
        return all;
    }

    /** Chances of each number of crossings with no run longer than this, by points and crossings. */
    private static double[][] crossings(int most, int longest, double above) {
        double[][] startAbove = new double[most + 1][most];
        double[][] startBelow = new double[most + 1][most];
        double[][] chances = new double[most + 1][most];
        for (int m = 1; m <= most; m++) {
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
            for (int c = 0; c < m; c++) {
                chances[m][c] = startAbove[m][c] + startBelow[m][c];
            }
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
