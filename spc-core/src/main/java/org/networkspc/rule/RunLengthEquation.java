package org.networkspc.rule;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The average run length L(u) of a chart whose statistic is now u: L(u) = 1 + p(u)·L(0) + ∫ f(u, y)·L(y) dy over the
 * values that do not signal, where p(u) is the chance to fall back to exactly 0. Solved at quadrature nodes and 0
 * (Nyström's method).
 *
 * @param grid nodes over the values that do not signal
 * @param density f, of moving from the first argument to the second
 * @param fallsToZero p
 * @param solution L at 0, then at the nodes
 */
record RunLengthEquation(
        GaussLegendre grid, DoubleBinaryOperator density, DoubleUnaryOperator fallsToZero, double[] solution) {

    /** Longer averages than this drown in rounding; they are infinite for any use of a chart. */
    private static final double LONGEST = 1e12;

    private static final double SMALLEST_PIVOT = Double.MIN_NORMAL;

    static RunLengthEquation solve(GaussLegendre grid, DoubleBinaryOperator density, DoubleUnaryOperator fallsToZero) {
        double[] nodes = grid.nodes();
        int size = nodes.length + 1;
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            double from = i == 0 ? 0 : nodes[i - 1];
            matrix.addToEntry(i, i, 1);
            matrix.addToEntry(i, 0, -fallsToZero.applyAsDouble(from));
            for (int j = 1; j < size; j++) {
                matrix.addToEntry(i, j, -grid.weights()[j - 1] * density.applyAsDouble(from, nodes[j - 1]));
            }
        }
        var solver = new LUDecomposition(matrix, SMALLEST_PIVOT).getSolver();
        double[] solution = solver.isNonSingular()
                ? solver.solve(new ArrayRealVector(size, 1)).toArray()
                : new ArrayRealVector(size, 2 * LONGEST).toArray();
        return new RunLengthEquation(grid, density, fallsToZero, solution);
    }

    /** L(u). */
    double from(double u) {
        double sum = 1 + fallsToZero.applyAsDouble(u) * solution[0];
        for (int j = 0; j < grid.nodes().length; j++) {
            sum += grid.weights()[j] * density.applyAsDouble(u, grid.nodes()[j]) * solution[j + 1];
        }
        return sum;
    }

    /** An average run length as given out: infinite above 10¹² points, where rounding leaves no digit. */
    static double rounded(double average) {
        return average >= 0 && average <= LONGEST ? Math.max(1, average) : Double.POSITIVE_INFINITY;
    }
}
