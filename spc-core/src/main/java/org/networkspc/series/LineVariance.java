package org.networkspc.series;

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

    /** The variances of a fit as if its dispersion were another's. */
    static LineVariance scaled(LikeForLike fit, double dispersion) {
        return new LineVariance(fit, dispersion);
    }

    private static double[][] covariance(LikeForLike fit) {
        int[] free = fit.freeMonths();
        int all = fit.panel().months().size();
        int members = fit.panel().members().size();
        TwoWay information = fit.information();
        double[][] byMonth = new double[free.length][free.length];
        double[][] byMember = new double[free.length][members];
        for (int k = 0; k < free.length; k++) {
            for (int i = 0; i < members; i++) {
                if (fit.isFreeMember(i) && information.memberWeight(i) > 0) {
                    double slope = fit.share(i) * fit.link().slope(fit.mean(i, free[k]));
                    byMember[k][i] = slope;
                    byMonth[k][k] += slope;
                    for (int u = 0; u < free.length; u++) {
                        byMonth[k][u] -= slope * information.shareOfMember(i, u);
                    }
                }
            }
        }
        double[][] inner = sandwich(byMonth, information.inverse());
        double[][] covariance = new double[all][all];
        for (int k = 0; k < free.length; k++) {
            for (int u = 0; u < free.length; u++) {
                double sum = inner[k][u];
                for (int i = 0; i < members; i++) {
                    sum += byMember[k][i] == 0 ? 0 : byMember[k][i] * byMember[u][i] / information.memberWeight(i);
                }
                covariance[free[k]][free[u]] = sum;
            }
        }
        limiting(fit, covariance);
        return covariance;
    }

    /** B·C·B′. */
    private static double[][] sandwich(double[][] b, double[][] c) {
        int n = b.length;
        double[][] bc = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                for (int u = 0; u < n; u++) {
                    bc[k][u] += b[k][j] * c[j][u];
                }
            }
        }
        double[][] product = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int u = 0; u <= k; u++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += bc[k][j] * b[u][j];
                }
                product[k][u] = sum;
                product[u][k] = sum;
            }
        }
        return product;
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
