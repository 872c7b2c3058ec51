package org.networkspc.series;

import java.time.LocalDate;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;

/**
 * One period of a series: its value before any multiplier, and what stands behind it. It does not know its limits.
 *
 * @param start first day of the period
 * @param value the value, before any multiplier; asking for it in a gap is an error
 * @param tally merged numbers behind the value: {@code tally.denominator()} sizes limits
 */
public record Subgroup(LocalDate start, double value, Tally tally, Standing standing, Completeness completeness) {

    public Subgroup {
        if (standing.hasValue() != Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "value must be finite exactly when there is one, was " + value + " " + standing);
        }
    }

    /** A period with numbers, read as its kind says. */
    public static Subgroup of(LocalDate start, Tally tally, MeasureKind kind) {
        return tally.hasValue(kind)
                ? new Subgroup(start, tally.value(kind), tally, Standing.COMPLETE, Completeness.WHOLE)
                : without(start, Standing.GAP, Completeness.NONE);
    }

    /** A period with one value. */
    public static Subgroup of(LocalDate start, double value) {
        return new Subgroup(start, value, Tally.value(value), Standing.COMPLETE, Completeness.WHOLE);
    }

    /** A period with several values, whose mean is its value. */
    public static Subgroup ofValues(LocalDate start, double... values) {
        return of(start, Tally.values(Moments.of(values)), MeasureKind.MEASUREMENT);
    }

    /** A period in which so many events were counted. */
    public static Subgroup ofEvents(LocalDate start, double events) {
        return of(start, Tally.count(events), MeasureKind.COUNT);
    }

    /** A period with a numerator and a denominator, 0 being none. */
    public static Subgroup ofRatio(LocalDate start, double numerator, double denominator) {
        return of(start, Tally.ratio(numerator, denominator), MeasureKind.RATE);
    }

    /** A period without a value. */
    public static Subgroup without(LocalDate start, Standing standing, Completeness completeness) {
        return new Subgroup(start, Double.NaN, Tally.EMPTY, standing, completeness);
    }

    /**
     * The value before any multiplier.
     *
     * @throws IllegalStateException when the period has none
     */
    @Override
    public double value() {
        if (!standing.hasValue()) {
            throw new IllegalStateException(
                    "value must not be asked for where there is none: " + start + " is " + standing);
        }
        return value;
    }

    /** Σ numerators behind the value; 0 where the kind has none. */
    public double numerator() {
        return tally.numerator();
    }

    /** Σ denominators behind the value, which size its limits; 0 where the kind has none. */
    public double denominator() {
        return tally.denominator();
    }

    /** Number of values behind a mean; 0 where the kind has none. */
    public long count() {
        return tally.values().n();
    }

    /** Sample variance of the values behind a mean; 0 below two values. */
    public double variance() {
        return tally.values().variance();
    }

    /**
     * Largest less smallest of the values behind a mean; 0 below two values.
     *
     * @throws IllegalArgumentException when they are known only by number, mean and spread
     */
    public double range() {
        if (!hasRange()) {
            throw new IllegalArgumentException("subgroups must hold their smallest and largest value for ranges, was a"
                    + " summary of number, mean and spread at " + start);
        }
        return tally.values().range();
    }

    /** Whether the range of the values behind a mean is known. */
    public boolean hasRange() {
        return tally.values().hasRange();
    }

    /** The same subgroup with another number read from it as its value. */
    public Subgroup with(double other) {
        return new Subgroup(start, other, tally, standing, completeness);
    }

    public boolean hasValue() {
        return standing.hasValue();
    }

    public boolean counts() {
        return standing.counts();
    }
}
