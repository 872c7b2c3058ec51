package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;
import static org.networkspc.chart.Lines.values;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Given;
import org.networkspc.chart.Lines;
import org.networkspc.measure.Measure;
import org.networkspc.rule.TwoOfThree.Third;
import org.networkspc.series.Standing;

/** Rules on lines with a given centre of 0 and sigma of 1. */
class RulesTest {
    private static final double GAP = Double.NaN;
    private static final ChartSpec KNOWN = ChartSpec.of(ChartType.I).given(Given.of(0, 1));

    private static List<Signal> test(SpecialCauseRule rule, double... line) {
        return uncited(RuleSet.of("one", rule).test(KNOWN.plot(values(line))));
    }

    private static List<Signal> uncited(List<Signal> signals) {
        return signals.stream()
                .map(s -> signal(s.rule(), s.at(), s.members(), s.side()))
                .toList();
    }

    private static Signal signal(String rule, int at, List<Integer> members, Side side) {
        return new Signal(rule, at, members, side);
    }

    private static List<Integer> indices(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void aPointOnTheLimitIsInside() {
        assertTrue(test(new BeyondLimits(3), 3, -3, 0).isEmpty());
        assertEquals(List.of(signal("beyond-limits", 1, List.of(1), Side.LOW)), test(new BeyondLimits(3), 3, -3.001));
    }

    @Test
    void eightInARowIsOneSignalThatNamesThePointWhichCompletedIt() {
        List<Signal> signals = test(new RunOneSide(8, Ties.SKIP, Reach.STANDARD), -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1);

        assertEquals(List.of(signal("run-of-8", 8, indices(1, 9), Side.HIGH)), signals);
    }

    @Test
    void aPointOnTheCentreIsSkippedOrBreaks() {
        double[] tied = {1, 1, 1, 1, 0, 1, 1, 1, 1};

        assertEquals(1, test(new RunOneSide(8, Ties.SKIP, Reach.STANDARD), tied).size());
        assertTrue(test(new RunOneSide(8, Ties.BREAK, Reach.STANDARD), tied).isEmpty());
    }

    @Test
    void aMissingPeriodIsSkippedOrBreaks() {
        double[] holed = {1, 1, 1, 1, GAP, 1, 1, 1, 1};

        assertEquals(
                1, test(new RunOneSide(8, Ties.SKIP, Reach.STANDARD), holed).size());
        assertTrue(test(new RunOneSide(8, Ties.SKIP, Reach.UNBROKEN), holed).isEmpty());
    }

    @Test
    void aPointOutsideTheRulesNeitherCountsNorBreaks() {
        double[] line = {1, 1, 1, 1, -9, 1, 1, 1, 1};
        Chart ghosted = KNOWN.ghosting(month(5)).plot(values(line));
        Chart provisional = KNOWN.plot(Lines.with(values(line), 5, Standing.PROVISIONAL));

        for (Chart chart : List.of(ghosted, provisional)) {
            List<Signal> signals = RuleSet.STANDARD.test(chart);
            assertEquals(
                    List.of(List.of(0, 1, 2, 3, 5, 6, 7, 8)),
                    signals.stream().map(Signal::members).toList());
        }
    }

    @Test
    void aRunDoesNotReachOutOfAFrozenBaselineNorAcrossPhases() {
        double[] line = {-1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1, -1};
        ChartSpec frozen = KNOWN.frozenAfter(month(6));

        assertEquals(1, RuleSet.STANDARD.test(KNOWN.plot(values(line))).size());
        assertTrue(RuleSet.STANDARD.test(frozen.plot(values(line))).isEmpty());
        assertTrue(RuleSet.STANDARD
                .test(KNOWN.rebasedOn(month(7)).plot(values(line)))
                .isEmpty());
    }

    @Test
    void aTrendOfSevenIsSixStrictSteps() {
        SpecialCauseRule trend = new Trend(7, Ties.BREAK, Reach.UNBROKEN);

        assertEquals(
                List.of(signal("trend-of-7", 6, indices(0, 6), Side.HIGH)), test(trend, -2, -1, 0, 0.5, 1, 1.5, 2, 1));
        assertTrue(test(trend, -2, -1, 0, 0.5, 1, 1.5, 1).isEmpty());
        assertTrue(test(trend, -2, -1, 0, 0, 1, 1.5, 2, 2.5).isEmpty());
        assertEquals(
                1,
                test(new Trend(7, Ties.SKIP, Reach.UNBROKEN), -2, -1, 0, 0, 1, 1.5, 2, 2.5)
                        .size());
    }

    @Test
    void twoOfThreeDependsOnWhatCountsAsNear() {
        SpecialCauseRule narrow = new TwoOfThree(false, Third.SAME_SIDE, Reach.UNBROKEN);
        SpecialCauseRule wide = new TwoOfThree(true, Third.ANYWHERE, Reach.UNBROKEN);

        assertEquals(List.of(0, 2), test(narrow, 2.5, 0.5, 2.2).get(0).members());
        assertTrue(test(narrow, 2.5, -0.5, 2.2).isEmpty());
        assertTrue(test(narrow, 3.5, 0.5, 2.2).isEmpty());
        assertEquals(1, test(wide, 3.5, -0.5, 2.2).size());
    }

    @Test
    void anUnusuallyLongRunNamesItsPointsAndFewCrossingsTheStretch() {
        double[] line = {1, -1, 1, -1, 1, -1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1};
        List<Signal> signals = test(new UnusuallyLongRun(10, Reach.STANDARD), line);

        assertEquals(
                List.of(indices(8, 15)), signals.stream().map(Signal::members).toList());
        assertEquals(
                Side.BOTH,
                test(new UnusuallyFewCrossings(10, Reach.STANDARD), 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1)
                        .get(0)
                        .side());
    }

    @Test
    void threeOfFourBeyondHalfWayNeedsTheLastPointToBeBeyond() {
        SpecialCauseRule wheeler = new ZoneTest(3, 4, 1.5, true, Reach.WHOLE_PHASE);

        assertEquals(
                List.of(signal("3-of-4-beyond-1.5", 4, List.of(1, 2, 4), Side.HIGH)),
                test(wheeler, 0, 1.6, 1.7, 0.2, 1.6, 0));
        assertTrue(test(wheeler, 1.6, 1.7, 0, 1.5, 1.6).isEmpty());
        assertTrue(test(wheeler, 1.6, 1.7, -1.6, -1.7).isEmpty());
    }

    @Test
    void aMissingPeriodBreaksAZoneTestOrIsPassedOver() {
        double[] holed = {0, 2.5, GAP, 2.5};

        assertTrue(test(new ZoneTest(2, 3, 2, true, Reach.UNBROKEN), holed).isEmpty());
        assertEquals(
                1, test(new ZoneTest(2, 3, 2, true, Reach.WHOLE_PHASE), holed).size());
    }

    @Test
    void huggingAndAlternationAreOneSignalHoweverLongTheyLast() {
        double[] line = {2, 0.1, 0.4, 0.2, 1, -1, 0.3, 2};

        assertEquals(
                List.of(signal("stratification-of-4", 4, indices(1, 6), Side.BOTH)),
                test(new Stratification(4, Reach.UNBROKEN), line));
        assertEquals(
                List.of(signal("alternation-of-4", 3, indices(0, 3), Side.BOTH)),
                test(new Alternation(4, Ties.BREAK, Reach.UNBROKEN), 1, 0, 1, 0, 0, 1));
        assertEquals(
                List.of(signal("alternation-of-4", 3, List.of(0, 1, 2, 3, 5), Side.BOTH)),
                test(new Alternation(4, Ties.SKIP, Reach.UNBROKEN), 1, 0, 1, 0, 0, 1));
    }

    @Test
    void aMixtureMayHaveToShowBothSides() {
        double[] high = {2, 2, 2, 2};

        assertTrue(test(new Mixture(4, true, Reach.UNBROKEN), high).isEmpty());
        assertEquals(1, test(new Mixture(4, false, Reach.UNBROKEN), high).size());
        assertEquals(1, test(new Mixture(4, true, Reach.UNBROKEN), 2, -2, 2, 2).size());
        assertTrue(test(new Mixture(4, true, Reach.UNBROKEN), 2, -2, 1, 2).isEmpty());
    }

    @Test
    void patternsNeedLimits() {
        Chart run = ChartSpec.of(ChartType.RUN)
                .plot(values(IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray()));

        assertTrue(RuleSet.of("one", new Stratification(15, Reach.UNBROKEN))
                .test(run)
                .isEmpty());
        assertTrue(RuleSet.of("one", new Mixture(8, true, Reach.UNBROKEN))
                .test(run)
                .isEmpty());
        assertTrue(RuleSet.of("one", new ZoneTest(2, 3, 1.5, true, Reach.UNBROKEN))
                .test(run)
                .isEmpty());
        assertEquals(
                1,
                RuleSet.of("one", new NumberOfRuns(false, Reach.WHOLE_PHASE))
                        .test(run)
                        .size());
    }

    @Test
    void aNewMedianLeavesOutPointsOnTheOldOne() {
        List<Double> values = List.of(1.0, 2.0, 3.0, 5.0, 2.0, 5.0, 6.0, 2.0);

        assertEquals(
                List.of(new SustainedMedian(2, 1, 3, 4, true), new SustainedMedian(5, 4, 7, 8, false)),
                SustainedMedian.of(values, 3, 3, Side.BOTH));
        assertEquals(List.of(new SustainedMedian(2, 1, 3, 8, true)), SustainedMedian.of(values, 3, 3, Side.LOW));
    }

    @Test
    void boxesOfRunsAndCrossingsAreComputed() {
        assertEquals(new RunsBox(7, 6, 6, 7), RunsBox.best(24).orElseThrow());
        assertEquals(new RunsBox(7, 6, 7, 6), RunsBox.cut(24).orElseThrow());
        assertEquals(new RunsBox(10, 41, 41, 10), RunsBox.best(100).orElseThrow());
        assertTrue(RunsBox.best(9).isEmpty());
        assertEquals(1, CrossingsAndRuns.of(12, 0.7).box(0, 12), 1e-12);
        assertEquals(2.0 / 8, CrossingsAndRuns.of(3, 0.5).exactly(2, 1), 1e-12);
    }

    @Test
    void everySetNamesEachRuleOnceWithWordsAndAReference() {
        for (RuleSet set : RuleSet.all()) {
            for (List<SpecialCauseRule> rules : List.of(set.rules(), set.runChartRules())) {
                assertEquals(
                        rules.size(),
                        rules.stream().map(SpecialCauseRule::id).distinct().count(),
                        set.code());
                for (SpecialCauseRule rule : rules) {
                    assertTrue(rule.reference().length() > 8, rule.id());
                    assertTrue(
                            rule.words(signal(rule.id(), 0, List.of(0), Side.HIGH))
                                            .length()
                                    > 8,
                            rule.id());
                }
            }
        }
    }

    @Test
    void addingARuleNeverRemovesASignal() {
        double[] line = {2.5, 2.2, 3.5, 1, 1, 1, 1, 1, 1, 1};
        List<Signal> one = test(new BeyondLimits(3), line);
        List<Signal> more = uncited(RuleSet.MAKING_DATA_COUNT.test(KNOWN.plot(values(line))));

        assertTrue(more.containsAll(one));
        assertTrue(more.size() > one.size());
    }

    @Test
    void standardRunsAnhoejOnRunChartsAndOnlyLimitsOnMovingRanges() {
        assertEquals(
                List.of("anhoej-longest-run", "anhoej-crossings"),
                RuleSet.STANDARD.rulesFor(ChartType.RUN).stream()
                        .map(SpecialCauseRule::id)
                        .toList());
        assertEquals(
                List.of("beyond-limits", "run-of-8"),
                RuleSet.STANDARD.rulesFor(ChartType.I).stream()
                        .map(SpecialCauseRule::id)
                        .toList());
        assertEquals(
                List.of("beyond-limits"),
                RuleSet.STANDARD.rulesFor(ChartType.MR).stream()
                        .map(SpecialCauseRule::id)
                        .toList());
    }

    @Test
    void setsAreFoundByTheirCodes() {
        for (RuleSet set : RuleSet.all()) {
            assertEquals(set, RuleSet.named(set.code()).orElseThrow());
        }
        assertTrue(RuleSet.named("mine").isEmpty());
    }

    @Test
    void powerBiCountsNetAndMayFireOnTheFirstTwoPoints() {
        SpecialCauseRule net = RuleSet.POWERBI_SPC.rules().get(3);

        assertEquals(List.of(0, 1), test(net, 2.5, 2.5, 0, 0).get(0).members());
        assertEquals(1, test(net, 2.5, 2.5, 0, 0).get(0).at());
        assertEquals(List.of(2, 4), test(net, 0, 0, 2.5, -1, 3.5).get(0).members());
        assertTrue(test(net, 0, 0, 2.5, -2.5, 2.5).isEmpty());
    }

    @Test
    void qccFlagsARunFromItsSeventhPointOn() {
        double[] line = {1, 1, 1, 1, 1, 1, 1, 1, -1};

        assertEquals(
                List.of(signal("run-of-7", 6, List.of(6, 7), Side.HIGH)),
                test(RuleSet.QCC.rules().get(1), line));
        assertEquals(
                "8 points in a row above the centre",
                RuleSet.QCC
                        .rules()
                        .get(1)
                        .words(test(RuleSet.QCC.rules().get(1), line).get(0)));
    }

    @Test
    void xmritCountsAPointOnTheAverageAsBelowAndFlagsAllFour() {
        assertEquals(
                List.of(indices(1, 8)),
                test(RuleSet.XMRIT.rules().get(1), 1, -1, -1, 0, 0, -1, -1, 0, -1, 1).stream()
                        .map(Signal::members)
                        .toList());
        assertEquals(
                List.of(indices(1, 4)),
                test(RuleSet.XMRIT.rules().get(2), 0, 1.6, 1.7, 0.2, 1.6).stream()
                        .map(Signal::members)
                        .toList());
    }

    @Test
    void moreEventsAtOnceThanChanceAllowsAreARunOfZeros() {
        double[] gaps = {12, 0, 9, 0, 0, 0, 14, 3, 0, 0, 25, 40, 8, 17};
        Chart chart = ChartSpec.of(ChartType.G).plot(values(Measure.between("cases", "Cases between"), gaps));

        List<Signal> signals = RuleSet.BENNEYAN.test(chart);
        assertEquals(
                List.of(List.of(3, 4, 5)), signals.stream().map(Signal::members).toList());
        assertEquals(Side.LOW, signals.get(0).side());
        RunOfZeros zeros = new RunOfZeros(2, RunOfZeros.BEYOND_3_SIGMA, Reach.WHOLE_PHASE);
        for (double mean : new double[] {0.01, 0.5, 1, 8, 26, 300}) {
            int k = zeros.zeros(mean);
            assertTrue(Math.pow(1 / (mean + 1), k) <= RunOfZeros.BEYOND_3_SIGMA);
            assertTrue(k == 2 || Math.pow(1 / (mean + 1), k - 1) > RunOfZeros.BEYOND_3_SIGMA);
        }
        assertEquals(3, new RunOfZeros(3, 1, Reach.WHOLE_PHASE).zeros(1000));
    }

    @Test
    void aSignalNamesTheSourceOfItsSet() {
        double[] seven = {1, 1, 1, 1, 1, 1, 1};

        for (RuleSet set : List.of(RuleSet.AIAG, RuleSet.MAKING_DATA_COUNT, RuleSet.QCC, RuleSet.POWERBI_SPC)) {
            Signal signal = set.test(KNOWN.plot(values(seven))).get(0);
            assertEquals("run-of-7", signal.rule());
            assertEquals(set.sources().get("run-of-7"), signal.reference());
        }
    }

    /** By set, its source; rules that come from elsewhere are named. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aiag                    | AIAG | -",
                "anhoej                  | Anhøj       | beyond-limits Shewhart",
                "benneyan                | Benneyan | -",
                "bestbox                 | Anhøj & Wentzel-Larsen | beyond-limits Shewhart",
                "cutbox                  | Anhøj & Wentzel-Larsen | beyond-limits Shewhart",
                "minitab                 | Minitab | -",
                "montgomery              | Montgomery | -",
                "nelson                  | Nelson | -",
                "nhs-making-data-count   | NHS England | -",
                "perla-2011              | Perla | -",
                "powerbi-spc             | PowerBI-SPC | -",
                "provost-murray          | Provost | -",
                "qcc                     | qcc | -",
                "standard                | Anhøj & Olesen | beyond-limits Shewhart, run-of-8 Western",
                "sustained-run           | runcharter | -",
                "western-electric        | Western | -",
                "western-electric+nelson | Western | run-of-9 Nelson, trend-of-6 Nelson, alternation-of-14 Nelson,"
                        + " stratification-of-15 Nelson, mixture-of-8 Nelson",
                "westgard                | Westgard | -",
                "wheeler                 | Wheeler | -",
                "xmrit                   | xmrit | -",
            })
    void everyRuleOfEverySetIsCitedFromTheSetsOwnSource(String code, String source, String others) {
        RuleSet set = RuleSet.named(code).orElseThrow();
        for (List<SpecialCauseRule> rules : List.of(set.rules(), set.runChartRules())) {
            for (SpecialCauseRule rule : rules) {
                String wanted = Arrays.stream(others.split(", ", -1))
                        .filter(other -> other.startsWith(rule.id() + " "))
                        .map(other -> other.substring(rule.id().length() + 1))
                        .findFirst()
                        .orElse(source);
                assertTrue(set.reference(rule).startsWith(wanted), () -> rule.id() + ": " + set.reference(rule));
            }
        }
    }
}
