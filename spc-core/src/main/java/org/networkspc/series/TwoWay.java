package org.networkspc.series;

import java.util.Arrays;

/**
 * Weighted least squares of member + month levels: Σ w·(z − a_i − b_t)², members eliminated first, so that one system of
 * months is left. The first month's level is 0. Months must be connected through cells of positive weight.
 */
final class TwoWay {
    private final double[][] weight;
    private final int months;
    private final double[] memberWeight;
    private final Cholesky factor;

    /** @throws ArithmeticException when the months are not connected, as far as numbers can tell */
    TwoWay(double[][] weight, int months) {
        this.weight = weight;
        this.months = months;
        memberWeight = new double[weight.length];
        for (int i = 0; i < weight.length; i++) {
            memberWeight[i] = sum(weight[i]);
        }
        factor = Cholesky.of(information());
    }

    private TwoWay(double[][] weight, double[] memberWeight, TwoWay near) {
        this.weight = weight;
        this.memberWeight = memberWeight;
        months = near.months;
        factor = near.factor;
    }

    /** For steps of the others without one member: their weights, and the information of all. */
    TwoWay without(int member) {
        double[][] others = new double[weight.length - 1][];
        double[] weights = new double[weight.length - 1];
        for (int i = 0; i < others.length; i++) {
            int same = i < member ? i : i + 1;
            others[i] = weight[same];
            weights[i] = memberWeight[same];
        }
        return new TwoWay(others, weights, this);
    }

    /** w, by member and month. */
    double[] weights(int member) {
        return weight[member];
    }

    double memberWeight(int member) {
        return memberWeight[member];
    }

    /** The share of a member's weight that lies in a month; 0 for a member without weight. */
    double shareOfMember(int member, int month) {
        return memberWeight[member] > 0 ? weight[member][month] / memberWeight[member] : 0;
    }

    /** The upper triangle of M, with 1 instead of the first month's row and column. */
    private double[][] information() {
        double[][] m = months();
        if (months > 0) {
            Arrays.fill(m[0], 0);
            m[0][0] = 1;
        }
        return m;
    }

    /** The upper triangle of the months' information matrix M, made anew. */
    double[][] months() {
        double[][] m = new double[months][months];
        for (int i = 0; i < weight.length; i++) {
            if (memberWeight[i] > 0) {
                double[] w = weight[i];
                for (int t = 0; t < months; t++) {
                    m[t][t] += w[t];
                    Cholesky.add(-w[t] / memberWeight[i], w, m[t], t);
                }
            }
        }
        return m;
    }

    /** Month levels for values times their weights. */
    double[] monthLevels(double[][] weighted) {
        double[] right = new double[months];
        for (int i = 0; i < weight.length; i++) {
            if (memberWeight[i] > 0) {
                Cholesky.add(1, weighted[i], right, 0);
                Cholesky.add(-sum(weighted[i]) / memberWeight[i], weight[i], right, 0);
            }
        }
        return solve(right);
    }

    /** Member levels that go with month levels; 0 for a member without weight. */
    double[] memberLevels(double[][] weighted, double[] monthLevel) {
        double[] levels = new double[weight.length];
        for (int i = 0; i < levels.length; i++) {
            double sum = sum(weighted[i]);
            for (int t = 0; t < months; t++) {
                sum -= weight[i][t] * monthLevel[t];
            }
            levels[i] = memberWeight[i] > 0 ? sum / memberWeight[i] : 0;
        }
        return levels;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** M⁻ times a vector of the months. */
    double[] solve(double[] right) {
        double[] rest = right.clone();
        Arrays.fill(rest, 0, Math.min(1, months), 0);
        return factor.solve(rest);
    }

    /**
     * B′·M⁻·B, for a matrix with a row for each month; overwrites its rows.
     *
     * @return from its diagonal on; zeros below
     */
    double[][] sandwich(double[][] b) {
        double[][] product = new double[months][months];
        if (months > 0) {
            Arrays.fill(b[0], 0);
        }
        factor.halve(b);
        for (double[] half : b) {
            for (int k = 0; k < months; k++) {
                Cholesky.add(half[k], half, product[k], k);
            }
        }
        return product;
    }
}
