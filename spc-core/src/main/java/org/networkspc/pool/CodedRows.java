package org.networkspc.pool;

import java.util.List;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;

/**
 * Many rows of counts in dictionary-coded columns, ready to be added to a {@link Pool}: twelve bytes a row, one number for
 * the cell it belongs to and one that holds its numerator, its denominator and a 1 for the row side by side.
 */
public final class CodedRows {
    /** Largest numerator and denominator of one row, 2^30 − 1; larger ones are added one at a time. */
    public static final int LARGEST = (1 << 30) - 1;

    /** Takes the sum of some rows of one cell, as codes and counts. */
    interface Receiver {
        void add(int measure, int member, int period, long rows, long numerator, long denominator);
    }

    private final Codes codes;
    private final Stratum stratum;
    private final CountPacking packing;
    final int[] cells;
    final long[] counts;
    private final int memberBits;
    private final int pooledBits;

    private CodedRows(Codes codes, Stratum stratum, CodedRows of, int pooledBits) {
        this.codes = codes;
        this.stratum = stratum;
        packing = of.packing;
        cells = of.cells;
        counts = of.counts;
        memberBits = of.memberBits;
        this.pooledBits = pooledBits;
    }

    private CodedRows(Codes codes, CountPacking packing, int[] cells, long[] counts) {
        this.codes = codes;
        stratum = Stratum.ALL;
        this.packing = packing;
        this.cells = cells;
        this.counts = counts;
        memberBits = bits(codes.members().size() - 1);
        pooledBits = 0;
    }

    /**
     * Everybody's rows from columns of equal length, which are read once and not kept.
     *
     * @param denominator 0 where the measure counts without one
     * @throws IllegalArgumentException when a code is not in {@code codes}, a count is not between 0 and
     *     {@link #LARGEST}, or measures, members and periods make 2^31 cells or more
     */
    public static CodedRows of(
            Codes codes, int[] measure, int[] member, int[] period, int[] numerator, int[] denominator) {
        int rows = measure.length;
        checkLength("member", member, rows);
        checkLength("period", period, rows);
        checkLength("numerator", numerator, rows);
        checkLength("denominator", denominator, rows);
        int memberBits = bits(codes.members().size() - 1);
        long all = (long) codes.measures().size() * codes.periods() << memberBits;
        if (all > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("codes must make fewer than 2^31 cells, was " + all);
        }
        CountPacking packing = CountPacking.upTo(
                largest("numerator", numerator, LARGEST), largest("denominator", denominator, LARGEST));
        largest("measure", measure, codes.measures().size() - 1);
        largest("member", member, codes.members().size() - 1);
        largest("period", period, codes.periods() - 1);
        int[] cells = new int[rows];
        long[] counts = new long[rows];
        for (int i = 0; i < rows; i++) {
            cells[i] = (measure[i] * codes.periods() + period[i] << memberBits) | member[i];
            counts[i] = packing.pack(numerator[i], denominator[i]);
        }
        return new CodedRows(codes, packing, cells, counts);
    }

    private static void checkLength(String name, int[] column, int rows) {
        if (column.length != rows) {
            throw new IllegalArgumentException(name + " must have " + rows + " rows, was " + column.length);
        }
    }

    private static int largest(String name, int[] column, int limit) {
        int largest = 0;
        for (int i = 0; i < column.length; i++) {
            if (column[i] < 0 || column[i] > limit) {
                throw new IllegalArgumentException(
                        name + " of row " + i + " must be between 0 and " + limit + ", was " + column[i]);
            }
            largest = Math.max(largest, column[i]);
        }
        return largest;
    }

    private static int bits(int largest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
    }

    /** The same rows, of one stratum. */
    public CodedRows in(Stratum other) {
        return new CodedRows(codes, other, this, pooledBits);
    }

    /** The same rows, all reported by one: a network, a region or a trust as one organisation, pooled by period. */
    public CodedRows pooledAs(Member one) {
        return new CodedRows(codes.of(List.of(one)), stratum, this, memberBits);
    }

    public Codes codes() {
        return codes;
    }

    public Stratum stratum() {
        return stratum;
    }

    /** Number of rows. */
    public int size() {
        return cells.length;
    }

    /** Hands over every cell that has rows, once with its sum or, for few rows over many cells, row by row. */
    void fold(Receiver receiver) {
        int bits = memberBits - pooledBits;
        int table = codes.measures().size() * codes.periods() << bits;
        if (table <= cells.length) {
            foldDense(receiver, table, bits);
        } else {
            foldRows(receiver, bits);
        }
    }

    /** Sums in a table of all cells, which is never longer than the rows. */
    private void foldDense(Receiver receiver, int table, int bits) {
        DenseSums sums = new DenseSums(packing, table);
        sums.add(cells, pooledBits, counts);
        for (int measure = 0; measure < codes.measures().size(); measure++) {
            for (int member = 0; member < codes.members().size(); member++) {
                for (int period = 0; period < codes.periods(); period++) {
                    int cell = (measure * codes.periods() + period << bits) | member;
                    if (sums.rows(cell) > 0) {
                        receiver.add(
                                measure, member, period, sums.rows(cell), sums.numerator(cell), sums.denominator(cell));
                    }
                }
            }
        }
    }

    private void foldRows(Receiver receiver, int bits) {
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i] >>> pooledBits;
            int line = cell >>> bits;
            receiver.add(
                    line / codes.periods(),
                    cell & ((1 << bits) - 1),
                    line % codes.periods(),
                    1,
                    packing.numerator(counts[i]),
                    packing.denominator(counts[i]));
        }
    }
}
