package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.networkspc.chart.Lines.values;

import java.util.Arrays;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.networkspc.series.Series;

/** The t chart of the convention minitab-like. */
class WeibullTest {
    /** Millions of revolutions to failure of 23 ball bearings, Lieblein &amp; Zelen 1956. */
    private static final double[] BEARINGS = {
        17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64, 68.64, 68.88, 84.12,
        93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.40
    };

    private static final ChartSpec MINITAB = ChartSpec.of(ChartType.T).as(Convention.MINITAB_LIKE);

    private static ControlLimits limits(Series series) {
        return MINITAB.plot(series).phases().get(0).points().get(0).limits();
    }

    /** Lawless 1982, Statistical Models and Methods for Lifetime Data: shape 2.102, scale 81.88. */
    @Test
    void theFitOfTheBallBearingsIsThePublishedOne() {
        Weibull fitted = Weibull.likeliest(BEARINGS);
        assertEquals(2.102, fitted.shape(), 0.0005);
        assertEquals(81.88, fitted.scale(), 0.005);
    }

    @Test
    void centreAndLimitsAreQuantilesOfTheFit() {
        Weibull fitted = Weibull.likeliest(BEARINGS);
        WeibullDistribution distribution = new WeibullDistribution(fitted.shape(), fitted.scale());
        ControlLimits limits = limits(values(BEARINGS));
        assertEquals(distribution.inverseCumulativeProbability(0.5), limits.centre(), 1e-9);
        assertEquals(
                distribution.inverseCumulativeProbability(0.0013498980316301),
                limits.band(3).lower(),
                1e-9);
        assertEquals(
                distribution.inverseCumulativeProbability(1 - 0.0013498980316301),
                limits.band(3).upper(),
                1e-8);
    }

    @Test
    void timesInAnotherUnitGiveTheSameChartInThatUnit() {
        ControlLimits days = limits(values(BEARINGS));
        ControlLimits hours =
                limits(values(Arrays.stream(BEARINGS).map(x -> 24 * x).toArray()));
        assertEquals(24 * days.centre(), hours.centre(), 1e-9);
        assertEquals(24 * days.band(3).upper(), hours.band(3).upper(), 1e-8);
    }

    /** Times that lie exactly at the exponential quantiles of their median ranks, and one of zero. */
    @Test
    void aTimeOfZeroIsPassedOverByTheLineThroughTheRanks() {
        double[] times = new double[12];
        for (int rank = 2; rank <= 12; rank++) {
            times[rank - 1] = 30 * Math.pow(-Math.log1p(-(rank - 0.3) / 12.4), 1 / 1.6);
        }
        assertEquals(30 * Math.pow(Math.log(2), 1 / 1.6), limits(values(times)).centre(), 1e-9);
    }

    @Test
    void equalTimesHaveACentreAndNoLimits() {
        assertFalse(limits(values(5, 5, 5, 5)).isBounded());
        assertEquals(5, limits(values(5, 5, 5, 5)).centre());
        assertFalse(limits(values(0, 0, 0, 7)).isBounded());
    }
}
