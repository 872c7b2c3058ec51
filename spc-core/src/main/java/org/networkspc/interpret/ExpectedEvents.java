package org.networkspc.interpret;

import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Phase;

/** How many events a chart of counts expects at a point. */
final class ExpectedEvents {
    /** Below this many the normal approximation behind 3 sigma is poor. */
    static final double FEW = 5;

    private ExpectedEvents() {}

    /** Of a proportion the rarer of event and no event; infinite on charts that do not count events. */
    static double at(ChartPoint point, Phase phase, ChartMethod method) {
        double size = point.subgroup().denominator();
        double centre = phase.estimate().centre();
        if (method == ChartType.P || method == ChartType.P_PRIME || method == ChartType.NP) {
            return size * Math.min(centre, 1 - centre);
        }
        if (method == ChartType.U || method == ChartType.U_PRIME) {
            return size * centre;
        }
        return method == ChartType.C ? centre : Double.POSITIVE_INFINITY;
    }
}
