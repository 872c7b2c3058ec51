package org.networkspc.pool;

import org.networkspc.measure.MeasureKind;

/**
 * The mergeable summary of the rows of one cell: a monoid with {@link #EMPTY} and {@link #plus}.
 *
 * <p>Merging is commutative and associative. Counts and sums of whole numbers below 2^53 are bit-identical whatever the
 * split; moments agree to 1e-12 relative.
 *
 * @param rows how many rows were merged
 * @param numerator Σ numerators; for counts Σ events
 * @param denominator Σ denominators; 0 where the kind has none
 * @param values summary of values, for measurements and times between events
 */
public record Tally(long rows, double numerator, double denominator, Moments values) implements Reported {
    public static final Tally EMPTY = new Tally(0, 0, 0, Moments.EMPTY);

    public Tally {
        if (rows < 0) {
            throw new IllegalArgumentException("rows must not be negative, was " + rows);
        }
        if (rows == 0 && (numerator != 0 || denominator != 0 || values.n() > 0)) {
            throw new IllegalArgumentException("rows must be at least 1 where there are numbers, was 0");
        }
        if (!Double.isFinite(numerator)) {
            throw new IllegalArgumentException("numerator must be a finite number, was " + numerator);
        }
        if (!Double.isFinite(denominator) || denominator < 0) {
            throw new IllegalArgumentException("denominator must be finite and not negative, was " + denominator);
        }
    }

    /** Numerator and denominator of one row. */
    public static Tally ratio(double numerator, double denominator) {
        return new Tally(1, numerator, denominator, Moments.EMPTY);
    }

    /** Events without an exposure. */
    public static Tally count(double events) {
        return new Tally(1, events, 0, Moments.EMPTY);
    }

    /** One value, or a summary of several. */
    public static Tally values(Moments moments) {
        return new Tally(1, 0, 0, moments);
    }

    public static Tally value(double value) {
        return values(Moments.of(value));
    }

    public Tally plus(Tally other) {
        return new Tally(
                rows + other.rows,
                numerator + other.numerator,
                denominator + other.denominator,
                values.plus(other.values));
    }

    /** Whether this cell has a value: something was reported, and a ratio has a denominator above 0. */
    public boolean hasValue(MeasureKind kind) {
        return switch (kind) {
            case PROPORTION, RATE -> denominator > 0;
            case COUNT -> rows > 0;
            case MEASUREMENT, BETWEEN -> values.n() > 0;
        };
    }

    /**
     * The value of the cell before any multiplier: Σn/Σd, Σ events, or the mean.
     *
     * @throws IllegalStateException when {@link #hasValue} says no
     */
    public double value(MeasureKind kind) {
        if (!hasValue(kind)) {
            throw new IllegalStateException("tally must have a value as " + kind + ", was " + this);
        }
        return switch (kind) {
            case PROPORTION, RATE -> numerator / denominator;
            case COUNT -> numerator;
            case MEASUREMENT, BETWEEN -> values.mean();
        };
    }

    /** How much stands behind the value: the denominator, the number of values, or 1. */
    public double size(MeasureKind kind) {
        return switch (kind) {
            case PROPORTION, RATE -> denominator;
            case COUNT -> rows > 0 ? 1 : 0;
            case MEASUREMENT, BETWEEN -> values.n();
        };
    }
}
