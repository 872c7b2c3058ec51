package org.networkspc.pool;

/**
 * Sums of coded rows in one table of all cells: small packed sums that take every row, emptied into wide ones before
 * they overflow.
 *
 * <p>One packed {@code long} a cell keeps 131,072 cells in 1 MB, the second-level cache of a server core.
 */
final class DenseSums {
    /** With so many rows to a cell of a block, emptying all cells after each block costs less than a check per row. */
    private static final int ROWS_PER_CELL = 8;

    private final CountPacking packing;
    private final long[] packed;
    private long[] wide = {};

    DenseSums(CountPacking packing, int cells) {
        this.packing = packing;
        packed = new long[cells];
    }

    /** Adds each row to the cell {@code codes[row] >>> shift}. */
    void add(int[] codes, int shift, long[] counts) {
        int block = packing.rowsThatFit();
        if (block / ROWS_PER_CELL < packed.length) {
            addChecked(codes, shift, counts);
            return;
        }
        for (int from = 0; from < codes.length; from += block) {
            addBlock(packed, codes, shift, counts, from, Math.min(codes.length, from + block));
            if (codes.length > block) {
                emptyAll();
            }
        }
    }

    private static void addBlock(long[] sums, int[] codes, int shift, long[] counts, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[codes[i] >>> shift] += counts[i];
        }
    }

    private void addChecked(int[] codes, int shift, long[] counts) {
        long[] sums = packed;
        long full = packing.rowsThatFit();
        for (int i = 0; i < codes.length; i++) {
            int cell = codes[i] >>> shift;
            long sum = sums[cell] + counts[i];
            sums[cell] = sum;
            if ((sum & full) != 0) {
                empty(cell, sum);
            }
        }
    }

    private void emptyAll() {
        for (int cell = 0; cell < packed.length; cell++) {
            if (packed[cell] != 0) {
                empty(cell, packed[cell]);
            }
        }
    }

    private void empty(int cell, long sum) {
        if (wide.length == 0) {
            wide = new long[3 * packed.length];
        }
        wide[3 * cell] += packing.rows(sum);
        wide[3 * cell + 1] += packing.numerator(sum);
        wide[3 * cell + 2] += packing.denominator(sum);
        packed[cell] = 0;
    }

    long rows(int cell) {
        return packing.rows(packed[cell]) + (wide.length == 0 ? 0 : wide[3 * cell]);
    }

    long numerator(int cell) {
        return packing.numerator(packed[cell]) + (wide.length == 0 ? 0 : wide[3 * cell + 1]);
    }

    long denominator(int cell) {
        return packing.denominator(packed[cell]) + (wide.length == 0 ? 0 : wide[3 * cell + 2]);
    }
}
