package org.networkspc.chart;

/**
 * What turns moving ranges of two into sigma and limits.
 *
 * @param d2 mean moving range / d2 is sigma
 * @param d4 upper 3-sigma limit of moving ranges as a multiple of their mean; ranges at or above it are screened out
 * @param median median moving range / this is sigma, where a chart is based on medians
 */
public record RangeConstants(double d2, double d4, double median) {
    public static final RangeConstants EXACT = new RangeConstants(
            ControlChartConstants.D2_OF_2,
            1 + 3 * ControlChartConstants.D3_OF_2 / ControlChartConstants.D2_OF_2,
            ControlChartConstants.MEDIAN_RANGE_OF_2);

    public static final RangeConstants QICHARTS2 = new RangeConstants(1.128, 3.267);
    /** As qicharts2, but ranges of I′ charts are screened at 3.2665 times their mean. */
    public static final RangeConstants QICHARTS2_NORMALISED = new RangeConstants(1.128, 3.2665);
    /** Limits at 2.66 times the mean moving range. */
    public static final RangeConstants MAKING_DATA_COUNT = new RangeConstants(3 / 2.66, 3.267);
    /** 1.128 for the median range too, which makes limits from it 15 % too narrow. */
    public static final RangeConstants POWERBI_SPC = new RangeConstants(1.128, 3.267, 1.128);

    private static final double ROUNDED_MEDIAN = 0.954;

    public RangeConstants {
        if (!(d2 > 0 && d4 > 0 && median > 0)) {
            throw new IllegalArgumentException(
                    "d2, d4 and median must be positive, was " + d2 + ", " + d4 + ", " + median);
        }
    }

    /** With the usual rounded constant for median ranges, 0.954. */
    public RangeConstants(double d2, double d4) {
        this(d2, d4, ROUNDED_MEDIAN);
    }

    /** Upper 3-sigma limit of moving ranges as a multiple of their median: 3.86 with exact constants. */
    double d4OfMedian() {
        return d4 * d2 / median;
    }
}
