package org.networkspc.chart;

/** A lower and an upper limit; infinite where nothing is assumed. */
public record Band(double lower, double upper) {
    public static final Band NONE = new Band(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /** Where counts, rates and ranges lie. */
    static final Band NOT_NEGATIVE = new Band(0, Double.POSITIVE_INFINITY);
    /** Where proportions lie. */
    static final Band SHARE = new Band(0, 1);

    public Band {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("upper must be at least lower " + lower + ", was " + upper);
        }
    }

    /** Strictly beyond either limit. */
    public boolean excludes(double value) {
        return value < lower || value > upper;
    }

    public boolean isBounded() {
        return Double.isFinite(lower) || Double.isFinite(upper);
    }

    Band times(double multiplier) {
        return multiplier == 1 || this == NONE || this == NOT_NEGATIVE
                ? this
                : new Band(lower * multiplier, upper * multiplier);
    }

    /** Cut to a possible range, for drawing. */
    public Band within(Band possible) {
        return new Band(
                Math.min(Math.max(lower, possible.lower), possible.upper),
                Math.max(Math.min(upper, possible.upper), possible.lower));
    }
}
