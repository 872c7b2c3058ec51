package org.networkspc.series;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
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

    /** Members' own slopes, once member and month levels have been taken out. */
    private static final class Slopes {
        private final int nu;
        private final double squares;
        private final double[] residual;
        private final double[][] gram;
        private final boolean[] joiner;

        Slopes(LikeForLike fit) {
            int members = fit.panel().members().size();
            int[] months = fit.freeMonths();
            nu = fit.degreesOfFreedom();
            squares = fit.squares();
            residual = new double[members];
            double[][] byMonth = new double[members][months.length];
            double[] own = new double[members];
            joiner = new boolean[members];
            for (int i = 0; i < members; i++) {
                joiner[i] = fit.panel().firstMonth(i) > 0;
                fill(fit, i, months, byMonth[i], own);
            }
            gram = new double[members][members];
            TwoWay information = fit.information();
            for (int i = 0; i < members; i++) {
                double[] solved = information.solve(byMonth[i]);
                for (int j = 0; j < members; j++) {
                    gram[j][i] = -dot(byMonth[j], solved);
                }
                gram[i][i] += own[i];
            }
        }

        private void fill(LikeForLike fit, int i, int[] months, double[] byMonth, double[] own) {
            double total = 0;
            double mean = 0;
            double[] weight = new double[months.length];
            for (int k = 0; k < months.length; k++) {
                if (fit.isFree(i, months[k])) {
                    weight[k] = fit.panel().size(i, months[k]) * fit.link().variance(fit.mean(i, months[k]));
                    total += weight[k];
                    mean += weight[k] * months[k];
                }
            }
            mean = total > 0 ? mean / total : 0;
            for (int k = 0; k < months.length; k++) {
                if (weight[k] > 0) {
                    double away = months[k] - mean;
                    byMonth[k] = weight[k] * away;
                    own[i] += weight[k] * away * away;
                    residual[i] += fit.panel().size(i, months[k])
                            * away
                            * (fit.panel().value(i, months[k]) - fit.mean(i, months[k]));
                }
            }
        }

        private static double dot(double[] x, double[] y) {
            double sum = 0;
            for (int k = 0; k < x.length; k++) {
                sum += x[k] * y[k];
            }
            return sum;
        }

        double membersP() {
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(gram));
            double largest = Arrays.stream(eigen.getRealEigenvalues()).max().orElse(0);
            double explained = 0;
            int slopes = 0;
            for (int k = 0; k < gram.length; k++) {
                double value = eigen.getRealEigenvalue(k);
                if (value > 1e-10 * largest) {
                    double along = dot(eigen.getEigenvector(k).toArray(), residual);
                    explained += along * along / value;
                    slopes++;
                }
            }
            int rest = nu - slopes;
            double left = squares - explained;
            if (slopes == 0 || rest < 1 || !(left > 0)) {
                return 1;
            }
            return FDistribution.of(slopes, rest).survivalProbability(explained / slopes / (left / rest));
        }

        double joinersP() {
            double own = 0;
            double along = 0;
            for (int i = 0; i < gram.length; i++) {
                if (joiner[i]) {
                    along += residual[i];
                    for (int j = 0; j < gram.length; j++) {
                        own += joiner[j] ? gram[i][j] : 0;
                    }
                }
            }
            double total = 0;
            for (int i = 0; i < gram.length; i++) {
                total += gram[i][i];
            }
            double left = squares - (own > 0 ? along * along / own : 0);
            if (!(own > 1e-10 * total) || nu < 2 || !(left > 0)) {
                return 1;
            }
            double t = Math.abs(along) / Math.sqrt(own * left / (nu - 1));
            return 2 * TDistribution.of(nu - 1.0).survivalProbability(t);
        }
    }
}
