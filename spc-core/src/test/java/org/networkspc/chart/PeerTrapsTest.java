package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;
import static org.networkspc.chart.Lines.ratios;
import static org.networkspc.chart.Lines.values;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.series.Series;

/** Mistakes that other tools make with charts, by the number and name of the trap. */
class PeerTrapsTest {
    private static final double[] EVENTS = {12, 15, 9, 14, 11, 13, 10, 16, 12, 14, 11, 13, 40, 2, 45, 1};
    private static final double[] SIZES = {90, 110, 80, 100, 95, 105, 85, 115, 90, 100, 95, 105, 90, 110, 80, 100};

    private static ControlLimits first(Chart chart) {
        return chart.points().get(0).limits();
    }

    @Test
    void trap2AFrozenIPrimeChartFreezesItsSpreadToo() {
        Measure rate = Measure.rate("r", "Rate", 1);
        ChartSpec spec = ChartSpec.of(ChartType.I_PRIME);
        Series all = ratios(rate, EVENTS, SIZES);
        Series baseline = ratios(rate, Arrays.copyOf(EVENTS, 12), Arrays.copyOf(SIZES, 12));

        assertEquals(
                first(spec.plot(baseline)).band(3),
                first(spec.frozenAfter(month(12)).plot(all)).band(3));
        assertEquals(
                first(spec.plot(baseline)).band(3),
                first(spec.ghosting(month(13), month(14), month(15), month(16)).plot(all))
                        .band(3));
        ChartSpec forgetting = spec.as(Convention.QICHARTS2);
        assertNotEquals(
                first(forgetting.plot(baseline)).band(3),
                first(forgetting.frozenAfter(month(12)).plot(all)).band(3));
    }

    @Test
    void trap5AMovingRangeChartWithASubsetBaselineHasEveryLaterValue() {
        for (Convention convention : Convention.values()) {
            Chart chart = ChartSpec.of(ChartType.MR)
                    .as(convention)
                    .frozenAfter(month(13))
                    .plot(values(EVENTS));

            assertEquals(15, chart.points().size());
            assertEquals(44, chart.points().get(14).value());
            assertEquals(first(chart).band(3), chart.points().get(14).limits().band(3));
        }
    }

    @Test
    void trap6AMedianRangeIsDividedByTheMedianOfRanges() {
        Chart chart = ChartSpec.of(ChartType.I_MEDIAN).plot(values(EVENTS));
        double[] ranges = new double[15];
        for (int i = 0; i < 15; i++) {
            ranges[i] = Math.abs(EVENTS[i + 1] - EVENTS[i]);
        }
        Arrays.sort(ranges);

        assertEquals(ranges[7] / 0.953873, first(chart).sigma(), 1e-5);
        ControlLimits narrow = first(ChartSpec.of(ChartType.I_MEDIAN)
                .as(Convention.POWERBI_SPC)
                .screened(false)
                .plot(values(EVENTS)));
        assertEquals(0.8456, narrow.sigma() / first(chart).sigma(), 5e-5);
    }

    @Test
    void trap8TheFactorA3IsDividedByTheRootOfN() {
        assertEquals(1.427, ControlChartConstants.of(5).a3(), 5e-4);
    }

    @Test
    void trap9TheCentreOfRatesIsNoMeanOfRates() {
        double[] events = {1, 90, 1, 90, 1, 90, 1, 90, 1, 90, 1, 90};
        double[] sizes = {10, 100, 10, 100, 10, 100, 10, 100, 10, 100, 10, 100};
        for (ChartType type :
                List.of(ChartType.P, ChartType.P_PRIME, ChartType.U, ChartType.U_PRIME, ChartType.I_PRIME)) {
            Measure measure = Measure.of("m", "M", Lines.kindFor(type), 1);

            assertEquals(
                    91.0 / 110,
                    first(ChartSpec.of(type).plot(ratios(measure, events, sizes)))
                            .centre(),
                    1e-12,
                    type.code());
        }
        Chart numbers = ChartSpec.of(ChartType.NP).plot(ratios(Measure.proportion("p", "P"), events, sizes));
        assertEquals(910.0 / 110, first(numbers).centre(), 1e-12);
    }

    @Test
    void trap13AProportionIsClampedAtOneWholeWhateverTheMultiplier() {
        double[] nearly = new double[12];
        double[] sizes = new double[12];
        Arrays.fill(nearly, 19);
        Arrays.fill(sizes, 20);
        for (double multiplier : new double[] {1, 100, 1000}) {
            Measure measure = Measure.of("p", "P", Lines.kindFor(ChartType.P), multiplier);
            ControlLimits limits = first(ChartSpec.of(ChartType.P).plot(ratios(measure, nearly, sizes)));

            assertEquals(multiplier, limits.shown(3).upper(), 1e-9);
            assertTrue(limits.isClamped());
        }
        Measure rate = Measure.rate("r", "R", 1000);
        double upper = first(ChartSpec.of(ChartType.U).plot(ratios(rate, nearly, sizes)))
                .shown(3)
                .upper();
        assertTrue(upper > 1000, "a rate has no upper end: " + upper);
    }
}
