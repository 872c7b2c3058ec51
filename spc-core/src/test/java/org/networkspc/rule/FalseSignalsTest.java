package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class FalseSignalsTest {
    private static final double BEYOND_3 = 2 * NormalDistribution.of(0, 1).survivalProbability(3);

    @Test
    void everyPointBeyondTheLimitsIsASignal() {
        FalseSignals signals = FalseSignals.of(RunRule.champWoodall("C1"));
        assertEquals(BEYOND_3, signals.perPoint(), 1e-15);
        assertEquals(20 * BEYOND_3, signals.among(20), 1e-14);
    }

    @Test
    void aRunIsOneSignalHoweverLongItLasts() {
        FalseSignals signals = FalseSignals.of(RunRule.onEachSide(8, 8, 0));
        assertEquals(1 / 256.0, signals.perPoint(), 1e-15);
        assertEquals(0, signals.among(7));
        assertEquals(1 / 128.0, signals.among(8), 1e-15);
        assertEquals(1 / 128.0 + 4 / 256.0, signals.among(12), 1e-15);
    }

    @Test
    void aPointWithTwoRulesIsOneSignal() {
        double together = FalseSignals.of(RunRule.champWoodall("C14")).perPoint();
        double beyondCompletingARun = BEYOND_3 / 2 * 2 / 256;
        assertEquals(BEYOND_3 + 1 / 256.0 - beyondCompletingARun, together, 1e-15);
        assertEquals(together, FalseSignals.of(RuleSet.STANDARD).orElseThrow().perPoint());
    }

    @Test
    void twoOfThreeSignalsWithEveryWindowItCompletes() {
        double a = NormalDistribution.of(0, 1).survivalProbability(2);
        RunRule above = new RunRule(2, 3, Zone.beyond(2, Side.HIGH), Zone.EVERYWHERE, true);
        assertEquals(
                3 * a * a * (1 - a) + a * a * a, FalseSignals.of(List.of(above)).perPoint(), 1e-15);
    }

    @Test
    void afterTheFirstPointsEveryPointIsAlike() {
        FalseSignals signals = FalseSignals.of(RunRule.champWoodall("C1234"));
        assertEquals(signals.perPoint(), signals.among(30) - signals.among(29), 1e-12);
        assertTrue(signals.perPoint()
                > 1 / ShewhartRunLengths.of(RunRule.champWoodall("C1234")).average(0));
    }

    @Test
    void refusesNoRulesAndNegativePoints() {
        assertThrows(IllegalArgumentException.class, () -> FalseSignals.of(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> FalseSignals.of(RunRule.champWoodall("C1")).among(-1));
    }
}
