package org.networkspc.measure;

/** The direction of improvement, in the field's own words. */
public enum Direction {
    INCREASE,
    DECREASE,
    NEUTRAL
}
