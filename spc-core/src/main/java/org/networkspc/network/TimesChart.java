package org.networkspc.network;

import java.util.List;
import org.networkspc.chart.Band;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ControlLimits;
import org.networkspc.chart.Phase;
import org.networkspc.pool.Tally;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * The chart of a ratio as so many times: what {@link EquityGap#chart} learned from logarithms, its points, centre and
 * limits put back on the scale people read. What lies beyond a limit, or on one side of the centre, does so on both.
 */
public final class TimesChart {
    private TimesChart() {}

    /** @param logs a line of natural logarithms of a ratio */
    public static Chart of(Series logs) {
        Chart chart = EquityGap.chart(logs);
        List<Subgroup> times = logs.subgroups().stream().map(TimesChart::times).toList();
        Series series =
                new Series(logs.measure(), logs.scope(), logs.stratum(), logs.pooling(), logs.membership(), times);
        return new Chart(
                chart.spec(),
                series,
                chart.phases().stream().map(TimesChart::times).toList());
    }

    private static Phase times(Phase phase) {
        List<ChartPoint> points = phase.points().stream()
                .map(p -> new ChartPoint(
                        times(p.subgroup()), Math.exp(p.value()), times(p.limits()), p.ghosted(), p.monitoring()))
                .toList();
        return new Phase(points, phase.gaps(), phase.estimate(), phase.baseline(), phase.frozen());
    }

    private static Subgroup times(Subgroup s) {
        if (!s.hasValue()) {
            return s;
        }
        double value = Math.exp(s.value());
        Tally behind = Tally.ratio(value * s.denominator(), s.denominator());
        return new Subgroup(s.start(), value, behind, s.standing(), s.completeness());
    }

    private static ControlLimits times(ControlLimits limits) {
        return new ControlLimits(
                Math.exp(limits.centre()), times(limits.one()), times(limits.two()), times(limits.three()), Band.NONE);
    }

    private static Band times(Band band) {
        return band.isBounded() ? new Band(Math.exp(band.lower()), Math.exp(band.upper())) : Band.NONE;
    }
}
