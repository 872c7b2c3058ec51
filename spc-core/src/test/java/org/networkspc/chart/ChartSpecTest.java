package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;
import static org.networkspc.chart.Lines.values;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;

class ChartSpecTest {
    private static final double GAP = Double.NaN;
    private static final double[] LINE = {
        5, 7, 6, 8, 5, 6, 9, 7, 6, 5, 8, 7, 12, 14, 13, 12, 15, 13, 14, 12, 13, 15, 14, 13
    };

    private static Chart plot(ChartSpec spec, double... line) {
        return spec.plot(values(line));
    }

    @Test
    void aRebaseBetweenTwoPointsTakesEffectFromTheNext() {
        Chart chart = plot(ChartSpec.of(ChartType.I).rebasedOn(month(13).minusDays(10)), LINE);

        assertEquals(2, chart.phases().size());
        assertEquals(month(13), chart.phases().get(1).points().get(0).start());
        assertEquals(12, chart.phases().get(0).baseline());
    }

    @Test
    void aRebaseInAGapTakesEffectFromTheNextPoint() {
        double[] line = LINE.clone();
        line[12] = GAP;

        Chart chart = plot(ChartSpec.of(ChartType.RUN).rebasedOn(month(13)), line);

        assertEquals(month(14), chart.phases().get(1).points().get(0).start());
    }

    @Test
    void aPhaseDoesNotFeelTheOthers() {
        Chart both = plot(ChartSpec.of(ChartType.I).rebasedOn(month(13)), LINE);
        Chart alone = plot(ChartSpec.of(ChartType.I), Arrays.copyOf(LINE, 12));

        assertEquals(
                alone.phases().get(0).points().get(3).limits(),
                both.phases().get(0).points().get(3).limits());
    }

    @Test
    void aChoiceOutsideTheDataIsRefusedAndNeverIgnored() {
        Series line = values(LINE);
        ChartSpec spec = ChartSpec.of(ChartType.I);

        for (ChartSpec wrong : List.of(
                spec.rebasedOn(month(25)),
                spec.rebasedOn(month(1)),
                spec.rebasedOn(month(0)),
                spec.ghosting(month(30)),
                spec.frozenAfter(month(0)),
                spec.rebasedOn(month(13)).frozenAfter(month(12)))) {
            assertThrows(IllegalArgumentException.class, () -> wrong.plot(line));
            assertEquals(1, wrong.within(line).plot(line).phases().size() > 0 ? 1 : 0);
        }
    }

    @Test
    void aLateJoinerKeepsThePhasesOfTheNetworkThatItReaches() {
        ChartSpec network =
                ChartSpec.of(ChartType.I).rebasedOn(month(-5), month(13)).frozenAfter(month(20));

        Chart chart = network.within(values(LINE)).plot(values(LINE));

        assertEquals(2, chart.phases().size());
        assertTrue(chart.phases().get(1).frozen());
    }

    @Test
    void splitThenFreezeTheLastPhase() {
        Chart chart = plot(ChartSpec.of(ChartType.RUN).rebasedOn(month(7)).frozenAfter(month(12)), LINE);

        assertFalse(chart.phases().get(0).frozen());
        assertEquals(6, chart.phases().get(1).baseline());
        assertEquals(7, chart.phases().get(1).centre());
        assertFalse(chart.points().get(11).monitoring());
        assertTrue(chart.points().get(12).monitoring());
    }

    @Test
    void noMovingRangeSpansAMissingPeriodNorAProvisionalOne() {
        double[] line = LINE.clone();
        line[12] = GAP;
        double missing = spread(plot(ChartSpec.of(ChartType.I), line));
        double provisional = spread(ChartSpec.of(ChartType.I).plot(Lines.with(values(LINE), 13, Standing.PROVISIONAL)));

        assertEquals(meanRange(line), missing * ControlChartConstants.D2_OF_2, 1e-12);
        assertEquals(missing, provisional, 1e-12);
    }

    @Test
    void aGhostChangesNothingAndIsSpanned() {
        double[] with = LINE.clone();
        with[5] = 400;
        double[] without = IntStream.range(0, LINE.length)
                .filter(i -> i != 5)
                .mapToDouble(i -> LINE[i])
                .toArray();
        Chart ghosted = plot(ChartSpec.of(ChartType.I).ghosting(month(6)), with);

        assertEquals(spread(plot(ChartSpec.of(ChartType.I), without)), spread(ghosted), 1e-12);
        assertEquals(24, ghosted.points().size());
        assertTrue(RuleSet.STANDARD.test(ghosted).stream()
                .noneMatch(s -> s.members().contains(5)));
    }

    @Test
    void aProvisionalPointIsDrawnButNotLearnedFrom() {
        double[] line = LINE.clone();
        line[23] = 400;
        Chart chart = ChartSpec.of(ChartType.I).plot(Lines.with(values(line), 24, Standing.PROVISIONAL));

        assertEquals(400, chart.points().get(23).value());
        assertEquals(23, chart.phases().get(0).baseline());
        assertTrue(
                RuleSet.STANDARD.test(chart).stream().noneMatch(s -> s.members().contains(23)));
    }

    @Test
    void underTwelvePointsThereAreNoLimitsAndUnderTenNoSignals() {
        Chart eleven = plot(ChartSpec.of(ChartType.I), 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 90);
        Chart nine = plot(ChartSpec.of(ChartType.I), 1, 9, 9, 9, 9, 9, 9, 9, 9);

        assertFalse(eleven.points().get(0).limits().isBounded());
        assertTrue(RuleSet.STANDARD.test(nine).isEmpty());
        assertTrue(plot(ChartSpec.of(ChartType.I).as(Convention.QICHARTS2), 1, 2, 1, 2)
                .points()
                .get(0)
                .limits()
                .isBounded());
    }

