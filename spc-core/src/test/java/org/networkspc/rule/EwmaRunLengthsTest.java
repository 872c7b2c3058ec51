package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EwmaRunLengthsTest {
    private static final RunLengthCase TABLE = RunLengthCase.read("158-arl-ewma");
    private static final RunLengthCase DESIGN = RunLengthCase.read("160-arl-design");

    static Stream<JsonNode> designs() {
        return TABLE.at("/expected/rows").valueStream();
    }

    static Stream<JsonNode> limits() {
        return DESIGN.at("/expected/ewma").valueStream();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void agreesWithNumbersComputedElsewhere(JsonNode row) {
        var chart =
                new EwmaRunLengths(row.get("lambda").asDouble(), row.get("L").asDouble());
        List<Double> asymptotic = RunLengthCase.numbers(row.get("arl_asymptotic_limits"));
        List<Double> exact = RunLengthCase.numbers(row.get("arl_time_varying_limits"));
        for (int i = 0; i < asymptotic.size(); i++) {
            double shift = TABLE.shifts().get(i);
            assertEquals(asymptotic.get(i), chart.average(shift), 1e-8);
            if (!exact.isEmpty()) {
                assertEquals(exact.get(i), chart.averageWithExactLimits(shift), 1e-6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void findsTheLimitsThatGiveAWantedAverage(JsonNode row) {
        double lambda = row.get("lambda").asDouble();
        assertEquals(row.get("arl0_370").asDouble(), EwmaRunLengths.limitFor(lambda, 370), 1e-8);
        assertEquals(row.get("arl0_500").asDouble(), EwmaRunLengths.limitFor(lambda, 500), 1e-8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.6, -2.5})
    void withAllWeightOnTheLatestPointIsAShewhartChart(double shift) {
        double shewhart = ShewhartRunLengths.of(RunRule.champWoodall("C1")).average(shift);
        assertEquals(shewhart, new EwmaRunLengths(1, 3).average(shift), 1e-9);
        assertEquals(shewhart, new EwmaRunLengths(1, 3).averageWithExactLimits(shift), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0001, 2, 1e6})
    void findsLimitsFromTheShortestAverageToTheLongest(double average) {
        double limit = EwmaRunLengths.limitFor(0.1, average);
        assertEquals(1, new EwmaRunLengths(0.1, limit).average(0) / average, 1e-6);
    }

    @Test
    void isInfiniteBeyondWhatArithmeticCanTell() {
        assertEquals(Double.POSITIVE_INFINITY, new EwmaRunLengths(0.01, 10).average(0));
        assertEquals(1, new EwmaRunLengths(0.2, 3).average(1000));
    }

    @Test
    void refusesWhatIsNoDesign() {
        assertThrows(IllegalArgumentException.class, () -> new EwmaRunLengths(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new EwmaRunLengths(Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> new EwmaRunLengths(0.2, 0));
        assertThrows(IllegalArgumentException.class, () -> new EwmaRunLengths(0.2, 11));
        assertThrows(IllegalArgumentException.class, () -> EwmaRunLengths.limitFor(0.2, 1));
        assertThrows(IllegalArgumentException.class, () -> new EwmaRunLengths(0.2, 3).average(Double.NaN));
    }
}
