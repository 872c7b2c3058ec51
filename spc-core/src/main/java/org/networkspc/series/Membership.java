package org.networkspc.series;

/** Whether the same members were expected all along a pooled line. */
public enum Membership {
    STEADY,
    /** Members joined or left: limits from the month's denominators alone do not hold on a like-for-like line. */
    CHANGING
}
