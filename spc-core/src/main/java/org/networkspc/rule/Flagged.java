package org.networkspc.rule;

/** Which points of a pattern are members of its signal. */
public enum Flagged {
    /** All that make it up, from the first. */
    WHOLE_PATTERN,
    /** Of a window of k in m, the k that lie where the rule looks. */
    COUNTED_POINTS,
    /** The point that completes it and those that go on with it. */
    FROM_COMPLETION,
    /** Every counted point of the stretch it tells of. */
    WHOLE_STRETCH
}
