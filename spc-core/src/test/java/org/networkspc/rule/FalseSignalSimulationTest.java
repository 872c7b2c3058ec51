package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.chart.ChartType;

/** False signals of the rules themselves, against chains, combinatorics and another simulation. */
class FalseSignalSimulationTest {
    private static final long SEED = 1987;

    /** Chances of a false alarm in the next 12 points after a short baseline, from an independent simulation. */
    @ParameterizedTest
    @CsvSource({"12, 0.196", "60, 0.082"})
    void shortBaselinesGiveMoreFalseSignals(int baseline, double expected) {
        assertNear(
                expected,
                new FalseSignalSimulation(ChartType.I, RuleSet.STANDARD, 1000, SEED).chanceAfter(baseline, 12));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"12, 0.196", "16, 0.163", "20, 0.142", "24, 0.127", "36, 0.103", "60, 0.082"})
    void shortBaselinesGiveMoreFalseSignalsToThreeDigits(int baseline, double expected) {
        assertNear(
                expected,
                new FalseSignalSimulation(ChartType.I, RuleSet.STANDARD, 100_000, SEED).chanceAfter(baseline, 12));
    }

    private static void assertNear(double expected, SimulatedMean simulated) {
        assertEquals(expected, simulated.mean(), 3 * simulated.standardError() + 0.0005);
    }

    @Test
    void aLongBaselineIsAsGoodAsKnownLimits() {
        SimulatedMean simulated =
                new FalseSignalSimulation(ChartType.I, RuleSet.STANDARD, 500, SEED).falseSignalsAfter(400, 12);
        double exact = FalseSignals.of(RuleSet.STANDARD).orElseThrow().among(12);
        assertEquals(exact, simulated.mean(), 3 * simulated.standardError());
    }

    /**
     * About the median of 2h points, h lie on each side, and every order of sides is as likely as any other: so the chance of
     * a verdict is counted over all of them.
     */
    @ParameterizedTest
    @CsvSource({"anhoej, 12", "anhoej, 16", "bestbox, 12", "bestbox, 16", "cutbox, 16", "standard, 12", "standard, 16"})
    void aVerdictOnTheWholeRunChartIsAsLikelyAsCountingSaysItIs(String rules, int points) {
        RuleSet set = RuleSet.named(rules).orElseThrow();
        double exact = shareOfOrdersWithAVerdict(set, points);
        SimulatedMean simulated = new FalseSignalSimulation(ChartType.RUN, set, 2000, SEED).chanceOnChart(points);
        assertEquals(exact, simulated.mean(), 3.5 * simulated.standardError(), rules + " of " + points);
    }

    private static double shareOfOrdersWithAVerdict(RuleSet set, int points) {
        int orders = 0;
        int verdicts = 0;
        for (int sides = 0; sides < 1 << points; sides++) {
            if (Integer.bitCount(sides) == points / 2) {
                orders++;
                verdicts += isUnusual(set, runs(sides, points)) ? 1 : 0;
            }
        }
        return (double) verdicts / orders;
    }

    private static boolean isUnusual(RuleSet set, RunsAnalysis runs) {
        return switch (set.code()) {
            case "bestbox" -> !RunsBox.best(runs.useful()).orElseThrow().contains(runs);
            case "cutbox" -> !RunsBox.cut(runs.useful()).orElseThrow().contains(runs);
            default -> runs.isSignal();
        };
    }

    private static RunsAnalysis runs(int sides, int points) {
        int crossings = 0;
        int run = 0;
        int longest = 0;
        for (int i = 0; i < points; i++) {
            boolean crossed = i > 0 && (sides >> i & 1) != (sides >> (i - 1) & 1);
            crossings += crossed ? 1 : 0;
            run = crossed ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        return new RunsAnalysis(points, longest, crossings);
    }

    @Test
    void aVerdictIsNewOnlyOnce() {
        FalseSignalSimulation growing = new FalseSignalSimulation(ChartType.RUN, RuleSet.ANHOEJ, 500, SEED);
        double newOnes = growing.falseSignalsWhileGrowing(13, 36).mean() * 24;
        double looks = IntStream.of(13, 20, 28, 36)
                        .mapToDouble(n -> growing.chanceOnChart(n).mean())
                        .average()
                        .orElseThrow()
                * 24;
        assertTrue(newOnes < looks / 2, newOnes + " new ones, " + looks + " looks with a verdict");
    }

    @Test
    void refusesWhatCannotBeSimulated() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FalseSignalSimulation(ChartType.I, RuleSet.STANDARD, 1, SEED));
        FalseSignalSimulation simulation = new FalseSignalSimulation(ChartType.I, RuleSet.STANDARD, 2, SEED);
        assertThrows(IllegalArgumentException.class, () -> simulation.chanceAfter(1, 12));
        assertThrows(IllegalArgumentException.class, () -> simulation.chanceAfter(12, 0));
        assertThrows(IllegalArgumentException.class, () -> simulation.falseSignalsPerPoint(12, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> simulation.falseSignalsWhileGrowing(1, 2));
        assertThrows(IllegalArgumentException.class, () -> simulation.chanceOnChart(0));
    }
}
