package org.networkspc.series;

import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether members keep their distances, as a like-for-like fit assumes. What joiners gain after joining vanishes into
 * their levels; these tests see it.
 *
 * <p>(i) A slope in time for each member beside the fit: F with I − 1 and ν − I + 1 degrees of freedom, fewer where a
 * member's slope cannot be told. (ii) One slope that joiners share against the rest: t with ν − 1. Log and logit use the
 * score of the fit's own weights.
 *
 * @param membersP chance of slopes this different if all moved alike; 1 where it cannot be tested
 * @param joinersP chance of joiners this different from the rest; 1 where nobody joined or it cannot be tested
 */
public record MovingDifferently(double membersP, double joinersP) {
    /** Below this chance members are said to move differently. */
    private static final double SUSPECT = 0.01;

    public static MovingDifferently of(LikeForLike fit) {
        Slopes slopes = new Slopes(fit);
        return new MovingDifferently(slopes.membersP(), slopes.joinersP());
    }

    public boolean isSuspected() {
        return membersP < SUSPECT || joinersP < SUSPECT;
    }

    /** Members' own slopes beside member and month levels, each member's slope eliminated before the months. */
    private static final class Slopes {
        private final LikeForLike fit;
        private final int[] months;
        private final TwoWay information;
        private final double squares;
        /** By member: Σ w·(t − t̄)², and what residuals say of the slope. */
        private final double[] own;

        private final double[] residual;
        /** By member and month: w·(t − t̄). */
        private final double[][] away;

        Slopes(LikeForLike fit) {
            this.fit = fit;
            months = fit.freeMonths();
            information = fit.information();
            squares = fit.squares();
            int members = fit.panel().members().size();
            own = new double[members];
            residual = new double[members];
            away = new double[members][months.length];
            for (int i = 0; i < members; i++) {
                if (cells(information.weights(i)) > 1) {
                    fill(i);
                }
            }
        }

        private static int cells(double[] weights) {
            int cells = 0;
            for (double w : weights) {
                cells += w > 0 ? 1 : 0;
            }
            return cells;
        }

        private void fill(int i) {
            double mean = 0;
            for (int k = 0; k < months.length; k++) {
                mean += information.shareOfMember(i, k) * months[k];
            }
            Scoring found = fit.scoring();
            for (int k = 0; k < months.length; k++) {
                double distance = months[k] - mean;
                away[i][k] = information.weights(i)[k] * distance;
                own[i] += away[i][k] * distance;
                residual[i] += found.size()[i][k] * distance * (found.value()[i][k] - found.mean()[i][k]);
            }
        }

        double membersP() {
            double[][] left = information.months();
            double[] whole = diagonal(left);
            double[] right = new double[months.length];
            double explained = 0;
            int slopes = 0;
            for (int i = 0; i < own.length; i++) {
                if (own[i] > 0) {
                    explained += residual[i] * residual[i] / own[i];
                    slopes++;
                    for (int t = 0; t < months.length; t++) {
                        Cholesky.add(-away[i][t] / own[i], away[i], left[t], t);
                    }
                    Cholesky.add(residual[i] / own[i], away[i], right, 0);
                }
            }
            Elimination eliminated = Elimination.of(left, right, whole);
            slopes += eliminated.rank() - (months.length - 1);
            explained += eliminated.square();
            int rest = fit.degreesOfFreedom() - slopes;
            double unexplained = squares - explained;
            if (slopes < 1 || rest < 1 || !(unexplained > 0)) {
                return 1;
            }
            return FDistribution.of(slopes, rest).survivalProbability(explained / slopes / (unexplained / rest));
        }

        private static double[] diagonal(double[][] matrix) {
            double[] diagonal = new double[matrix.length];
            for (int t = 0; t < diagonal.length; t++) {
                diagonal[t] = matrix[t][t];
            }
            return diagonal;
        }

        double joinersP() {
            double[] together = new double[months.length];
            double alone = 0;
            double along = 0;
            double all = 0;
            for (int i = 0; i < own.length; i++) {
                all += own[i];
                if (fit.panel().firstMonth(i) > 0) {
                    along += residual[i];
                    alone += own[i];
                    Cholesky.add(1, away[i], together, 0);
                }
            }
            double[] solved = information.solve(together);
            for (int k = 0; k < months.length; k++) {
                alone -= together[k] * solved[k];
            }
            double left = squares - (alone > 0 ? along * along / alone : 0);
            int nu = fit.degreesOfFreedom();
            if (!(alone > 1e-10 * all) || nu < 2 || !(left > 0)) {
                return 1;
            }
            double t = Math.abs(along) / Math.sqrt(alone * left / (nu - 1));
            return 2 * TDistribution.of(nu - 1.0).survivalProbability(t);
        }
    }

    /**
     * Gaussian elimination of a symmetric positive semidefinite system, the month with most left of its own information
     * first.
     *
     * @param rank of the system
     * @param square g′·S⁻·g, for its right-hand side g
     */
    private record Elimination(int rank, double square) {
        /** Less than this share of a month's own information is none. */
        private static final double NOTHING = 1e-10;

        /**
         * Eliminates what can be.
         *
         * @param system its upper triangle; overwritten, as is the right-hand side
         * @param whole each month's information before members were eliminated
         */
        static Elimination of(double[][] system, double[] right, double[] whole) {
            int n = right.length;
            boolean[] done = new boolean[n];
            double square = 0;
            for (int rank = 0; rank < n; rank++) {
                int next = next(system, whole, done);
                double own = system[next][next];
                if (!(own > NOTHING * whole[next])) {
                    return new Elimination(rank, square);
                }
                done[next] = true;
                square += right[next] * right[next] / own;
                double[] row = row(system, next, done);
                for (int t = 0; t < n; t++) {
                    if (!done[t]) {
                        double times = row[t] / own;
                        right[t] -= times * right[next];
                        Cholesky.add(-times, row, system[t], t);
                    }
                }
            }
            return new Elimination(n, square);
        }

        /** What is left of a month's row, from both sides of the diagonal. */
        private static double[] row(double[][] system, int month, boolean[] done) {
            double[] row = system[month].clone();
            for (int t = 0; t < row.length; t++) {
                if (done[t]) {
                    row[t] = 0;
                } else if (t < month) {
                    row[t] = system[t][month];
                }
            }
            return row;
        }

        private static int next(double[][] system, double[] whole, boolean[] done) {
            int next = -1;
            for (int t = 0; t < done.length; t++) {
                boolean more = next < 0 || system[t][t] * whole[next] > system[next][next] * whole[t];
                next = !done[t] && more ? t : next;
            }
            return next;
        }
    }
}
