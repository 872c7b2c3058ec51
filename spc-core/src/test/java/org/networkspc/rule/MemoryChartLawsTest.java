package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.Cusum;
import org.networkspc.chart.CusumSide;
import org.networkspc.chart.Ewma;
import org.networkspc.chart.Lines;

/** The laws of {@link ChartLawsTest} for charts whose points remember the points before them. */
class MemoryChartLawsTest {
    private static final int POINTS = 40;

    static List<ChartMethod> charts() {
        return List.of(
                Ewma.of(0.2, 3),
                Ewma.of(0.4, 2.7).asymptotic(),
                Cusum.of(0.5, 4).side(CusumSide.UPPER),
                Cusum.of(0.5, 4).side(CusumSide.LOWER).from(2),
                Cusum.of(1, 2.5).side(CusumSide.UPPER).resetting());
    }

    /** Whole numbers of quarters that rise by a sigma halfway. */
    private static double[] values(long seed) {
        Random random = new Random(seed);
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[i] = 60 + Math.rint(4 * (3 * random.nextGaussian() + (i < POINTS / 2 ? 0 : 3))) / 4;
        }
        return values;
    }

    private static Chart plot(ChartMethod method, double... values) {
        return ChartSpec.of(method).plot(Lines.values(values));
    }

    private static double[] map(double[] values, DoubleUnaryOperator change) {
        return Arrays.stream(values).map(change).toArray();
    }

    private static List<Signal> signals(Chart chart) {
        return RuleSet.all().stream().flatMap(set -> set.test(chart).stream()).toList();
    }

    private static void assertNear(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-9 * Math.max(1, Math.abs(expected[i])));
        }
    }

    private static double[] values(Chart chart) {
        return chart.points().stream().mapToDouble(ChartPoint::value).toArray();
    }

    private static double[] uppers(Chart chart) {
        return chart.points().stream()
                .mapToDouble(p -> p.limits().band(3).upper())
                .map(limit -> Double.isInfinite(limit) ? Double.MAX_VALUE : limit)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void anotherScaleMovesAnEwmaWithItAndLeavesACusumAsItIs(ChartMethod method) {
        for (long seed = 0; seed < 4; seed++) {
            Chart one = plot(method, values(seed));
            Chart other = plot(method, map(values(seed), x -> 8 * x + 64));
            DoubleUnaryOperator moved = method.hasOwnScale() ? x -> x : x -> 8 * x + 64;
            assertNear(map(values(one), moved), values(other));
            assertNear(map(uppers(one), x -> x == Double.MAX_VALUE ? x : moved.applyAsDouble(x)), uppers(other));
            assertEquals(signals(one), signals(other));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aGhostedPointChangesNothing(ChartMethod method) {
        for (long seed = 0; seed < 4; seed++) {
            List<Double> more =
                    new ArrayList<>(Arrays.stream(values(seed)).boxed().toList());
            more.add(11, 90.0);
            Chart one = plot(method, values(seed));
            Chart haunted = ChartSpec.of(method)
                    .ghosting(Lines.month(12))
                    .plot(Lines.values(
                            more.stream().mapToDouble(Double::doubleValue).toArray()));
            double[] left = haunted.points().stream()
                    .filter(p -> !p.ghosted())
                    .mapToDouble(ChartPoint::value)
                    .toArray();
            assertNear(values(one), left);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aRebaseForgetsThePhaseBefore(ChartMethod method) {
        for (long seed = 0; seed < 4; seed++) {
            double[] second = Arrays.copyOfRange(values(seed), 20, POINTS);
            double[] joined = DoubleStream.concat(
                            Arrays.stream(values(seed + 50)).limit(20), Arrays.stream(second))
                    .toArray();
            Chart both = ChartSpec.of(method).rebasedOn(Lines.month(21)).plot(Lines.values(joined));
            double[] later = both.phases().get(1).points().stream()
                    .mapToDouble(ChartPoint::value)
                    .toArray();
            assertNear(values(plot(method, second)), later);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void timeBackwardsKeepsTheCentre(ChartMethod method) {
        List<Double> backwards =
                new ArrayList<>(Arrays.stream(values(3)).boxed().toList());
        Collections.reverse(backwards);
        Chart one = plot(method, values(3));
        Chart other =
                plot(method, backwards.stream().mapToDouble(Double::doubleValue).toArray());
        assertEquals(one.phases().get(0).centre(), other.phases().get(0).centre(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void oneMoreRuleRemovesNoSignalAndRunsAreNeverCounted(ChartMethod method) {
        RuleSet limits = RuleSet.of("limits", new BeyondLimits(3));
        RuleSet more = RuleSet.of("more", new BeyondLimits(3), new RunOneSide(8, Ties.SKIP, Reach.STANDARD));
        int signals = 0;
        for (long seed = 0; seed < 8; seed++) {
            Chart chart = plot(method, values(seed));
            assertEquals(limits.test(chart), more.test(chart));
            signals += limits.test(chart).size();
        }
        assertTrue(signals > 0, method.title());
    }
}
