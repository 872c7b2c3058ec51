package org.networkspc.chart;

import java.time.LocalDate;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/**
 * A plotted value with its limits, on the scale the chart shows.
 *
 * @param subgroup what stands behind it
 * @param value the plotted statistic, multiplier applied
 * @param ghosted left out of centre, limits and rules by the reader's choice; still drawn
 * @param monitoring phase II: after the baseline the limits were learned from
 */
public record ChartPoint(Subgroup subgroup, double value, ControlLimits limits, boolean ghosted, boolean monitoring) {

    public LocalDate start() {
        return subgroup.start();
    }

    public Standing standing() {
        return subgroup.standing();
    }

    /** Whether rules look at this point. */
    public boolean counts() {
        return !ghosted && subgroup.counts();
    }

    /** Whether the value lies strictly beyond the band of this many sigmas, as computed. */
    public boolean outside(int sigmas) {
        return limits.band(sigmas).excludes(value);
    }
}
