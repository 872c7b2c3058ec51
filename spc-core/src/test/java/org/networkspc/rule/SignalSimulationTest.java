package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules themselves against their exact chains. */
class SignalSimulationTest {
    private static final long SEED = 1987;

    private static final RuleSet BEYOND_LIMITS = RuleSet.of("beyond-limits", new BeyondLimits(3));
    private static final RuleSet NEAR_LIMITS = RuleSet.of(
            "near-limits", new BeyondLimits(3), new TwoOfThree(true, TwoOfThree.Third.ANYWHERE, Reach.STANDARD));
    private static final RuleSet NEAR_LIMITS_ON_ONE_SIDE = RuleSet.of(
            "making-data-count-without-trend",
            new BeyondLimits(3),
            new TwoOfThree(false, TwoOfThree.Third.SAME_SIDE, Reach.UNBROKEN),
            new RunOneSide(7, Ties.BREAK, Reach.UNBROKEN));

    static List<RuleSet> sets() {
        return List.of(BEYOND_LIMITS, NEAR_LIMITS, NEAR_LIMITS_ON_ONE_SIDE, RuleSet.STANDARD);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theRulesTakeAsLongAsTheirChainSays(RuleSet set) {
        assertAgrees(set, 100, 0);
        assertAgrees(set, 400, 1);
        assertAgrees(set, 1000, 3);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("sets")
    void theRulesTakeAsLongAsTheirChainSaysToManyDigits(RuleSet set) {
        assertAgrees(set, 20_000, 0);
        assertAgrees(set, 100_000, 1);
        assertAgrees(set, 100_000, 3);
    }

    private static void assertAgrees(RuleSet set, int charts, double shift) {
        SimulatedMean simulated = new SignalSimulation(set, charts, SEED).averageRunLength(shift);
        double exact = ShewhartRunLengths.of(set).orElseThrow().average(shift);
        assertEquals(exact, simulated.mean(), 3 * simulated.standardError(), set.code() + " at " + shift);
    }

    /** Chances of a false alarm in the next 12 points after a short baseline, from an independent simulation. */
    @ParameterizedTest
    @CsvSource({"12, 0.196", "60, 0.082"})
    void shortBaselinesGiveMoreFalseSignals(int baseline, double expected) {
        assertNear(expected, new SignalSimulation(RuleSet.STANDARD, 1000, SEED).chanceAfter(baseline, 12));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"12, 0.196", "16, 0.163", "20, 0.142", "24, 0.127", "36, 0.103", "60, 0.082"})
    void shortBaselinesGiveMoreFalseSignalsToThreeDigits(int baseline, double expected) {
        assertNear(expected, new SignalSimulation(RuleSet.STANDARD, 100_000, SEED).chanceAfter(baseline, 12));
    }

    private static void assertNear(double expected, SimulatedMean simulated) {
        assertEquals(expected, simulated.mean(), 3 * simulated.standardError() + 0.0005);
    }

    @Test
    void aLongBaselineIsAsGoodAsKnownLimits() {
        SimulatedMean simulated = new SignalSimulation(RuleSet.STANDARD, 500, SEED).falseSignalsAfter(400, 12);
        double exact = FalseSignals.of(RuleSet.STANDARD).orElseThrow().among(12);
        assertEquals(exact, simulated.mean(), 3 * simulated.standardError());
    }

    @Test
    void rulesWithoutAChainHaveARunLengthToo() {
        SimulatedMean all = new SignalSimulation(RuleSet.MAKING_DATA_COUNT, 50, SEED).averageRunLength(0);
        double withoutTrend =
                ShewhartRunLengths.of(NEAR_LIMITS_ON_ONE_SIDE).orElseThrow().average(0);
        assertTrue(all.mean() < withoutTrend + 3 * all.standardError());
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        var simulation = new SignalSimulation(RuleSet.STANDARD, 50, SEED);
        assertEquals(simulation.averageRunLength(0.5), simulation.averageRunLength(0.5));
    }

    @Test
    void refusesWhatCannotBeSimulated() {
        assertThrows(IllegalArgumentException.class, () -> new SignalSimulation(RuleSet.STANDARD, 1, SEED));
        var simulation = new SignalSimulation(RuleSet.STANDARD, 2, SEED);
        assertThrows(IllegalArgumentException.class, () -> simulation.chanceAfter(1, 12));
        assertThrows(IllegalArgumentException.class, () -> simulation.chanceAfter(12, 0));
    }
}
