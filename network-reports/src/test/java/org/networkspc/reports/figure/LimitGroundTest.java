package org.networkspc.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.reports.figure.LineChart.Ground;
import org.networkspc.reports.figure.LineChart.Kind;
import org.networkspc.reports.figure.LineChart.Line;
import org.networkspc.words.Words;

/** Columns between the limits: what office programs stack from zero reaches from one limit to the other. */
class LimitGroundTest {
    private static final double[] VALUES = {3, 5, 4, 6, 5, 7, 4, 5, 3, 6, 5, 4, 6, 5};

    private static LineChart chart(Interpretation reading) {
        ChartNotes notes = ChartNotes.of("Score", Words.PLAIN);
        return LinePlot.of(reading, notes).lines(600, 300);
    }

    private static LineChart scores(double above) {
        double[] values = Arrays.stream(VALUES).map(v -> v + above).toArray();
        return chart(Samples.plain(ChartType.I, Samples.SCORE, values));
    }

    /** Limits lie four or so to each side of the level: both above zero, one on each side of it, both below. */
    @ParameterizedTest
    @ValueSource(doubles = {40, 0, -2.5, -40})
    void theColumnsReachFromOneLimitToTheOther(double above) {
        LineChart chart = scores(above);
        assertTrue(chart.wash().stream().anyMatch(Ground::seen));
        for (int period = 0; period < VALUES.length; period++) {
            double positive = stacked(chart, period, h -> Math.max(0, h));
            double negative = stacked(chart, period, h -> Math.min(0, h));
            double carried = carried(chart, period);
            double upper = limit(chart, Kind.UPPER, period);
            double lower = limit(chart, Kind.LOWER, period);
            assertEquals(upper, positive > 0 ? positive : carried, 1e-9);
            assertEquals(lower, negative < 0 ? negative : carried, 1e-9);
        }
    }

    @Test
    void limitsOnBothSidesOfZeroNeedNothingToStandOn() {
        assertEquals(
                List.of(true, true),
                scores(-5).wash().stream().map(Ground::seen).toList());
        assertEquals(
                List.of(false, true),
                scores(40).wash().stream().map(Ground::seen).toList());
        assertEquals(
                List.of(false, true),
                scores(-40).wash().stream().map(Ground::seen).toList());
    }

    @Test
    void aMonthWithoutNumbersHasNoColumn() {
        LineChart chart = chart(Samples.plain(
                ChartType.I, Samples.SCORE, 53, 55, 54, 56, 55, Double.NaN, 54, 55, 53, 56, 55, 54, 56, 55));
        chart.wash().forEach(ground -> {
            assertTrue(ground.heights().get(5).isEmpty(), ground.name());
            assertTrue(ground.heights().get(4).isPresent(), ground.name());
        });
    }

    @Test
    void aChartWithoutLimitsHasNoGround() {
        assertEquals(
                List.of(),
                chart(Samples.plain(ChartType.RUN, Samples.SCORE, VALUES)).wash());
    }

    private static double stacked(LineChart chart, int period, ToDoubleFunction<Double> part) {
        return chart.wash().stream()
                .map(ground -> ground.heights().get(period))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(height -> part.applyAsDouble(height.getAsDouble()))
                .sum();
    }

    private static double carried(LineChart chart, int period) {
        return chart.wash().stream()
                .filter(ground -> !ground.seen())
                .mapToDouble(ground -> ground.heights().get(period).orElse(0))
                .sum();
    }

    private static double limit(LineChart chart, Kind kind, int period) {
        return chart.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(Line::heights)
                .map(heights -> heights.get(period))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .findFirst()
                .orElseThrow();
    }
}
