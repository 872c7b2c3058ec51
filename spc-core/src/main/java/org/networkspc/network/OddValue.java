package org.networkspc.network;

/** What makes a reported value worth a question. None of them says that the value is wrong. */
public enum OddValue {
    /** The same numbers as another member's in the same period. */
    DUPLICATE_OF_ANOTHER_MEMBER,
    /** The same numbers as the member's period before. */
    COPY_OF_PERIOD_BEFORE,
    /** Numerator and denominator the other way round, or one of the two with a digit more or less. */
    SWAPPED_OR_SLIPPED,
    /** About 7, 12, 24, 60, 100 or 1,000 times the usual, or a part of it: another unit. */
    UNIT_OR_SCALE,
    /** A denominator of less than half the usual. */
    DENOMINATOR_COLLAPSE,
    /** Far from the member's own periods around it. */
    JUMP,
    /** Numbers that end in 0 or 5 far more often than numbers do. */
    DIGIT_PREFERENCE,
    /** One member's number sent differs from the other's number received. */
    MISMATCH_WITH_PARTNER
}
