package org.networkspc.rule;

/** What a point exactly on the centre or on a limit, or equal to the point before, does to a pattern. */
public enum Ties {
    /** Neither adds nor breaks. */
    SKIP,
    /** Does not count, and ends a pattern that must be unbroken. */
    BREAK,
    /** Counts as below the centre, as in xmrit; only a run on one side can have it. */
    BELOW;

    /** Refuses what has a meaning for the centre line only. */
    void requireSkipOrBreak() {
        if (this == BELOW) {
            throw new IllegalArgumentException("ties must be SKIP or BREAK, was " + this);
        }
    }
}
