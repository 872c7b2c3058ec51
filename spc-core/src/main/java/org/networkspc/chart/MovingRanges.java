package org.networkspc.chart;

/**
 * How sigma is taken from moving ranges.
 *
 * @param constants what turns their mean into sigma and limits
 * @param screened whether ranges of at least d4 times their mean are left out once and the mean taken again
 */
public record MovingRanges(RangeConstants constants, boolean screened) {}
