package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;
import static org.networkspc.chart.Lines.values;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Given;
import org.networkspc.compare.FunnelKind;
import org.networkspc.compare.FunnelLimitForm;
import org.networkspc.compare.FunnelMember;
import org.networkspc.compare.FunnelMethod;
import org.networkspc.compare.FunnelPlot;
import org.networkspc.interpret.Interpretation;
import org.networkspc.series.Series;
import org.networkspc.table.ChartTable;

/** Traps that other tools have fallen into, by their numbers in the map of peers; the others are beside the charts. */
class PeerTrapsTest {
    private static final ChartSpec I = ChartSpec.of(ChartType.I);
    private static final ChartSpec KNOWN = I.given(Given.of(0, 1));
    private static final double[] WITH_A_JUMP = {3, 4, 3, 5, 4, 3, 4, 5, 3, 4, 3, 4, 30, 4, 3, 5};

    private static List<Signal> test(SpecialCauseRule rule, double... line) {
        return RuleSet.of("one", rule).test(KNOWN.plot(values(line)));
    }

    @Test
    void trap1LimitsDependOnTheSpecificationAloneAndScreeningIsPrinted() {
        Series line = values(WITH_A_JUMP);
        Chart before = I.plot(line);
        Chart screened = I.as(Convention.QICHARTS2).plot(line);

        assertEquals(before.phases(), I.plot(line).phases());
        assertNotEquals(
                before.phases().get(0).estimate().spread(),
                screened.phases().get(0).estimate().spread());
        assertTrue(screened.spec().words().contains("screened out"));
        assertTrue(!before.spec().words().contains("screened out"));
    }

