package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShewhartRunLengthsTest {
    private static final RunLengthCase TABLE = RunLengthCase.read("161-arl-western-electric");

    @ParameterizedTest
    @ValueSource(strings = {"C1", "C12", "C13", "C14", "C123", "C124", "C134", "C1234"})
    void reproducesTheTableOfChampAndWoodall(String code) {
        ShewhartRunLengths chart = ShewhartRunLengths.of(RunRule.champWoodall(code));
        List<Double> expected = RunLengthCase.numbers(TABLE.at("/expected/arl/" + code));
        List<Double> published = RunLengthCase.numbers(TABLE.at("/expected/published/" + code));
        for (int i = 0; i < expected.size(); i++) {
            double average = chart.average(TABLE.shifts().get(i));
            assertEquals(expected.get(i), average, 1e-8);
            if (!published.isEmpty()) {
                assertEquals(published.get(i), average, 0.00501);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"C123, 132.89", "C124, 122.05", "C134, 105.78", "C1234, 91.75"})
    void reproducesThePublishedCombinationsInControl(String code, double published) {
        assertEquals(
                published, ShewhartRunLengths.of(RunRule.champWoodall(code)).average(0), 0.00501);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8, 9})
    void aRunOnEitherSideTakesAsLongAsTossesOfACoin(int length) {
        var chart = ShewhartRunLengths.of(RunRule.onEachSide(length, length, 0));
        assertEquals(Math.pow(2, length) - 1, chart.average(0), 1e-9);
    }

    @Test
    void fifteenPointsNearTheCentreTakeAsLongAsRunsOfSuccesses() {
        double p = NormalDistribution.of(0, 1).probability(-1, 1);
        var chart = ShewhartRunLengths.of(List.of(new RunRule(15, 15, Zone.within(1), Zone.EVERYWHERE, true)));
        assertEquals((1 - Math.pow(p, 15)) / (Math.pow(p, 15) * (1 - p)), chart.average(0), 1e-6);
    }

    @Test
    void waitingForAFullWindowOnlyDelaysASignal() {
        var soon = ShewhartRunLengths.of(List.of(RunRule.of(2, 3, 2, Side.HIGH)));
        var full = ShewhartRunLengths.of(List.of(new RunRule(2, 3, Zone.beyond(2, Side.HIGH), Zone.EVERYWHERE, true)));
        assertEquals(0, full.chanceWithin(2, 5));
        assertEquals(1, soon.chanceWithin(2, 5), 0.01);
        assertTrue(full.average(0) > soon.average(0));
        assertTrue(full.average(0) - soon.average(0) < 1);
    }

    @Test
    void threePointsMustAllLieOnOneSideWhereTheRuleSaysSo() {
        RunRule near = new RunRule(2, 3, new Zone(Side.HIGH, 2, 3), Zone.beyond(0, Side.HIGH), true);
        double a = NormalDistribution.of(0, 1).probability(2, 3);
        assertEquals(
                3 * a * a * (0.5 - a) + a * a * a,
                ShewhartRunLengths.of(List.of(near)).chanceWithin(3, 0),
                1e-15);
    }

    @Test
    void chancesOfSurvivingAddUpToTheAverage() {
        var chart = ShewhartRunLengths.of(RunRule.champWoodall("C124"));
        double sum = 0;
        for (int points = 0; points < 300; points++) {
            sum += 1 - chart.chanceWithin(points, 1);
        }
        assertEquals(chart.average(1), sum, 1e-9);
    }

    @Test
    void knowsTheRunLengthsOfTheStandardRules() {
        var standard = ShewhartRunLengths.of(RuleSet.STANDARD).orElseThrow();
        assertEquals(152.73, standard.average(0), 0.005);
        assertEquals(0.0546, standard.chanceWithin(12, 0), 0.00005);
    }

    @Test
    void saysSoWhereARuleHasNoChain() {
        assertTrue(ShewhartRunLengths.of(RuleSet.MAKING_DATA_COUNT).isEmpty());
        assertTrue(ShewhartRunLengths.of(RuleSet.ANHOEJ).isEmpty());
    }

    @Test
    void keepsItsDigitsWhereSignalsAreRare() {
        double p = 2 * NormalDistribution.of(0, 1).survivalProbability(7);
        var chart = ShewhartRunLengths.of(RunRule.onEachSide(1, 1, 7));
        assertEquals(1, chart.average(0) * p, 1e-9);
    }

    @Test
    void refusesWhatIsNoRule() {
        assertThrows(IllegalArgumentException.class, () -> RunRule.champWoodall("C"));
        assertThrows(IllegalArgumentException.class, () -> RunRule.champWoodall("C41"));
        assertThrows(IllegalArgumentException.class, () -> RunRule.of(4, 3, 2, Side.HIGH));
        assertThrows(IllegalArgumentException.class, () -> RunRule.of(1, 31, 2, Side.HIGH));
        assertThrows(IllegalArgumentException.class, () -> RunRule.of(1, 1, Double.NaN, Side.HIGH));
        assertThrows(IllegalArgumentException.class, () -> ShewhartRunLengths.of(List.of()));
        var chart = ShewhartRunLengths.of(RunRule.champWoodall("C1"));
        assertThrows(IllegalArgumentException.class, () -> chart.average(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> chart.chanceWithin(-1, 0));
    }
}
