package org.networkspc.chart;

import org.networkspc.series.Subgroup;

/** The standard error of a single plotted point, as the limits of its own chart have it. */
final class StandardError {
    private StandardError() {}

    /** Infinite where none could be learned, or where the subgroup has no size. */
    static double of(ChartMethod method, Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        return method.limits(estimate, subgroup, spec).sigma();
    }

    /** Refuses charts whose points have no standard error of their own: memory, ranges, skewed limits or none. */
    static void requireOf(ChartMethod method) {
        boolean skewed = method == ChartType.RUN || method == ChartType.G || method == ChartType.T;
        if (skewed || method.hasMemory() || method.statistic() != ChartMethod.Statistic.VALUE) {
            throw new IllegalArgumentException(
                    "of must be a chart of values with symmetrical limits, was " + method.code());
        }
    }
}
