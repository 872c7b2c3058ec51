package org.networkspc.chart;

/** Limits of moving ranges of two. */
final class MovingRange {
    private MovingRange() {}

    /**
     * Mean · (1 ± k·d3/d2) for k sigmas; or upper limit d4 · mean, the 1- and 2-sigma ones a third and two thirds of it,
     * lower ones 0.
     */
    static ControlLimits limits(double mean, ChartSpec spec) {
        return new ControlLimits(mean, band(mean, 1, spec), band(mean, 2, spec), band(mean, 3, spec), Band.NONE);
    }

    private static Band band(double mean, int sigmas, ChartSpec spec) {
        double d4 = spec.ranges().constants().d4();
        if (spec.convention().limits().thirds()) {
            return new Band(0, d4 * mean * sigmas / 3);
        }
        double half = sigmas * (d4 - 1) / 3 * mean;
        return new Band(mean - half, mean + half);
    }
}