    @Test
    void trap3ARebaseThatIsNotADateOfTheDataIsUsedOrRefusedAndNeverIgnored() {
        Series line = values(WITH_A_JUMP);

        assertEquals(
                List.of(4, 12),
                I.rebasedOn(month(5).minusDays(10)).plot(line).phases().stream()
                        .map(p -> p.points().size())
                        .toList());
        for (int outside : new int[] {-3, 1, 40}) {
            ChartSpec spec = I.rebasedOn(month(outside));
            String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> spec.plot(line))
                    .getMessage());
            assertTrue(message.startsWith("rebase must lie after the first point"), message);
        }
    }

    @Test
    void trap4PointsBeyondTheLimitCountAsNearItWhereTheRuleSaysSo() {
        double[] line = {0, 0, 3.5, 3.5, 2.5, 0};

        assertEquals(2, test(RuleSet.WESTERN_ELECTRIC.rules().get(1), line).size());
        assertTrue(test(new TwoOfThree(false, TwoOfThree.Third.SAME_SIDE, Reach.UNBROKEN), line)
                .isEmpty());
        assertTrue(!test(new TwoOfThree(true, TwoOfThree.Third.SAME_SIDE, Reach.UNBROKEN), line)
                .isEmpty());
    }

    /** √ limits of a ratio on 100 expected are 0.814 to 1.206; not squared back they are 0.902 to 1.098. */
    @Test
    void trap7LimitsAreTransformedBackUnlessTheConventionIsToldToLeaveThem() {
        List<FunnelMember> one = List.of(FunnelMember.of("A", 100, 100));
        FunnelMethod root = FunnelMethod.STANDARD.limits(FunnelLimitForm.TRANSFORMED);

        FunnelPlot ours = FunnelPlot.of(FunnelKind.STANDARDISED_RATIO, one, root);
        assertEquals(0.814, ours.points().get(0).limits().p95().lower(), 5e-4);
        assertEquals(1.206, ours.points().get(0).limits().p95().upper(), 5e-4);
        FunnelPlot theirs = FunnelPlot.of(FunnelKind.STANDARDISED_RATIO, one, FunnelMethod.FUNNELPLOTR_CQC);
        assertEquals(
                0.902, theirs.points().get(0).adjusted().orElseThrow().p95().lower(), 5e-4);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 15})
    void trap10ARunThatBeginsWithTheFirstPointIsCompleteAtItsKthPoint(int k) {
        double[] high = IntStream.range(0, k).mapToDouble(i -> 0.5).toArray();
        double[] zeros = new double[k];

        for (SpecialCauseRule rule :
                List.of(new RunOneSide(k, Ties.BREAK, Reach.UNBROKEN), new Stratification(k, Reach.UNBROKEN))) {
            assertEquals(k - 1, test(rule, high).get(0).at());
            assertTrue(test(rule, Arrays.copyOf(high, k - 1)).isEmpty());
        }
        Chart chart = I.given(Given.of(1, 1)).plot(values(zeros));
        assertEquals(
                k - 1,
                RuleSet.of("one", new RunOfZeros(k, 1, Reach.UNBROKEN))
                        .test(chart)
                        .get(0)
                        .at());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void trap10ATrendOfKPointsHasOneStepLess(int k) {
        double[] rising = IntStream.range(0, k).mapToDouble(i -> 0.1 * i).toArray();

        assertEquals(
                k - 1,
                test(new Trend(k, Ties.BREAK, Reach.UNBROKEN), rising).get(0).at());
        assertTrue(test(new Trend(k, Ties.BREAK, Reach.UNBROKEN), Arrays.copyOf(rising, k - 1))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"SKIP, 1", "BREAK, 0", "BELOW, 0"})
    void trap11APointOnTheCentreDoesWhatTheRuleSays(Ties ties, int signals) {
        assertEquals(
                signals,
                test(new RunOneSide(4, ties, Reach.UNBROKEN), 1, 1, 0, 1, 1).size());
        assertEquals(
                ties == Ties.BREAK ? 0 : 1,
                test(new RunOneSide(4, ties, Reach.UNBROKEN), -1, -1, 0, -1, -1).size());
    }

    @Test
    void trap11PointsThatAreAllOnTheCentreAreNoShift() {
        for (RuleSet set : RuleSet.all()) {
            if (!set.equals(RuleSet.XMRIT)) {
                List<Signal> signals = set.test(I.given(Given.of(3, 1)).plot(values(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)));
                assertEquals(List.of(), signals, set.code());
            }
        }
    }

    @Test
    void trap12TheShortestBaselineIsTheSameInTheCodeAndInTheWords() {
        for (int points = 11; points <= 12; points++) {
            Chart chart = I.plot(values(Arrays.copyOf(WITH_A_JUMP, points)));
            boolean said = Interpretation.of(chart, RuleSet.STANDARD).cautions().stream()
                    .anyMatch(c -> c.sentence().contains("Limits need 12 counted points"));

            assertEquals(points >= 12, chart.points().get(0).limits().isBounded());
            assertEquals(points < 12, said);
        }
    }

    @Test
    void trap14WithoutValuesThereIsAnEmptyChartThatSaysSoAndNoOldOne() {
        Chart old = I.plot(values(WITH_A_JUMP));
        Chart empty = I.plot(values());
        Chart gaps = I.plot(values(Double.NaN, Double.NaN));

        assertTrue(old.points().size() > 0);
        for (Chart chart : List.of(empty, gaps)) {
            assertEquals(List.of(), chart.points());
            Interpretation reading = Interpretation.of(chart, RuleSet.STANDARD);
            assertEquals(List.of(), reading.signals());
            assertTrue(!reading.reading().isEmpty());
        }
    }

    @Test
    void trap15ATableHoldsTheLimitsThatTheChartDraws() {
        Chart chart = I.frozenAfter(month(12)).plot(values(WITH_A_JUMP));
        var table = ChartTable.of(chart);

        for (int i = 0; i < chart.points().size(); i++) {
            assertEquals(
                    chart.points().get(i).limits().shown(3).upper(),
                    table.doubleColumn("upper").getDouble(i));
        }
    }
}
