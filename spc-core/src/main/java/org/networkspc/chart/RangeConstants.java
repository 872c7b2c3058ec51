package org.networkspc.chart;

/**
 * What turns a mean moving range of two into sigma and limits.
 *
 * @param d2 mean moving range / d2 is sigma
 * @param d4 upper 3-sigma limit of moving ranges as a multiple of their mean; ranges at or above it are screened out
 */
public record RangeConstants(double d2, double d4) {
    public static final RangeConstants EXACT = new RangeConstants(
            ControlChartConstants.D2_OF_2, 1 + 3 * ControlChartConstants.D3_OF_2 / ControlChartConstants.D2_OF_2);

    public static final RangeConstants QICHARTS2 = new RangeConstants(1.128, 3.267);
    /** Limits at 2.66 times the mean moving range. */
    public static final RangeConstants MAKING_DATA_COUNT = new RangeConstants(3 / 2.66, 3.267);
}
