package org.networkspc.series;

import java.util.Arrays;

/**
 * How sure a like-for-like line is of itself: variances of its values and of contrasts between them.
 *
 * <p>With M the months' information matrix after eliminating members, the variance of a contrast c of an identity line is
 * φ·c′M⁻c. For log and logit it is taken by the delta method on line_t = Σ S_i·g⁻¹(a_i + b_t), with a_i and b_t both
 * estimated and S_i fixed. A month at a limiting value has the variance it would have if nothing had changed: that of the
 * mean of the other months' levels.
 *
 * <p>This is the fit's own error only, no limit of a chart: months of a network also vary together, see
 * {@link SharedVariation}.
 */
public final class LineVariance {
    private final double[][] covariance;
    private final double dispersion;

    LineVariance(LikeForLike fit) {
        this(fit, fit.dispersion());
    }

    private LineVariance(LikeForLike fit, double dispersion) {
        this.dispersion = dispersion;
        covariance = covariance(fit);
    }

    private LineVariance(double[][] covariance) {
        this.covariance = covariance;
        dispersion = 1;
    }

    private interface Entry {
        double at(int month, int other);
    }

    private static LineVariance of(int months, Entry entry) {
        double[][] covariance = new double[months][months];
        for (int t = 0; t < months; t++) {
            for (int u = 0; u < months; u++) {
                covariance[t][u] = entry.at(t, u);
            }
        }
        return new LineVariance(covariance);
    }

    /** Of these months only. */
    LineVariance at(int[] months) {
        return of(months.length, (t, u) -> dispersion * covariance[months[t]][months[u]]);
    }

    /** Of the sum or the difference of this line and another that was fitted apart. */
    LineVariance plus(LineVariance other) {
        return of(
                covariance.length, (t, u) -> dispersion * covariance[t][u] + other.dispersion * other.covariance[t][u]);
    }

    /** Of the logarithm of a line, by the delta method; what belongs to months at 0 is not to be read. */
    LineVariance relativeTo(double[] line) {
        return of(line.length, (t, u) -> dispersion * covariance[t][u] / (line[t] * line[u]));
    }

    /** The variances of a fit as if its dispersion were another's. */
    static LineVariance scaled(LikeForLike fit, double dispersion) {
        return new LineVariance(fit, dispersion);
    }

    private static double[][] covariance(LikeForLike fit) {
        int[] free = fit.freeMonths();
        TwoWay information = fit.information();
        double[][] inner = fit.link() == Link.IDENTITY
                ? ofPoints(fit, information, free.length)
                : byDelta(fit, information, free.length);
        int all = fit.panel().months().size();
        double[][] covariance = free.length == all ? inner : new double[all][all];
        for (int k = 0; k < free.length; k++) {
            for (int u = k; u < free.length; u++) {
                covariance[free[k]][free[u]] = inner[k][u];
                covariance[free[u]][free[k]] = inner[k][u];
            }
        }
        if (free.length < all) {
            limiting(fit, covariance);
        }
        return covariance;
    }

    /** Members move every month alike, so that their part is one number. */
    private static double[][] ofPoints(LikeForLike fit, TwoWay information, int months) {
        double[] shared = new double[months];
        double members = 0;
        for (int i = 0; i < fit.panel().members().size(); i++) {
            double weight = information.memberWeight(i);
            double share = weight > 0 ? fit.share(i) : 0;
            members += share > 0 ? share * share / weight : 0;
            for (int u = 0; share > 0 && u < months; u++) {
                shared[u] += share * information.shareOfMember(i, u);
            }
        }
        double total = 0;
        for (double one : shared) {
            total += one;
        }
        double[][] byMonth = new double[months][months];
        for (int u = 0; u < months; u++) {
            Arrays.fill(byMonth[u], -shared[u]);
            byMonth[u][u] += total;
        }
        double[][] covariance = information.sandwich(byMonth);
        for (double[] row : covariance) {
            for (int k = 0; k < months; k++) {
                row[k] += members;
            }
        }
        return covariance;
    }

    /** By the delta method: how each month of the line moves with the levels of months and members. */
    private static double[][] byDelta(LikeForLike fit, TwoWay information, int months) {
        double[][] byMonth = new double[months][months];
        double[][] ofMembers = new double[months][months];
        double[] slope = new double[months];
        for (int i = 0; i < fit.panel().members().size(); i++) {
            double weight = information.memberWeight(i);
            if (fit.isFreeMember(i) && weight > 0 && fit.share(i) > 0) {
                for (int k = 0; k < months; k++) {
                    slope[k] = fit.share(i) * fit.link().slope(fit.scoring().mean()[i][k]);
                }
                for (int u = 0; u < months; u++) {
                    byMonth[u][u] += slope[u];
                    Cholesky.add(-information.shareOfMember(i, u), slope, byMonth[u], 0);
                    Cholesky.add(slope[u] / weight, slope, ofMembers[u], u);
                }
            }
        }
        double[][] covariance = information.sandwich(byMonth);
        for (int k = 0; k < months; k++) {
            Cholesky.add(1, ofMembers[k], covariance[k], k);
        }
        return covariance;
    }

    private static void limiting(LikeForLike fit, double[][] covariance) {
        double usual = 0;
        for (int t : fit.freeMonths()) {
            usual += fit.monthLevel(t) / fit.freeMonths().length;
        }
        for (int t = 0; t < covariance.length; t++) {
            if (Double.isInfinite(fit.monthLevel(t))) {
                double line = 0;
                double weight = 0;
                for (int i = 0; i < fit.panel().members().size(); i++) {
                    double mean = fit.isFreeMember(i) ? fit.link().mean(fit.memberLevel(i) + usual) : 0;
                    double slope = fit.isFreeMember(i) ? fit.link().slope(mean) : 0;
                    line += fit.share(i) * slope;
                    weight += fit.panel().size(i, t) * slope;
                }
                covariance[t][t] = weight > 0 ? line * line / weight : 0;
            }
        }
    }

    /** Variance of Σ c_t·line_t, one weight for each month. */
    public double of(double[] weights) {
        return dispersion * unscaled(weights);
    }

    /** The same over the dispersion: c′M⁻c. */
    double unscaled(double[] weights) {
        double sum = 0;
        for (int t = 0; t < weights.length; t++) {
            if (weights[t] != 0) {
                for (int u = 0; u < weights.length; u++) {
                    sum += weights[t] * weights[u] * covariance[t][u];
                }
            }
        }
        return Math.max(0, sum);
    }

    /** Variance of the difference between two months. */
    public double ofDifference(int month, int other) {
        return dispersion
                * Math.max(0, covariance[month][month] + covariance[other][other] - 2 * covariance[month][other]);
    }

    /** v_t: for each month, the variance of line_t − the mean of the baseline's months. */
    public double[] fromBaseline(int[] baseline) {
        double within = 0;
        for (int t : baseline) {
            for (int u : baseline) {
                within += covariance[t][u];
            }
        }
        within /= (double) baseline.length * baseline.length;
        double[] variances = new double[covariance.length];
        for (int t = 0; t < variances.length; t++) {
            double shared = 0;
            for (int u : baseline) {
                shared += covariance[t][u] / baseline.length;
            }
            variances[t] = dispersion * Math.max(0, covariance[t][t] - 2 * shared + within);
        }
        return variances;
    }
}
