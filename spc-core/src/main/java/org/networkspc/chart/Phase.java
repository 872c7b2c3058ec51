package org.networkspc.chart;

import java.util.List;

/**
 * Points that share one centre and one set of limits.
 *
 * @param points in date order; periods without a value have no point
 * @param baseline how many counted points the limits were learned from
 * @param frozen whether the limits were learned from the first points only and the rest is monitored against them
 */
public record Phase(List<ChartPoint> points, int baseline, boolean frozen) {
    public Phase {
        points = List.copyOf(points);
    }
}
