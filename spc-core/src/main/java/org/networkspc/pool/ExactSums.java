package org.networkspc.pool;

import java.util.Arrays;

/**
 * Exact running sums, one for each cell of a block, the same in whatever order the numbers come.
 *
 * <p>A sum is kept as whole units and as 2^-62 parts of one (fixed point), so that adding is integer arithmetic and
 * nothing is rounded on the way: numbers of 2^-10 and more are kept exactly, smaller ones to the nearest 2^-62 (2e-19).
 * Reading a sum rounds it once. Parts are allocated with the first number that has any.
 */
final class ExactSums {
    /** Whole numbers below this are exact as a {@code double}. */
    static final long LIMIT = 1L << 53;

    private static final long ONE = 1L << 62;
    private static final long[] NONE = {};

    private final String name;
    private long[] whole = NONE;
    private long[] parts = NONE;

    /** @param name what is summed, for those who read a refusal */
    ExactSums(String name) {
        this.name = name;
    }

    /**
     * Refuses a number with which the sum would no longer be exact, before anything is changed.
     *
     * @param cell negative for one that is still to be opened
     */
    void check(int cell, double x) {
        checkedSum(cell < 0 ? 0 : whole[cell], Math.abs(x) < LIMIT ? (long) x : LIMIT);
    }

    void add(int cell, double x) {
        long units = (long) x;
        add(cell, units, x == units ? 0 : (long) Math.rint((x - units) * ONE));
    }

    void add(int cell, ExactSums other, int otherCell) {
        add(cell, other.whole[otherCell], other.part(otherCell));
    }

    void add(int cell, long units, long more) {
        whole[cell] = checkedSum(whole[cell], units);
        if (more != 0) {
            if (parts.length == 0) {
                parts = new long[whole.length];
            }
            // Both are within ±2^62, so the sum is within ±2^63 (a long).
            long sum = parts[cell] + more;
            long carry = sum / ONE;
            whole[cell] += carry;
            parts[cell] = sum - carry * ONE;
        }
    }

    private long checkedSum(long before, long units) {
        long sum = before + units;
        if (Math.abs(sum) >= LIMIT) {
            throw new IllegalArgumentException(name + " must add up to less than 2^53, was " + sum + " or more");
        }
        return sum;
    }

    private long part(int cell) {
        return parts.length == 0 ? 0 : parts[cell];
    }

    double at(int cell) {
        long units = whole[cell];
        long fraction = part(cell);
        // One sum, one way to write it: units and fraction of the same sign.
        if (units > 0 && fraction < 0) {
            units--;
            fraction += ONE;
        } else if (units < 0 && fraction > 0) {
            units++;
            fraction -= ONE;
        }
        return units + (double) fraction / ONE;
    }

    /** Makes room for this many cells. */
    void grow(int capacity) {
        whole = Arrays.copyOf(whole, capacity);
        if (parts.length > 0) {
            parts = Arrays.copyOf(parts, capacity);
        }
    }

    /** Opens an empty cell and moves the {@code count} cells from there on up by one. */
    void open(int cell, int count) {
        System.arraycopy(whole, cell, whole, cell + 1, count);
        whole[cell] = 0;
        if (parts.length > 0) {
            System.arraycopy(parts, cell, parts, cell + 1, count);
            parts[cell] = 0;
        }
    }
}
