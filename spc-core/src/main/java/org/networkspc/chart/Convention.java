package org.networkspc.chart;

/**
 * Whose choices a chart follows where respected tools differ. Printed on every chart.
 *
 * <p>A convention is nothing but its components; there are no options beside it that change numbers unseen.
 */
public enum Convention {
    /** Exact constants, no screening, moving ranges only between neighbours in the calendar, limits from 12 points. */
    STANDARD("standard", new MovingRanges(RangeConstants.EXACT, false), true, 12),
    /**
     * The R package qicharts2, attached: d2 = 1.128, moving ranges screened once at 3.267 times their mean, Xbar from
     * the mean standard deviation of equal subgroups and the pooled one of unequal subgroups, g limits from the mean, 2-
     * and 1-sigma moving range limits as thirds of the upper one. A row that is absent altogether is bridged.
     */
    QICHARTS2("qicharts2", new MovingRanges(RangeConstants.QICHARTS2, true), false, 0),
    /** NHS Making Data Count as in NHSRplotthedots: 2.66 times the mean moving range, screened once. */
    MAKING_DATA_COUNT("making-data-count", new MovingRanges(RangeConstants.MAKING_DATA_COUNT, true), false, 0);

    private final String code;
    private final MovingRanges ranges;
    private final boolean followsCalendar;
    private final int fewestForLimits;

    Convention(String code, MovingRanges ranges, boolean followsCalendar, int fewestForLimits) {
        this.code = code;
        this.ranges = ranges;
        this.followsCalendar = followsCalendar;
        this.fewestForLimits = fewestForLimits;
    }

    public String code() {
        return code;
    }

    /** How sigma is taken from moving ranges, unless the chart says otherwise. */
    public MovingRanges ranges() {
        return ranges;
    }

    /** Whether a moving range needs neighbours in the calendar; otherwise two rows side by side are enough. */
    public boolean followsCalendar() {
        return followsCalendar;
    }

    /** How many counted points limits are learned from at least; 0 where any number will do. */
    public int fewestForLimits() {
        return fewestForLimits;
    }
}
