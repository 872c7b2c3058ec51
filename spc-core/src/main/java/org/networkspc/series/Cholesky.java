package org.networkspc.series;

/**
 * The Cholesky factor of a symmetric positive definite matrix, and what a fit asks of it. Loops run along rows, which is
 * several times as fast as a library's general one, and nearly all a fit costs (Golub &amp; Van Loan 2013, Matrix
 * Computations, sections 4.2.5 and 3.1.2).
 */
final class Cholesky {
    /** Row i holds the factor's column i from the diagonal on: the upper triangle of L′. */
    private final double[][] upper;

    private Cholesky(double[][] upper) {
        this.upper = upper;
    }

    /**
     * The factor of this matrix, of which the upper triangle is read and overwritten.
     *
     * @throws ArithmeticException when it is not positive definite
     */
    static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        for (int k = 0; k < n; k++) {
            double[] row = matrix[k];
            if (!(row[k] > 0)) {
                throw new ArithmeticException("matrix must be positive definite, was not in row " + k);
            }
            double root = Math.sqrt(row[k]);
            for (int j = k; j < n; j++) {
                row[j] /= root;
            }
            for (int i = k + 1; i < n; i++) {
                add(-row[i], row, matrix[i], i);
            }
        }
        return new Cholesky(matrix);
    }

    /** target += times · row, from one column on. */
    static void add(double times, double[] row, double[] target, int from) {
        for (int j = from; j < row.length; j++) {
            target[j] += times * row[j];
        }
    }

    /** The solution of the system for this right-hand side. */
    double[] solve(double[] right) {
        int n = upper.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            x[i] /= upper[i][i];
            add(-x[i], upper[i], x, i + 1);
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= upper[i][j] * x[j];
            }
            x[i] = sum / upper[i][i];
        }
        return x;
    }

    /** L⁻¹ times a matrix with a row for each row of this one; overwrites it. */
    void halve(double[][] matrix) {
        for (int i = 0; i < upper.length; i++) {
            double[] row = matrix[i];
            double diagonal = upper[i][i];
            for (int j = 0; j < row.length; j++) {
                row[j] /= diagonal;
            }
            for (int k = i + 1; k < upper.length; k++) {
                add(-upper[i][k], row, matrix[k], 0);
            }
        }
    }
}
