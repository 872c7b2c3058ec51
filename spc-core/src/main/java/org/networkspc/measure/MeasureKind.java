package org.networkspc.measure;

/** What the numbers of a measure are, and so how they may be pooled. */
public enum MeasureKind {
    /** Numerator counts some of the denominator: 41 of 50 hands clean. Pools as Σn/Σd. */
    PROPORTION,
    /** Events per exposure: falls per bed day. Pools as Σn/Σd. */
    RATE,
    /** Events without an exposure. Pools as a sum of those reporting. */
    COUNT,
    /** Values on a scale, alone or summarised by number, mean and spread. Pools weighted by number when that is known. */
    MEASUREMENT,
    /** Days or cases between rare events. Drawn for members only. */
    BETWEEN;

    /** Whether a row carries a numerator and a denominator. */
    public boolean isRatio() {
        return this == PROPORTION || this == RATE;
    }
}
