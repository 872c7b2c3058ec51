package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EwmaTest {
    private static final double TOLERANCE = 1e-12;
    private static final Given KNOWN = Given.of(10, 1);

    private static ChartSpec spec(double lambda, double limit) {
        return ChartSpec.of(Ewma.of(lambda, limit)).given(KNOWN);
    }

    private static List<Double> values(Chart chart) {
        return chart.points().stream().map(ChartPoint::value).toList();
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    @Test
    void followsThePublishedExampleOfMontgomery() {
        JsonNode published =
                new JsonMapper().readTree(Path.of("src/test/resources/conformance/096-ewma-montgomery.json"));

        Chart chart =
                spec(0.1, 2.7).plot(Lines.values(numbers(published.get("input").get("value"))));

        double[] wanted = numbers(published.get("expected").get("ewma"));
        double[] upper = numbers(published.get("expected").get("ucl"));
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], chart.points().get(i).value(), 1e-9);
            assertEquals(upper[i], chart.points().get(i).limits().three().upper(), 1e-9);
        }
        assertEquals(
                List.of(28, 29),
                RuleSet.STANDARD.test(chart).stream().map(s -> s.at()).toList(),
                "points 29 and 30 signal");
    }

    @Test
    void exactLimitsWeighEachEarlierSize() {
        double lambda = 0.25;
        int[] sizes = {2, 5, 3, 1, 6};
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            double[] same = new double[sizes[i]];
            subgroups.add(Subgroup.of(month(i + 1), Tally.values(Moments.of(same)), MeasureKind.MEASUREMENT));
        }
        Series line = Series.of(Lines.SCORE, subgroups);

        Chart chart = ChartSpec.of(Ewma.of(lambda, 3).of(ChartType.XBAR_S))
                .given(Given.of(0, 2))
                .plot(line);

        for (int t = 0; t < sizes.length; t++) {
            double variance = 0;
            for (int j = 0; j <= t; j++) {
                variance += Math.pow(lambda * Math.pow(1 - lambda, t - j), 2) * 4 / sizes[j];
            }
            assertEquals(
                    3 * Math.sqrt(variance),
                    chart.points().get(t).limits().three().upper(),
                    TOLERANCE);
        }
    }

    @Test
    void asymptoticLimitsAreThereFromTheStartAndExactOnesReachThem() {
        double[] level = new double[200];
        Arrays.fill(level, 10);
        Chart exact = spec(0.2, 3).plot(Lines.values(level));
        Chart asymptotic = spec(0.2, 3).with(Ewma.of(0.2, 3).asymptotic()).plot(Lines.values(level));

        assertEquals(11, asymptotic.points().get(0).limits().three().upper(), TOLERANCE);
        assertEquals(10.6, exact.points().get(0).limits().three().upper(), TOLERANCE);
        assertEquals(11, exact.points().get(199).limits().three().upper(), TOLERANCE);
    }

    @Test
    void withLambdaOneItIsTheChartItIsTakenOf() {
        Series line = Lines.values(9, 11, 10, 12, 8, 10, 9, 11, 13, 12, 10, 9);
        Chart plain = ChartSpec.of(ChartType.I).plot(line);
        Chart ewma = ChartSpec.of(Ewma.of(1, 3)).plot(line);

        assertEquals(values(plain), values(ewma));
        ControlLimits limits = ewma.points().get(5).limits();
        assertEquals(plain.points().get(5).limits().sigma(), limits.sigma(), TOLERANCE);
        assertEquals(
                plain.points().get(5).limits().three().upper(), limits.three().upper(), TOLERANCE);
    }

    @Test
    void whatDoesNotCountIsNotRemembered() {
        Series line = Lines.values(12, 40, 8, Double.NaN, 12);
        List<Double> without = values(spec(0.5, 3).plot(Lines.values(12, 8, 12)));

        List<Double> ghosted = values(spec(0.5, 3).ghosting(month(2)).plot(line));
        List<Double> provisional = values(spec(0.5, 3).plot(Lines.with(line, 2, Standing.PROVISIONAL)));

        assertEquals(List.of(without.get(0), without.get(0), without.get(1), without.get(2)), ghosted);
        assertEquals(ghosted, provisional);
    }

    @Test
    void aGhostBeforeAnythingIsRememberedLiesOnTheCentreWithoutLimits() {
        ChartPoint first = spec(0.5, 3)
                .ghosting(month(1))
                .plot(Lines.values(30, 10))
                .points()
                .get(0);

        assertEquals(10, first.value());
        assertFalse(first.limits().isBounded());
    }

    @Test
    void memoryEndsWithThePhaseAndRunsOnOutOfABaseline() {
        double[] numbers = {9, 11, 10, 12, 8, 10, 9, 11, 13, 12, 10, 9, 20, 21, 20};
        Chart frozen = ChartSpec.of(Ewma.of(0.5, 3)).frozenAfter(month(12)).plot(Lines.values(numbers));
        Chart split = ChartSpec.of(Ewma.of(0.5, 3)).rebasedOn(month(13)).plot(Lines.values(numbers));

        double before = frozen.points().get(11).value();
        assertEquals(0.5 * 20 + 0.5 * before, frozen.points().get(12).value(), TOLERANCE);
        assertTrue(frozen.points().get(12).monitoring());
        double centre = (20 + 21 + 20) / 3.0;
        assertEquals(0.5 * 20 + 0.5 * centre, split.points().get(12).value(), TOLERANCE);
    }

    @Test
    void averagesOfProportionsTakeTheStandardErrorOfEachDenominator() {
        double[] above = {5, 8, 6, 7, 9, 5, 6, 7, 8, 6, 7, 5};
        double[] below = {50, 60, 55, 80, 90, 50, 60, 55, 80, 90, 50, 60};
        Series line = Lines.ratios(Measure.proportion("p", "P"), above, below);
        Chart p = ChartSpec.of(ChartType.P).plot(line);
        Chart ewma = ChartSpec.of(Ewma.of(0.3, 3).of(ChartType.P)).plot(line);

        double half = p.points().get(0).limits().three().upper()
                - p.points().get(0).limits().centre();
        ControlLimits first = ewma.points().get(0).limits();
        assertEquals(0.3 * half, first.three().upper() - first.centre(), 1e-10);
        assertEquals(100, first.possible().upper());
    }

    @Test
    void fewOrEqualPointsHaveADefinedAnswer() {
        assertEquals(
                List.of(), ChartSpec.of(Ewma.of(0.2, 3)).plot(Lines.values()).phases());
        Chart one = ChartSpec.of(Ewma.of(0.2, 3)).as(Convention.QICHARTS2).plot(Lines.values(5));
        assertEquals(List.of(5.0), values(one));
        assertFalse(one.points().get(0).limits().isBounded());
        Chart equal = ChartSpec.of(Ewma.of(0.2, 3)).plot(Lines.values(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));
        assertEquals(new Band(5, 5), equal.points().get(3).limits().three());
        assertEquals(List.of(), RuleSet.STANDARD.test(equal));
    }

    @Test
    void refusesWhatIsNoAverage() {
        assertThrows(IllegalArgumentException.class, () -> Ewma.of(0, 3));
        assertThrows(IllegalArgumentException.class, () -> Ewma.of(1.1, 3));
        assertThrows(IllegalArgumentException.class, () -> Ewma.of(Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> Ewma.of(0.2, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Ewma.of(0.2, 3).of(ChartType.G));
        assertThrows(IllegalArgumentException.class, () -> Ewma.of(0.2, 3).of(ChartType.MR));
        assertThrows(IllegalArgumentException.class, () -> Ewma.of(0.2, 3).of(Cusum.of(0.5, 5)));
    }
}
