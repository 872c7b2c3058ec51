package org.networkspc.pool;

/**
 * How a row count, a numerator and a denominator lie side by side in one {@code long}, so that one addition adds all
 * three: rows lowest, then numerator, then denominator, each with room for the sum of {@link #rowsThatFit} rows.
 *
 * @param room bits that each field has beyond the largest number of one row
 * @param numeratorAt lowest bit of the numerator
 * @param denominatorAt lowest bit of the denominator
 */
record CountPacking(int room, int numeratorAt, int denominatorAt) {
    private static final int MOST_ROOM = 20;

    /** For rows with numerators and denominators up to these, below 2^30. */
    static CountPacking upTo(int numerator, int denominator) {
        int n = Integer.SIZE - Integer.numberOfLeadingZeros(numerator);
        int d = Integer.SIZE - Integer.numberOfLeadingZeros(denominator);
        // (1 + room) + (n + room) + (d + room) bits in all; at least 1 + 2 · 30 + 3 · 1 = 64.
        int room = Math.min(MOST_ROOM, (Long.SIZE - 1 - n - d) / 3);
        return new CountPacking(room, 1 + room, 1 + room + n + room);
    }

    long pack(long numerator, long denominator) {
        return denominator << denominatorAt | numerator << numeratorAt | 1;
    }

    /**
     * So many rows of any one cell can be added up without a field running into the next: a power of two, and so the bit
     * of the row count that says that a sum is full.
     */
    int rowsThatFit() {
        return 1 << room;
    }

    long rows(long packed) {
        return packed & (1L << numeratorAt) - 1;
    }

    long numerator(long packed) {
        return packed >>> numeratorAt & (1L << denominatorAt - numeratorAt) - 1;
    }

    long denominator(long packed) {
        return packed >>> denominatorAt;
    }
}
