package org.networkspc.series;

import java.util.List;
import org.networkspc.measure.Member;
import org.networkspc.words.Phrase;

/**
 * Who stands behind a point, counted from member cells.
 *
 * @param reported members with a value
 * @param expected members that should have one
 * @param share share of the expected denominator that was reported, 0 to 1
 * @param absent expected members without a value, in id order
 * @param isLeast whether at least so many reported, and how many is not told
 */
public record Completeness(int reported, int expected, double share, List<Member> absent, boolean isLeast) {
    /** A single line that is there. */
    public static final Completeness WHOLE = new Completeness(1, 1, 1, List.of());

    public static final Completeness NONE = new Completeness(0, 1, 0, List.of());

    public Completeness(int reported, int expected, double share, List<Member> absent) {
        this(reported, expected, share, absent, false);
    }

    public Completeness {
        absent = List.copyOf(absent);
        if (reported < 0 || expected < 0) {
            throw new IllegalArgumentException(
                    "reported and expected must not be negative, was " + reported + " and " + expected);
        }
    }

    /**
     * The same for readers who are not to learn who is absent: nobody is named, and where fewer are, only that fewer are.
     *
     * @param fewest absent members who may be counted
     */
    public Completeness silent(int fewest) {
        int least = Math.max(0, expected - fewest + 1);
        boolean few = reported < expected && reported > least;
        int told = few ? least : reported;
        double known = expected == 0 ? 1 : Math.min(1, (double) told / expected);
        return new Completeness(told, expected, known, List.of(), few || isLeast);
    }

    /** "11 of 12", "at least 8 of 12". */
    public Phrase words() {
        return Phrase.of(isLeast ? "at least {0} of {1}" : "{0} of {1}", reported, expected);
    }

    /** The smaller of members reported over expected and the share of denominators. */
    public double smallerShare() {
        return expected == 0 ? 1 : Math.min((double) reported / expected, share);
    }
}