    @Test
    void givenLimitsAnswerAtAnyLength() {
        Chart chart = plot(ChartSpec.of(ChartType.I).given(Given.of(0, 1)), 0.5, 3.5);

        assertEquals(3, chart.points().get(0).limits().band(3).upper());
        assertEquals(List.of(1), RuleSet.STANDARD.test(chart).get(0).members());
    }

    @Test
    void allEqualPutsTheLimitsOnTheCentre() {
        double[] equal = new double[14];
        Arrays.fill(equal, 5);
        Chart chart = plot(ChartSpec.of(ChartType.I), equal);

        assertEquals(new Band(5, 5), chart.points().get(0).limits().band(3));
        assertTrue(RuleSet.STANDARD.test(chart).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void everyChartHasAnAnswerForNothingOnePointAndOnlyGaps(ChartType type) {
        Measure measure = Measure.of("m", "M", Lines.kindFor(type), 1).improvement(Direction.DECREASE);
        for (Convention convention : Convention.values()) {
            ChartSpec spec = ChartSpec.of(type).as(convention);
            assertTrue(spec.plot(Series.of(measure, List.of())).phases().isEmpty());
            assertTrue(spec.plot(values(measure, GAP, GAP)).phases().isEmpty());
            Chart one = spec.plot(Lines.line(measure, 1));
            assertEquals(type == ChartType.MR ? 0 : 1, one.points().size());
            one.points().forEach(p -> assertTrue(Double.isFinite(p.limits().centre())));
            spec.plot(Lines.with(Lines.line(measure, 1), 1, Standing.PROVISIONAL));
        }
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void noNumberIsEverNaNAndBandsAreNested(ChartType type) {
        Measure measure = Measure.of("m", "M", Lines.kindFor(type), 1);
        for (Convention convention : Convention.values()) {
            for (ChartPoint point : ChartSpec.of(type)
                    .as(convention)
                    .plot(Lines.line(measure, 30))
                    .points()) {
                assertTrue(
                        point.limits().band(3).upper() >= point.limits().band(2).upper());
                assertTrue(
                        point.limits().band(2).lower() >= point.limits().band(3).lower());
                assertFalse(Double.isNaN(point.value() + point.limits().centre()));
            }
        }
    }

    @Test
    void scalingValuesScalesLimitsAndReversingKeepsTheCentre() {
        Random random = new Random(7);
        for (int trial = 0; trial < 50; trial++) {
            double[] line = random.doubles(20, 1, 9).toArray();
            double[] scaled = Arrays.stream(line).map(x -> 4 * x).toArray();
            double[] reversed = line.clone();
            for (int i = 0; i < line.length; i++) {
                reversed[i] = line[line.length - 1 - i];
            }
            ControlLimits limits =
                    plot(ChartSpec.of(ChartType.I), line).points().get(0).limits();
            ControlLimits times4 =
                    plot(ChartSpec.of(ChartType.I), scaled).points().get(0).limits();
            ControlLimits back =
                    plot(ChartSpec.of(ChartType.I), reversed).points().get(0).limits();
            assertEquals(4 * limits.band(3).upper(), times4.band(3).upper(), 1e-9);
            assertEquals(limits.centre(), back.centre(), 1e-12);
            assertEquals(limits.band(3).lower(), back.band(3).lower(), 1e-12);
        }
    }

    @Test
    void limitsAreShownWithinThePossibleRangeAndKeptAsComputed() {
        Chart chart =
                ChartSpec.of(ChartType.P).plot(Lines.ratios(Measure.proportion("p", "P"), fill(14, 19), fill(14, 20)));
        ControlLimits limits = chart.points().get(0).limits();

        assertEquals(100, limits.shown(3).upper());
        assertTrue(limits.band(3).upper() > 100);
        assertTrue(limits.isClamped());
    }

    @Test
    void aStandardGChartHasExactQuantilesAboutItsMedian() {
        Chart chart = ChartSpec.of(ChartType.G)
                .plot(values(Measure.between("g", "G"), 3, 8, 1, 0, 12, 5, 2, 9, 4, 20, 6, 14));
        Estimate estimate = chart.phases().get(0).estimate();

        assertEquals(5.5, chart.phases().get(0).centre());
        assertEquals(7, estimate.mean());
        double above = Math.pow(7.0 / 8, chart.points().get(0).limits().band(3).upper() + 1);
        assertTrue(above <= 0.00135 && above / (7.0 / 8) > 0.00135);
    }

    @Test
    void wordsSayEveryChoiceThatChangesNumbers() {
        String words = ChartSpec.of(ChartType.U_PRIME)
                .rebasedOn(month(13))
                .frozenAfter(month(20))
                .ghosting(month(2))
                .screened(true)
                .words();

        assertEquals(
                "U′ chart, convention standard; new phase from 1 January 2023; limits learned from points up to 1 August"
                        + " 2023; drawn but left out of limits and rules: 1 February 2022; large moving ranges screened"
                        + " out once.",
                words);
        assertNotEquals(words, ChartSpec.of(ChartType.U_PRIME).words());
    }

    private static double[] fill(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }

    private static double spread(Chart chart) {
        return chart.phases().get(0).estimate().spread();
    }

    /** Mean difference of neighbours, by another road: those with a gap between them left out. */
    private static double meanRange(double[] line) {
        return IntStream.range(1, line.length)
                .mapToDouble(i -> Math.abs(line[i] - line[i - 1]))
                .filter(Double::isFinite)
                .average()
                .orElseThrow();
    }
}
