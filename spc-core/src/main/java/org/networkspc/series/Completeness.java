package org.networkspc.series;

import java.util.List;
import org.networkspc.measure.Member;

/**
 * Who stands behind a point, counted from member cells.
 *
 * @param reported members with a value
 * @param expected members that should have one
 * @param share share of the expected denominator that was reported, 0 to 1
 * @param absent expected members without a value, in id order
 */
public record Completeness(int reported, int expected, double share, List<Member> absent) {
    /** A single line that is there. */
    public static final Completeness WHOLE = new Completeness(1, 1, 1, List.of());

    public static final Completeness NONE = new Completeness(0, 1, 0, List.of());

    public Completeness {
        absent = List.copyOf(absent);
        if (reported < 0 || expected < 0) {
            throw new IllegalArgumentException(
                    "reported and expected must not be negative, was " + reported + " and " + expected);
        }
    }

    /** The smaller of members reported over expected and the share of denominators. */
    public double smallerShare() {
        return expected == 0 ? 1 : Math.min((double) reported / expected, share);
    }
}
