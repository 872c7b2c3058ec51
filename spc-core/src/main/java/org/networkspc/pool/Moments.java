package org.networkspc.pool;

/**
 * A summary of values: number, mean, sum of squared deviations from it, smallest, largest.
 *
 * <p>Merging follows Chan, Golub and LeVeque (1979); {@code m2} agrees to 1e-12 relative whatever the split while
 * |mean|/sd stays below 10⁴. Where only number, mean and spread are known, smallest and largest are infinitely far.
 */
public record Moments(long n, double mean, double m2, double min, double max) {
    public static final Moments EMPTY = new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public Moments {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative, was " + n);
        }
        if (!Double.isFinite(mean) || !Double.isFinite(m2) || m2 < 0) {
            throw new IllegalArgumentException(
                    "mean and m2 must be finite and m2 not negative, was " + mean + ", " + m2);
        }
    }

    public static Moments of(double value) {
        return new Moments(1, value, 0, value, value);
    }

    /** Values known by number, mean and sum of squared deviations only: their smallest and largest stay unknown. */
    public static Moments summary(long n, double mean, double m2) {
        return m2 == 0
                ? new Moments(n, mean, m2, mean, mean)
                : new Moments(n, mean, m2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Moments of these values, by the two-pass formula. */
    public static Moments of(double... values) {
        if (values.length == 0) {
            return EMPTY;
        }
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double mean = sum / values.length;
        double m2 = 0;
        for (double value : values) {
            m2 += (value - mean) * (value - mean);
        }
        return new Moments(values.length, mean, m2, min, max);
    }

    public Moments plus(Moments other) {
        if (n == 0) {
            return other;
        }
        if (other.n == 0) {
            return this;
        }
        long both = n + other.n;
        double delta = other.mean - mean;
        return new Moments(
                both,
                (n * mean + other.n * other.mean) / both,
                m2 + other.m2 + delta * delta * n * other.n / both,
                Math.min(min, other.min),
                Math.max(max, other.max));
    }

    /** Sample variance, divisor n − 1; 0 below two values. */
    public double variance() {
        return n < 2 ? 0 : m2 / (n - 1);
    }

    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** Whether smallest and largest are known. */
    public boolean hasRange() {
        return n == 0 || Double.isFinite(max - min);
    }

    /** Largest less smallest; 0 without values, infinite where they are not known. */
    public double range() {
        return n == 0 ? 0 : max - min;
    }
}
