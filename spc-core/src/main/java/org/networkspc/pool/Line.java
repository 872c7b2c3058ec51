package org.networkspc.pool;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one member reported about one measure and stratum: tallies in primitive columns in order of period, one cell for
 * each period that has any row, and beside them what is missing.
 */
final class Line {
    private static final int FIRST_CAPACITY = 16;

    private int size;
    private int[] periods = {};
    private long[] rows = {};
    private final ExactSums numerators = new ExactSums("numerator");
    private final ExactSums denominators = new ExactSums("denominator");
    private final ValueSums values = new ValueSums();
    private final TreeMap<Integer, Missing> missing = new TreeMap<>();

    void add(int period, Reported reported) {
        if (reported instanceof Missing reason) {
            missing.merge(period, reason, Missing::or);
        } else if (reported instanceof Tally tally) {
            int known = find(period);
            numerators.check(known, tally.numerator());
            denominators.check(known, tally.denominator());
            int cell = cell(period);
            rows[cell] += tally.rows();
            numerators.add(cell, tally.numerator());
            denominators.add(cell, tally.denominator());
            values.add(cell, tally.values());
        }
    }

    /** Adds so many rows of counts. */
    void add(int period, long count, long numerator, long denominator) {
        int cell = cell(period);
        rows[cell] += count;
        numerators.add(cell, numerator, 0);
        denominators.add(cell, denominator, 0);
    }

    void merge(Line other) {
        for (int i = 0; i < other.size; i++) {
            int cell = cell(other.periods[i]);
            rows[cell] += other.rows[i];
            numerators.add(cell, other.numerators, i);
            denominators.add(cell, other.denominators, i);
            values.add(cell, other.values.at(i));
        }
        other.missing.forEach((period, reason) -> missing.merge(period, reason, Missing::or));
    }

    /** The numbers of a period, else why there are none, else nothing: a value beats a missing. */
    Optional<Reported> at(int period) {
        int cell = find(period);
        if (cell >= 0 && rows[cell] > 0) {
            return Optional.of(new Tally(rows[cell], numerators.at(cell), denominators.at(cell), values.at(cell)));
        }
        return Optional.ofNullable(missing.get(period));
    }

    /** Number of the first period with a row. */
    int first() {
        int first = missing.isEmpty() ? Integer.MAX_VALUE : missing.firstKey();
        return size == 0 ? first : Math.min(first, periods[0]);
    }

    /** Number of the last period with a row. */
    int last() {
        int last = missing.isEmpty() ? Integer.MIN_VALUE : missing.lastKey();
        return size == 0 ? last : Math.max(last, periods[size - 1]);
    }

    /** The cell of a period, or −(where it would open) − 1. Periods mostly come in order. */
    private int find(int period) {
        boolean isLater = size == 0 || period > periods[size - 1];
        return isLater ? -size - 1 : Arrays.binarySearch(periods, 0, size, period);
    }

    /** The cell of a period, opened on first touch. */
    private int cell(int period) {
        int cell = find(period);
        return cell >= 0 ? cell : open(-cell - 1, period);
    }

    private int open(int cell, int period) {
        if (size == periods.length) {
            grow(Math.max(FIRST_CAPACITY, 2 * size));
        }
        int after = size - cell;
        System.arraycopy(periods, cell, periods, cell + 1, after);
        System.arraycopy(rows, cell, rows, cell + 1, after);
        periods[cell] = period;
        rows[cell] = 0;
        numerators.open(cell, after);
        denominators.open(cell, after);
        values.open(cell, after);
        size++;
        return cell;
    }

    private void grow(int capacity) {
        periods = Arrays.copyOf(periods, capacity);
        rows = Arrays.copyOf(rows, capacity);
        numerators.grow(capacity);
        denominators.grow(capacity);
        values.grow(capacity);
    }
}
