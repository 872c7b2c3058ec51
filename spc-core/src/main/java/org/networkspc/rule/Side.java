package org.networkspc.rule;

/** On which side of the centre, or in which direction, a signal lies. */
public enum Side {
    HIGH,
    LOW,
    /** Neither: too many or too few crossings, alternation, hugging. */
    BOTH
}
