package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class CaseSequenceTest {
    private static final double TOLERANCE = 1e-12;

    private static CaseSequence mixed(int size) {
        Random random = new Random(4);
        List<CaseSequence.Case> cases = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double risk = 0.01 + 0.3 * random.nextDouble();
            cases.add(new CaseSequence.Case(random.nextDouble() < risk, risk));
        }
        return new CaseSequence(cases);
    }

    @Test
    void weightsAreThoseOfSteinerByHand() {
        CaseSequence cases = new CaseSequence(List.of(
                new CaseSequence.Case(true, 0.5), new CaseSequence.Case(false, 0.5), new CaseSequence.Case(true, 0.1)));

        List<Double> sums = cases.cusum(2, 100, true).sums();

        assertEquals(Math.log(2 / 1.5), sums.get(0), TOLERANCE);
        assertEquals(0, sums.get(1), TOLERANCE);
        assertEquals(Math.log(2 / 1.1), sums.get(2), TOLERANCE);
    }

    /** The weight is the logarithm of p₁/p or (1 − p₁)/(1 − p), p₁ the risk with the odds doubled. */
    @Test
    void weightsAreLogLikelihoodRatiosOfTheShiftedRisk() {
        CaseSequence cases = mixed(400);
        for (double ratio : new double[] {2, 0.5, 1.5}) {
            LikelihoodCusum cusum = cases.cusum(ratio, 1000, false);
            double sum = 0;
            for (int i = 0; i < 400; i++) {
                CaseSequence.Case one = cases.cases().get(i);
                double odds = ratio * one.risk() / (1 - one.risk());
                double shifted = odds / (1 + odds);
                sum = Math.max(
                        0, sum + Math.log(one.event() ? shifted / one.risk() : (1 - shifted) / (1 - one.risk())));
                assertEquals(ratio > 1 ? sum : -sum, cusum.sums().get(i), 1e-10);
                assertEquals(shifted, cusum.shifted(one.risk()), TOLERANCE);
            }
        }
    }

    @Test
    void aSumBeyondTheLimitSignalsAndTheNextStartsFromZero() {
        CaseSequence cases = CaseSequence.of(0.1, Collections.nCopies(6, true));
        double weight = Math.log(2 / 1.1);

        LikelihoodCusum resetting = cases.cusum(2, 1.5 * weight, true);
        LikelihoodCusum running = cases.cusum(2, 1.5 * weight, false);

        assertEquals(List.of(false, true, false, true, false, true), resetting.signals());
        assertEquals(2 * weight, resetting.sums().get(3), TOLERANCE);
        assertEquals(List.of(false, true, true, true, true, true), running.signals());
    }

    @Test
    void theDisplayIsExpectedMinusObserved() {
        CaseSequence cases = new CaseSequence(List.of(
                new CaseSequence.Case(false, 0.25),
                new CaseSequence.Case(true, 0.25),
                new CaseSequence.Case(false, 0.5)));

        assertEquals(List.of(0.25, -0.5, 0.0), cases.vlad());
    }

    @Test
    void theDisplayByPeriodEndsWhereTheOneByCaseEnds() {
        CaseSequence cases = mixed(120);
        List<Subgroup> months = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            double observed = 0;
            double expected = 0;
            for (CaseSequence.Case one : cases.cases().subList(10 * m, 10 * m + 10)) {
                observed += one.event() ? 1 : 0;
                expected += one.risk();
            }
            months.add(Subgroup.of(month(m + 1), Tally.ratio(observed, expected), MeasureKind.RATE));
        }
        Measure ratio = Measure.rate("smr", "Observed to expected", 100);

        List<ChartPoint> points =
                ChartSpec.of(new Vlad()).plot(Series.of(ratio, months)).points();

        for (int m = 0; m < 12; m++) {
            assertEquals(cases.vlad().get(10 * m + 9), points.get(m).value(), 1e-10);
            assertTrue(!points.get(m).limits().isBounded());
        }
    }

    @Test
    void extremeRisksAndNoCasesHaveADefinedAnswer() {
        assertEquals(List.of(), new CaseSequence(List.of()).cusum(2, 3, true).sums());
        assertEquals(List.of(), new CaseSequence(List.of()).vlad());
        CaseSequence impossible = new CaseSequence(List.of(
                new CaseSequence.Case(true, 0),
                new CaseSequence.Case(false, 0),
                new CaseSequence.Case(true, 1),
                new CaseSequence.Case(false, 1)));
        assertEquals(2, impossible.contradictions());
        double step = Math.log(2);
        assertEquals(
                List.of(step, step, step, 0.0), impossible.cusum(2, 100, true).sums());
    }

    @Test
    void refusesWhatIsNoRiskOrRatio() {
        assertThrows(IllegalArgumentException.class, () -> new CaseSequence.Case(true, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new CaseSequence.Case(true, 1.01));
        CaseSequence cases = mixed(3);
        assertThrows(IllegalArgumentException.class, () -> cases.cusum(1, 3, true));
        assertThrows(IllegalArgumentException.class, () -> cases.cusum(Double.NaN, 3, true));
        assertThrows(IllegalArgumentException.class, () -> cases.cusum(2, 0, true));
        assertThrows(IllegalArgumentException.class, () -> cases.cusum(2, Double.POSITIVE_INFINITY, true));
    }
}
