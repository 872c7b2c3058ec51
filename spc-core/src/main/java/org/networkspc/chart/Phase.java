package org.networkspc.chart;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Points that share one centre and one set of limits.
 *
 * @param points in date order, at least one; periods without a value have no point
 * @param gaps first days of the periods of this phase without a value, in date order
 * @param estimate what was learned, before the multiplier
 * @param baseline how many counted points the centre was learned from; 0 when it was given
 * @param frozen whether the limits were learned from the first points only and the rest is monitored against them
 */
public record Phase(List<ChartPoint> points, List<LocalDate> gaps, Estimate estimate, int baseline, boolean frozen) {
    public Phase {
        points = List.copyOf(points);
        gaps = List.copyOf(gaps);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("points must not be empty, was " + points);
        }
    }

    /** The points that rules look at. */
    public List<ChartPoint> counted() {
        return points.stream().filter(ChartPoint::counts).toList();
    }

    /** Whether a period without a value lies between two points of this phase. */
    public boolean hasGapBetween(ChartPoint earlier, ChartPoint later) {
        if (gaps.isEmpty()) {
            return false;
        }
        int found = Collections.binarySearch(gaps, earlier.start());
        int next = found < 0 ? -found - 1 : found + 1;
        return next < gaps.size() && gaps.get(next).isBefore(later.start());
    }

    /** The centre line, on the scale the chart shows. */
    public double centre() {
        return points.get(0).limits().centre();
    }
}
