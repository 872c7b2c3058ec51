package org.networkspc.series;

/** What may be made of a point. */
public enum Standing {
    /** Enough of the network reported. */
    COMPLETE,
    /** Too little reported, but the fit allows for absence: hollow, still in rules and limits. */
    INCOMPLETE,
    /** Too little reported: hollow, outside rules and limits. */
    PROVISIONAL,
    /** No value: the calendar has the period, nobody reported. */
    GAP,
    /** No value is possible here. */
    NOT_APPLICABLE,
    /** A value exists and is hidden. */
    SUPPRESSED;

    /** Whether the point has a value to draw. */
    public boolean hasValue() {
        return this == COMPLETE || this == INCOMPLETE || this == PROVISIONAL;
    }

    /** Whether the point counts in limits and rules. */
    public boolean counts() {
        return this == COMPLETE || this == INCOMPLETE;
    }
}
