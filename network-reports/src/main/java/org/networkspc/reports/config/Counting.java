package org.networkspc.reports.config;

/**
 * What a measure counts, in words that can stand after a number.
 *
 * @param events what the numerator counts, several of them: "falls"
 * @param exposure what the denominator counts: "bed days"
 */
public record Counting(String events, String exposure) {
    /** Nothing said. */
    public static final Counting UNNAMED = new Counting("", "");
}
