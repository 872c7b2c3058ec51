package org.networkspc.rule;

/** What a point exactly on the centre, or equal to the point before, does to a pattern. */
public enum Ties {
    /** Neither adds nor breaks. */
    SKIP,
    /** Ends it. */
    BREAK
}
