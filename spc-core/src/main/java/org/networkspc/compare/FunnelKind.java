package org.networkspc.compare;

import org.networkspc.measure.MeasureKind;

/** What the members' numbers are, and so which chance they vary by. */
public enum FunnelKind {
    /** Some of the denominator: binomial. The target is Σn/Σd. */
    PROPORTION,
    /** Events per exposure, the exposure taken as known: Poisson. The target is Σn/Σd. */
    RATE,
    /** Observed over expected events, as a casemix model gives them: Poisson. The target is 1. */
    STANDARDISED_RATIO,
    /** One count over another where both vary, such as falls with harm over falls without: the target is Σn/Σd. */
    RATIO_OF_COUNTS;

    /**
     * The kind of funnel for a measure.
     *
     * @throws IllegalArgumentException for measures without a denominator: they have no funnel
     */
    public static FunnelKind of(MeasureKind kind) {
        return switch (kind) {
            case PROPORTION -> PROPORTION;
            case RATE -> RATE;
            case COUNT, MEASUREMENT, BETWEEN ->
                throw new IllegalArgumentException("kind must be a proportion or a rate, was " + kind);
        };
    }
}
