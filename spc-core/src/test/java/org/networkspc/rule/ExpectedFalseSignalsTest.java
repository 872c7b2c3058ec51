package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.values;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Cusum;
import org.networkspc.chart.CusumSide;
import org.networkspc.chart.Ewma;
import org.networkspc.chart.Given;
import org.networkspc.chart.Vlad;
import org.networkspc.rule.FalseSignalTable.Figure;
import org.networkspc.series.Series;

class ExpectedFalseSignalsTest {
    private static final FalseSignalTable TABLE = FalseSignalTable.shipped();
    private static final Series TWELVE = values(3, 4, 3, 5, 4, 3, 4, 5, 3, 4, 3, 4);

    private static double on(ChartMethod method, RuleSet rules) {
        return ExpectedFalseSignals.of(rules)
                .on(ChartSpec.of(method).plot(TWELVE))
                .orElseThrow();
    }

    private static double table(ChartMethod method, RuleSet rules, Figure figure, int points) {
        return TABLE.of(method, rules, figure, points).orElseThrow();
    }

    @Test
    void aPackExpectsTheSumOverItsChartsWhateverTheyAre() {
        ChartSpec spec = ChartSpec.of(ChartType.I);
        Chart growing = spec.plot(TWELVE);
        Chart frozen = spec.frozenAfter(TWELVE.subgroups().get(11).start()).plot(TWELVE);
        Chart known = spec.given(Given.of(3, 1)).plot(values(3, 4, 3));
        Chart run = ChartSpec.of(ChartType.RUN).plot(TWELVE);
        Chart tooShort = spec.plot(values(3, 4, 3));
        Chart empty = spec.plot(values());

        double sum = table(ChartType.I, RuleSet.STANDARD, Figure.WHILE_GROWING, 12)
                + table(ChartType.I, RuleSet.STANDARD, Figure.AFTER_BASELINE, 12)
                + table(ChartType.I, RuleSet.STANDARD, Figure.AFTER_BASELINE, FalseSignalTable.KNOWN)
                + table(ChartType.RUN, RuleSet.STANDARD, Figure.WHILE_GROWING, 12);
        assertEquals(
                sum,
                ExpectedFalseSignals.of(RuleSet.STANDARD)
                        .on(List.of(growing, frozen, known, run, tooShort, empty))
                        .orElseThrow(),
                1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anhoej", "bestbox", "cutbox", "perla-2011", "benneyan"})
    void setsThatJudgeAWholeChartHaveANumberToo(String rules) {
        assertTrue(on(ChartType.RUN, RuleSet.named(rules).orElseThrow()) >= 0);
        assertTrue(on(ChartType.I, RuleSet.named(rules).orElseThrow()) > 0);
    }

    @Test
    void chartsWithMemoryAndOfRangesHaveOneToo() {
        Chart twelveRanges = ChartSpec.of(ChartType.MR).plot(values(3, 4, 3, 5, 4, 3, 4, 5, 3, 4, 3, 4, 5));
        assertEquals(
                table(ChartType.MR, RuleSet.STANDARD, Figure.WHILE_GROWING, 12),
                ExpectedFalseSignals.of(RuleSet.STANDARD).on(twelveRanges).orElseThrow());
        assertTrue(on(Ewma.USUAL, RuleSet.STANDARD) > 0);
        assertEquals(on(Cusum.USUAL, RuleSet.STANDARD), on(Cusum.USUAL.side(CusumSide.LOWER), RuleSet.STANDARD));
    }

    @Test
    void whatTheTableLacksIsSimulated() {
        RuleSet own = RuleSet.custom(List.of(RuleChoice.of("beyond-limits"), RuleChoice.of("run-of-8")));
        double likeStandard = on(ChartType.I, own);
        double standard = table(ChartType.I, RuleSet.STANDARD, Figure.WHILE_GROWING, 12);
        assertEquals(standard, likeStandard, 5 * Math.sqrt(standard / 500));
        assertTrue(on(Ewma.of(0.4, 2), RuleSet.STANDARD) > on(Ewma.USUAL, RuleSet.STANDARD));
    }

    @Test
    void aChartWithoutASingleOneOfTheCatalogueHasNone() {
        assertTrue(ExpectedFalseSignals.of(RuleSet.MINITAB)
                .on(List.of(new Chart(
                        ChartSpec.of(new Vlad()),
                        TWELVE,
                        ChartSpec.of(ChartType.I).plot(TWELVE).phases())))
                .isEmpty());
    }
}
