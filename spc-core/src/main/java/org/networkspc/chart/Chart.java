package org.networkspc.chart;

import java.util.List;
import org.networkspc.series.Series;

/**
 * A series with its points, centre line and limits, phase by phase.
 *
 * @param phases in date order; none when the series has no value
 */
public record Chart(ChartSpec spec, Series series, List<Phase> phases) {
    public Chart {
        phases = List.copyOf(phases);
    }

    /** All points of all phases in date order; signals point into this list. */
    public List<ChartPoint> points() {
        return phases.size() == 1
                ? phases.get(0).points()
                : phases.stream().flatMap(p -> p.points().stream()).toList();
    }
}
