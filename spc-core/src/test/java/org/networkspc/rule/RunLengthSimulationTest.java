package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules themselves against their exact chains. */
class RunLengthSimulationTest {
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
        SimulatedMean simulated = new RunLengthSimulation(set, charts, SEED).average(shift);
        double exact = ShewhartRunLengths.of(set).orElseThrow().average(shift);
        assertEquals(exact, simulated.mean(), 3 * simulated.standardError(), set.code() + " at " + shift);
    }

    @Test
    void rulesWithoutAChainHaveARunLengthToo() {
        SimulatedMean all = new RunLengthSimulation(RuleSet.MAKING_DATA_COUNT, 50, SEED).average(0);
        double withoutTrend =
                ShewhartRunLengths.of(NEAR_LIMITS_ON_ONE_SIDE).orElseThrow().average(0);
        assertTrue(all.mean() < withoutTrend + 3 * all.standardError());
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        var simulation = new RunLengthSimulation(RuleSet.STANDARD, 50, SEED);
        assertEquals(simulation.average(0.5), simulation.average(0.5));
    }

    @Test
    void refusesWhatCannotBeSimulated() {
        assertThrows(IllegalArgumentException.class, () -> new RunLengthSimulation(RuleSet.STANDARD, 1, SEED));
    }
}
