package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Average run lengths that Champ &amp; Woodall printed (1987, table 1, doi:10.1080/00401706.1987.10488266), by the exact
 * chain and by the rules themselves. Their windows may signal before they are full.
 */
class ChampAndWoodallTest {
    private static final long SEED = 1987;
    private static final SpecialCauseRule LIMITS = new BeyondLimits(3);
    private static final Map<String, RuleSet> SETS = Map.of(
            "C1", RuleSet.of("C1", LIMITS),
            "C12", RuleSet.of("C12", LIMITS, new ZoneTest(2, 3, 2, false, Reach.UNBROKEN)),
            "C13", RuleSet.of("C13", LIMITS, new ZoneTest(4, 5, 1, false, Reach.UNBROKEN)),
            "C14", RuleSet.of("C14", LIMITS, new RunOneSide(8, Ties.BREAK, Reach.UNBROKEN)));

    @ParameterizedTest(name = "{0} at a shift of {1} sigmas: {2}")
    @CsvSource({
        "C1, 0, 370.40", "C1, 1, 43.89", "C1, 2, 6.30", "C1, 3, 2.00",
        "C12, 0, 225.44", "C12, 1, 20.01", "C12, 2, 3.65", "C12, 3, 1.68",
        "C13, 0, 166.05", "C13, 1, 12.66", "C13, 2, 3.68", "C13, 3, 1.89",
        "C14, 0, 152.73", "C14, 1, 14.58", "C14, 2, 4.89", "C14, 3, 1.99"
    })
    void theChainAndTheRulesThemselvesGiveThePrintedRunLength(String code, double shift, double printed) {
        assertPrinted(code, shift, printed, shift < 1 ? 100 : 400);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0} at a shift of {1} sigmas: {2}")
    @CsvSource({
        "C1, 0, 370.40", "C1, 1, 43.89", "C1, 2, 6.30", "C1, 3, 2.00",
        "C12, 0, 225.44", "C12, 1, 20.01", "C12, 2, 3.65", "C12, 3, 1.68",
        "C13, 0, 166.05", "C13, 1, 12.66", "C13, 2, 3.68", "C13, 3, 1.89",
        "C14, 0, 152.73", "C14, 1, 14.58", "C14, 2, 4.89", "C14, 3, 1.99"
    })
    void soDoTwentyThousandCharts(String code, double shift, double printed) {
        assertPrinted(code, shift, printed, 20_000);
    }

    private static void assertPrinted(String code, double shift, double printed, int charts) {
        RuleSet set = SETS.getOrDefault(code, RuleSet.STANDARD);
        double exact = ShewhartRunLengths.of(set).orElseThrow().average(shift);
        assertEquals(printed, exact, 0.01);
        SimulatedMean simulated = new RunLengthSimulation(set, charts, SEED).average(shift);
        assertEquals(exact, simulated.mean(), 3 * simulated.standardError());
    }
}
