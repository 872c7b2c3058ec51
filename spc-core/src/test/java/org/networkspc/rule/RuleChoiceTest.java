package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.values;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Given;

/** Sets of one's own. */
class RuleChoiceTest {

    private static RuleChoice choice(String rule, int length, double beyond, String side, String ties, String missing) {
        return new RuleChoice(
                rule,
                length == 0 ? OptionalInt.empty() : OptionalInt.of(length),
                beyond == 0 ? OptionalDouble.empty() : OptionalDouble.of(beyond),
                Side.valueOf(side),
                ties.equals("-") ? Optional.empty() : Optional.of(Ties.valueOf(ties)),
                missing.equals("-") ? Optional.empty() : Optional.of(Gaps.valueOf(missing)));
    }

    @ParameterizedTest
    @CsvSource({
        "beyond-limits,       0, 0,   BOTH, -,     -,     beyond-limits",
        "beyond-limits,       0, 2,   BOTH, -,     -,     beyond-2-sigma",
        "run-one-side,        0, 0,   BOTH, -,     -,     run-of-8",
        "run-one-side,        6, 0,   LOW,  SKIP,  BREAK, run-of-6-low",
        "run-of-9,            0, 0,   BOTH, BELOW, -,     run-of-9",
        "trend,               5, 0,   HIGH, SKIP,  -,     trend-of-5-high",
        "trend-of-7,          7, 0,   BOTH, -,     -,     trend-of-7",
        "alternation,         0, 0,   BOTH, SKIP,  BREAK, alternation-of-14",
        "stratification,     12, 0,   BOTH, -,     BREAK, stratification-of-12",
        "mixture,             0, 0,   BOTH, -,     -,     mixture-of-8",
        "two-of-three,        0, 0,   HIGH, -,     BREAK, two-of-three-high",
        "3-of-4,              0, 1.5, BOTH, -,     -,     3-of-4-beyond-1.5",
        "4-of-5-beyond-1,     0, 0,   BOTH, -,     -,     4-of-5-beyond-1",
        "run-of-zeros,        0, 0,   BOTH, -,     -,     run-of-3-zeros",
        "anhoej-longest-run,  0, 0,   BOTH, -,     -,     anhoej-longest-run",
        "anhoej-crossings,    0, 0,   BOTH, -,     BREAK, anhoej-crossings",
        "best-box,            0, 0,   BOTH, -,     -,     best-box",
        "cut-box,             0, 0,   BOTH, -,     -,     cut-box",
        "too-few-runs,        0, 0,   BOTH, -,     -,     too-few-runs",
        "too-many-runs,       0, 0,   BOTH, -,     -,     too-many-runs",
    })
    void aChoiceBecomesTheRuleItNames(
            String rule, int length, double beyond, String side, String ties, String missing, String id) {
        SpecialCauseRule chosen =
                choice(rule, length, beyond, side, ties, missing).toRule();

        assertEquals(id, chosen.id());
        assertEquals(missing.equals("BREAK") ? Gaps.BREAK : Gaps.SKIP, chosen.missing());
        if (!ties.equals("-")) {
            assertEquals(Ties.valueOf(ties), chosen.ties());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run-one-side    | 1 | 0   | BOTH | -     | -     | length must be at least 2, was 1",
                "trend           | 2 | 0   | BOTH | -     | -     | length must be at least 3, was 2",
                "trend           | 5 | 0   | BOTH | BELOW | -     | ties must be SKIP or BREAK, was BELOW",
                "run-of-8        | 7 | 0   | BOTH | -     | -     | length must be that of run-of-8 or left out, was 7",
                "beyond-limits   | 0 | 2.5 | BOTH | -     | -     | beyond must be 1, 2 or 3, was 2.5",
                "beyond-limits   | 8 | 0   | BOTH | -     | -     | length must not be given for beyond-limits, was 8",
                "run-one-side    | 8 | 1   | BOTH | -     | -     | beyond must not be given for run-one-side, was 1.0",
                "mixture         | 0 | 0   | HIGH | -     | -     | side must not be given for mixture, was HIGH",
                "two-of-three    | 0 | 0   | BOTH | SKIP  | -     | ties must not be given for two-of-three, was SKIP",
                "beyond-limits   | 0 | 0   | BOTH | -     | BREAK | missing must not be given for beyond-limits, was"
                        + " BREAK",
                "5-of-4          | 0 | 0   | BOTH | -     | -     | k must be 2 to m (4), was 5",
                "4-of-5-beyond-1 | 0 | 2   | BOTH | -     | -     | beyond must be that of 4-of-5-beyond-1 or left"
                        + " out, was 2.0",
                "2-of-3          | 0 | 4   | BOTH | -     | -     | sigmas must be more than 0 to 3, was 4.0",
            })
    void whatCannotBeMeantIsRefusedByName(
            String rule, int length, double beyond, String side, String ties, String missing, String message) {
        RuleChoice wrong = choice(rule, length, beyond, side, ties, missing);

        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, wrong::toRule).getMessage());
    }

    @Test
    void anUnknownRuleIsAnsweredWithTheKnownOnes() {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> RuleChoice.of("run").toRule())
                .getMessage());

        assertTrue(message.startsWith("rule must be one of beyond-limits, run-one-side"));
        assertTrue(message.endsWith(", was run"));
    }

    @Test
    void aSetOfOnesOwnKeepsTheOrderAndRefusesARuleTwice() {
        RuleSet set = RuleSet.custom(List.of(RuleChoice.of("run-of-6"), RuleChoice.of("beyond-limits")));

        assertEquals("custom: run of 6, beyond limits", set.words(ChartType.I));
        assertThrows(IllegalArgumentException.class, () -> RuleSet.custom(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> RuleSet.custom(List.of(RuleChoice.of("run-of-8"), RuleChoice.of("run-one-side"))));
    }

    @Test
    void oneSideAloneSeesNothingOfTheOther() {
        ChartSpec known = ChartSpec.of(ChartType.I).given(Given.of(0, 1));
        RuleSet low = RuleSet.custom(List.of(choice("run-one-side", 3, 0, "LOW", "-", "-")));

        List<Signal> signals = low.test(known.plot(values(1, 1, 1, -1, -1, -1)));
        assertEquals(
                List.of(List.of(3, 4, 5)), signals.stream().map(Signal::members).toList());
        assertEquals("run-of-3-low", signals.get(0).rule());
        assertEquals(
                "3 points in a row below the centre",
                low.rule("run-of-3-low").orElseThrow().words(signals.get(0)));
        assertThrows(IllegalArgumentException.class, () -> new OneSideOnly(new BeyondLimits(3), Side.BOTH));
    }
}
