package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CusumRunLengthsTest {
    private static final RunLengthCase TABLE = RunLengthCase.read("159-arl-cusum");
    private static final RunLengthCase DESIGN = RunLengthCase.read("160-arl-design");

    static Stream<JsonNode> designs() {
        return TABLE.at("/expected/rows").valueStream();
    }

    static Stream<JsonNode> intervals() {
        return DESIGN.at("/expected/cusum").valueStream();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void agreesWithNumbersComputedElsewhere(JsonNode row) {
        double k = row.get("k").asDouble();
        double h = row.get("h").asDouble();
        List<Double> two = RunLengthCase.numbers(row.get("arl_two_sided"));
        List<Double> one = RunLengthCase.numbers(row.get("arl_one_sided"));
        List<Double> headStart = RunLengthCase.numbers(row.get("arl_one_sided_head_start_h_half"));
        for (int i = 0; i < two.size(); i++) {
            double shift = TABLE.shifts().get(i);
            assertEquals(two.get(i), CusumRunLengths.of(k, h).twoSided(shift), 1e-8);
            assertEquals(one.get(i), CusumRunLengths.of(k, h).oneSided(shift), 1e-8);
            assertEquals(headStart.get(i), new CusumRunLengths(k, h, h / 2).oneSided(shift), 1e-8);
        }
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void findsTheDecisionIntervalThatGivesAWantedAverage(JsonNode row) {
        double k = row.get("k").asDouble();
        assertEquals(row.get("arl0_370").asDouble(), CusumRunLengths.decisionInterval(k, 370), 1e-8);
        assertEquals(row.get("arl0_500").asDouble(), CusumRunLengths.decisionInterval(k, 500), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 149, 0.5",
        "0.25, 62.7, 0.05",
        "0.5, 20.1, 0.05",
        "0.75, 8.97, 0.005",
        "1, 5.29, 0.005",
        "1.5, 2.86, 0.005",
        "2, 2.01, 0.005",
        "3, 1.32, 0.0055"
    })
    void agreesWithLucasAndCrosierOnHeadStarts(double shift, double published, double rounding) {
        assertEquals(published, new CusumRunLengths(0.5, 4, 2).twoSided(shift), rounding);
    }

    @ParameterizedTest
    @CsvSource({"-0.125, 400.28", "0, 124.66", "0.125, 59.30", "0.5, 20.37", "1, 10.75"})
    void agreesWithVanceWithoutAReferenceValue(double shift, double published) {
        assertEquals(published, CusumRunLengths.of(0, 10).oneSided(shift), 0.00501);
    }

    @Test
    void seesAFallAsSoonAsARise() {
        var chart = new CusumRunLengths(0.5, 4, 2);
        assertEquals(chart.twoSided(1), chart.twoSided(-1), 1e-12);
    }

    @Test
    void isInfiniteBeyondWhatArithmeticCanTell() {
        assertEquals(Double.POSITIVE_INFINITY, CusumRunLengths.of(5, 100).twoSided(0));
        assertEquals(Double.POSITIVE_INFINITY, CusumRunLengths.of(0.5, 5).oneSided(-50));
        assertEquals(1, CusumRunLengths.of(0.5, 5).twoSided(-50), 1e-12);
    }

    @Test
    void refusesWhatIsNoDesign() {
        assertThrows(IllegalArgumentException.class, () -> CusumRunLengths.of(-0.1, 4));
        assertThrows(IllegalArgumentException.class, () -> CusumRunLengths.of(0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> CusumRunLengths.of(0.5, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new CusumRunLengths(0.5, 4, 5));
        assertThrows(IllegalArgumentException.class, () -> new CusumRunLengths(0.5, 4, 3).twoSided(0));
        assertThrows(IllegalArgumentException.class, () -> CusumRunLengths.decisionInterval(5, 370));
        assertThrows(IllegalArgumentException.class, () -> CusumRunLengths.decisionInterval(0, 1e6));
        assertThrows(
                IllegalArgumentException.class, () -> CusumRunLengths.of(0.5, 4).oneSided(Double.NaN));
    }
}
