package org.networkspc.series;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * Weighted least squares of member + month levels: Σ w·(z − a_i − b_t)², members eliminated first, so that one system of
 * months is left. The first month's level is 0. Months must be connected through cells of positive weight.
 */
final class TwoWay {
    private final double[][] weight;
    private final int months;
    private final double[] memberWeight;
    private final DecompositionSolver solver;

    TwoWay(double[][] weight, int months) {
        this.weight = weight;
        this.months = months;
        memberWeight = new double[weight.length];
        for (int i = 0; i < weight.length; i++) {
            for (double w : weight[i]) {
                memberWeight[i] += w;
            }
        }
        solver = new CholeskyDecomposition(information(), 1e-12, 0).getSolver();
    }

    double memberWeight(int member) {
        return memberWeight[member];
    }

    /** The share of a member's weight that lies in a month; 0 for a member without weight. */
    double shareOfMember(int member, int month) {
        return memberWeight[member] > 0 ? weight[member][month] / memberWeight[member] : 0;
    }

    /** The months' information matrix M, without the first month. */
    private Array2DRowRealMatrix information() {
        int n = Math.max(1, months - 1);
        double[][] m = new double[n][n];
        m[0][0] = months > 1 ? 0 : 1;
        for (int i = 0; i < weight.length; i++) {
            double[] w = weight[i];
            for (int t = 1; t < months; t++) {
                if (w[t] > 0) {
                    double share = w[t] / memberWeight[i];
                    double[] row = m[t - 1];
                    for (int u = 1; u < t; u++) {
                        row[u - 1] -= share * w[u];
                    }
                    row[t - 1] += w[t] - share * w[t];
                }
            }
        }
        for (int t = 0; t < n; t++) {
            for (int u = 0; u < t; u++) {
                m[u][t] = m[t][u];
            }
        }
        return new Array2DRowRealMatrix(m, false);
    }

    /** Month levels for these values; those of empty cells are not read. */
    double[] monthLevels(double[][] value) {
        double[] right = new double[months];
        for (int i = 0; i < weight.length; i++) {
            double mean = weightedSum(i, value) / memberWeight[i];
            for (int t = 0; t < months; t++) {
                right[t] += weight[i][t] > 0 ? weight[i][t] * (value[i][t] - mean) : 0;
            }
        }
        return solve(right);
    }

    /** Member levels that go with month levels; 0 for a member without weight. */
    double[] memberLevels(double[][] value, double[] monthLevel) {
        double[] levels = new double[weight.length];
        for (int i = 0; i < levels.length; i++) {
            double sum = weightedSum(i, value);
            for (int t = 0; t < months; t++) {
                sum -= weight[i][t] * monthLevel[t];
            }
            levels[i] = memberWeight[i] > 0 ? sum / memberWeight[i] : 0;
        }
        return levels;
    }

    private double weightedSum(int member, double[][] value) {
        double sum = 0;
        for (int t = 0; t < months; t++) {
            sum += weight[member][t] > 0 ? weight[member][t] * value[member][t] : 0;
        }
        return sum;
    }

    /** M⁻ times a vector of the months. */
    double[] solve(double[] right) {
        double[] solution = new double[months];
        if (months > 1) {
            double[] rest = new double[months - 1];
            System.arraycopy(right, 1, rest, 0, rest.length);
            double[] found = solver.solve(new ArrayRealVector(rest, false)).toArray();
            System.arraycopy(found, 0, solution, 1, found.length);
        }
        return solution;
    }

    /** M⁻, with zeros for the first month. */
    double[][] inverse() {
        double[][] inverse = new double[months][months];
        if (months > 1) {
            double[][] rest = solver.getInverse().getData();
            for (int t = 1; t < months; t++) {
                System.arraycopy(rest[t - 1], 0, inverse[t], 1, months - 1);
            }
        }
        return inverse;
    }
}
