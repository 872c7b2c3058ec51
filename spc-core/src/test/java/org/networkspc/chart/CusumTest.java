package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;

class CusumTest {
    private static final double TOLERANCE = 1e-12;
    private static final ChartSpec SPEC = ChartSpec.of(Cusum.of(0.5, 4)).given(Given.of(10, 2));

    private static List<Double> values(Chart chart) {
        return chart.points().stream().map(ChartPoint::value).toList();
    }

    private static TwoSidedCusum of(ChartSpec spec, double... values) {
        return TwoSidedCusum.of(spec, Lines.values(values));
    }

    @Test
    void sumsStandardErrorsBeyondTheReferenceValueByHand() {
        TwoSidedCusum both = of(SPEC, 12, 16, 10, 2);

        assertEquals(List.of(0.5, 3.0, 2.5, 0.0), values(both.upper()));
        assertEquals(List.of(0.0, 0.0, 0.0, -3.5), values(both.lower()));
        assertEquals(List.of(1, 2, 3, 0), TwoSidedCusum.pointsAwayFromZero(both.upper()));
    }

    @Test
    void onlyAPointBeyondTheDecisionIntervalSignalsAndOnItsOwnSide() {
        TwoSidedCusum both = of(SPEC, 14, 14, 15, 12, 2, -2);

        List<Signal> up = RuleSet.STANDARD.test(both.upper());
        List<Signal> down = RuleSet.NELSON.test(both.lower());
        assertEquals(List.of(1.5, 3.0, 5.0, 5.5, 1.0, 0.0), values(both.upper()));
        assertEquals(List.of(2, 3), up.stream().map(Signal::at).toList());
        assertTrue(up.stream().allMatch(s -> s.side() == Side.HIGH));
        assertEquals(List.of(5), down.stream().map(Signal::at).toList());
        assertTrue(down.stream().allMatch(s -> s.side() == Side.LOW));
    }

    @Test
    void startsAtTheHeadStartAndGoesBackToItOnlyWhenAsked() {
        Cusum fast = Cusum.of(0.5, 4).from(2);

        assertEquals(
                List.of(2.5, 5.0, 5.5), values(of(SPEC.with(fast), 12, 16, 12).upper()));
        assertEquals(
                List.of(2.5, 5.0, 2.5),
                values(of(SPEC.with(fast.resetting()), 12, 16, 12).upper()));
    }

    @Test
    void whatDoesNotCountIsNotRemembered() {
        Series line = Lines.values(12, 30, 12, Double.NaN, 12);
        Chart ghosted = SPEC.ghosting(month(2)).plot(line);
        Chart provisional = SPEC.plot(Lines.with(line, 2, Standing.PROVISIONAL));

        assertEquals(List.of(0.5, 0.5, 1.0, 1.5), values(ghosted));
        assertEquals(values(ghosted), values(provisional));
        assertEquals(List.of(1, 1, 2, 3), TwoSidedCusum.pointsAwayFromZero(ghosted));
    }

    @Test
    void eachPhaseBeginsAnewAndABaselineRunsOn() {
        double[] numbers = {9, 11, 10, 12, 8, 10, 9, 11, 13, 12, 10, 9, 20, 20, 20};
        ChartSpec learned = ChartSpec.of(Cusum.of(0.5, 5));
        Chart frozen = learned.frozenAfter(month(12)).plot(Lines.values(numbers));
        Chart split = learned.as(Convention.QICHARTS2).rebasedOn(month(13)).plot(Lines.values(numbers));

        Estimate estimate = frozen.phases().get(0).estimate();
        double step = (20 - estimate.centre()) / estimate.spread() - 0.5;
        assertEquals(
                frozen.points().get(11).value() + step, frozen.points().get(12).value(), TOLERANCE);
        assertEquals(1, split.phases().size(), "three equal points have no standard error");
    }

    @Test
    void standardErrorsFollowDenominatorsAndNoMultiplierIsApplied() {
        double[] above = {5, 8, 6, 7, 9, 5, 6, 7, 8, 6, 7, 15};
        double[] below = {50, 60, 55, 80, 90, 50, 60, 55, 80, 90, 50, 60};
        Series line = Lines.ratios(Measure.proportion("p", "P"), above, below);

        Chart cusum = ChartSpec.of(Cusum.of(0, 5).of(ChartType.P)).plot(line);

        double p = Arrays.stream(above).sum() / Arrays.stream(below).sum();
        double sum = 0;
        for (int i = 0; i < above.length; i++) {
            sum = Math.max(0, sum + (above[i] / below[i] - p) / Math.sqrt(p * (1 - p) / below[i]));
            assertEquals(sum, cusum.points().get(i).value(), 1e-9);
        }
        assertEquals(5, cusum.points().get(0).limits().shown(3).upper());
    }

    @Test
    void withoutAnySpreadNothingIsPlotted() {
        ChartSpec learned = ChartSpec.of(Cusum.of(0.5, 5)).as(Convention.QICHARTS2);

        assertEquals(List.of(), learned.plot(Lines.values()).phases());
        assertEquals(List.of(), learned.plot(Lines.values(5)).phases());
        assertEquals(
                List.of(),
                learned.screened(false).plot(Lines.values(5, 5, 5, 5)).phases());
        assertEquals(List.of(0.0, 0.0), values(SPEC.plot(Lines.values(10, 10))));
    }

    @Test
    void refusesWhatIsNoCusum() {
        assertThrows(IllegalArgumentException.class, () -> Cusum.of(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> Cusum.of(0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> Cusum.of(0.5, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Cusum.of(0.5, 5).from(5));
        assertThrows(IllegalArgumentException.class, () -> Cusum.of(0.5, 5).of(ChartType.RUN));
        assertThrows(
                IllegalArgumentException.class, () -> TwoSidedCusum.of(ChartSpec.of(ChartType.I), Lines.values(1)));
    }
}
