package org.networkspc.series;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * The month level of a member + month fit, standardised to one fixed mix of members (identity link).
 *
 * <p>Over the cells with a size d above 0, r_it = a_i + b_t is fitted by least squares Σ d·(r − a_i − b_t)², as
 * time-product-dummy price indices are. The line is Σ S_i·(a_i + b_t), where S_i is the member's share of all sizes.
 * Exact law, gaps or not: line_t = as-reported_t − Σ (s_it − S_i)·a_i, with s_it the member's share of month t. So both
 * have the same size-weighted mean, and with one member the line is that member's. Adding a constant to every a_i and
 * taking it from every b_t changes nothing; the first month's b is fixed at 0.
 */
final class LikeForLike {
    private final double[][] size;
    private final double[][] value;
    private final double[] memberSize;
    private final double[] monthSize;
    private final DecompositionSolver months;
    private final double[] monthLevel;
    private final double[] memberLevel;

    /** Fits cells [member][month]; a size of 0 is an empty cell. Months must have cells and be connected. */
    LikeForLike(double[][] size, double[][] value) {
        this.size = size;
        this.value = value;
        this.memberSize =
                Arrays.stream(size).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        this.monthSize = sumOverMembers(size);
        this.months = new CholeskyDecomposition(information(), 1e-12, 0).getSolver();
        this.monthLevel = solve(monthRightHandSide());
        this.memberLevel = memberLevels();
    }

    /** The line, one value a month. */
    double[] line() {
        double total = Arrays.stream(memberSize).sum();
        double mix = 0;
        for (int i = 0; i < size.length; i++) {
            mix += memberSize[i] / total * memberLevel[i];
        }
        double[] line = monthLevel.clone();
        for (int t = 0; t < line.length; t++) {
            line[t] += mix;
        }
        return line;
    }

    /** Degrees of freedom: cells − members − months + 1. */
    int degreesOfFreedom() {
        int cells = 0;
        int members = 0;
        for (double[] row : size) {
            int present = (int) Arrays.stream(row).filter(d -> d > 0).count();
            cells += present;
            members += present > 0 ? 1 : 0;
        }
        return cells - members - monthSize.length + 1;
    }

    /** Σ d·e² over the degrees of freedom; 0 when there are none. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < size.length; i++) {
            for (int t = 0; t < monthSize.length; t++) {
                if (size[i][t] > 0) {
                    double e = value[i][t] - memberLevel[i] - monthLevel[t];
                    sum += size[i][t] * e * e;
                }
            }
        }
        return degreesOfFreedom() > 0 ? sum / degreesOfFreedom() : 0;
    }

    /** c′M⁻c for weights on the months that add up to 0: the variance of that contrast of the line, over the dispersion. */
    double contrastVariance(double[] weights) {
        double[] x = solve(weights);
        double sum = 0;
        for (int t = 0; t < weights.length; t++) {
            sum += weights[t] * x[t];
        }
        return sum;
    }

    double memberLevel(int member) {
        return memberLevel[member];
    }

    /** Months' information matrix after eliminating members, without the first month. */
    private Array2DRowRealMatrix information() {
        int n = monthSize.length;
        double[][] m = new double[Math.max(1, n - 1)][Math.max(1, n - 1)];
        m[0][0] = 1;
        for (int t = 1; t < n; t++) {
            for (int u = 1; u <= t; u++) {
                double shared = t == u ? monthSize[t] : 0;
                for (int i = 0; i < size.length; i++) {
                    shared -= memberSize[i] > 0 ? size[i][t] * size[i][u] / memberSize[i] : 0;
                }
                m[t - 1][u - 1] = shared;
                m[u - 1][t - 1] = shared;
            }
        }
        return new Array2DRowRealMatrix(m, false);
    }

    private double[] monthRightHandSide() {
        double[] rhs = new double[monthSize.length];
        for (int i = 0; i < size.length; i++) {
            double mean = weightedSum(i) / memberSize[i];
            for (int t = 0; t < rhs.length; t++) {
                rhs[t] += size[i][t] > 0 ? size[i][t] * (value[i][t] - mean) : 0;
            }
        }
        return rhs;
    }

    private double weightedSum(int member) {
        double sum = 0;
        for (int t = 0; t < monthSize.length; t++) {
            sum += size[member][t] > 0 ? size[member][t] * value[member][t] : 0;
        }
        return sum;
    }

    private double[] memberLevels() {
        double[] a = new double[size.length];
        for (int i = 0; i < a.length; i++) {
            double months = 0;
            for (int t = 0; t < monthSize.length; t++) {
                months += size[i][t] * monthLevel[t];
            }
            a[i] = memberSize[i] > 0 ? (weightedSum(i) - months) / memberSize[i] : 0;
        }
        return a;
    }

    private double[] solve(double[] rightHandSide) {
        double[] solution = new double[monthSize.length];
        if (monthSize.length > 1) {
            double[] rhs = Arrays.copyOfRange(rightHandSide, 1, monthSize.length);
            double[] rest = months.solve(new ArrayRealVector(rhs, false)).toArray();
            System.arraycopy(rest, 0, solution, 1, rest.length);
        }
        return solution;
    }

    private static double[] sumOverMembers(double[][] size) {
        double[] sum = new double[size.length == 0 ? 0 : size[0].length];
        for (double[] row : size) {
            for (int t = 0; t < sum.length; t++) {
                sum[t] += row[t];
            }
        }
        return sum;
    }

    /** For each month the number of the block it is connected to through common members, from 0; −1 for empty months. */
    static List<Integer> blocks(double[][] size) {
        double[] monthSize = sumOverMembers(size);
        int[] block = new int[monthSize.length];
        Arrays.fill(block, -1);
        int next = 0;
        for (int t = 0; t < block.length; t++) {
            if (monthSize[t] > 0 && block[t] < 0) {
                spread(size, block, t, next++);
            }
        }
        return Arrays.stream(block).boxed().toList();
    }

    private static void spread(double[][] size, int[] block, int from, int number) {
        boolean[] seen = new boolean[size.length];
        int[] queue = new int[block.length];
        int end = 0;
        block[from] = number;
        queue[end++] = from;
        for (int at = 0; at < end; at++) {
            for (int i = 0; i < size.length; i++) {
                if (size[i][queue[at]] <= 0 || seen[i]) {
                    continue;
                }
                seen[i] = true;
                for (int t = 0; t < block.length; t++) {
                    if (size[i][t] > 0 && block[t] < 0) {
                        block[t] = number;
                        queue[end++] = t;
                    }
                }
            }
        }
    }
}
