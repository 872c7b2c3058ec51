package org.networkspc.chart;

/** Which missing periods a moving range may span. A point left out by the reader is spanned by all. */
public enum Bridging {
    /** None: a moving range needs neighbours in the calendar. */
    NOTHING,
    /** A period whose row is absent altogether; a row that is there without a value breaks. */
    ABSENT_ROWS,
    /** Every missing period. */
    EVERY_GAP
}
