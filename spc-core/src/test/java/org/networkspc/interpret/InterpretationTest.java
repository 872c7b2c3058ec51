package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Lines;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;

class InterpretationTest {
    private static final double[] STEADY = {
        6.9, 6.4, 6.7, 6.1, 7.0, 6.5, 6.3, 6.8, 6.6, 6.2, 6.7, 6.4, 6.9, 6.5, 6.3, 6.6
    };
    private static final double[] LOWER = {5.2, 5.4, 5.0, 5.3, 5.1, 5.5, 4.9, 5.2, 5.3, 5.0, 5.2, 5.4, 5.1, 5.3, 5.2};
    private static final Measure FALLS =
            Measure.measurement("falls", "Falls per 1,000 bed days").improvement(Direction.DECREASE);

    static double[] joined(double[]... parts) {
        return DoubleStream.concat(
                        DoubleStream.of(parts[0]), parts.length > 1 ? DoubleStream.of(parts[1]) : DoubleStream.empty())
                .toArray();
    }

    @Test
    void aRunAfterTheBaselineIsToldWithItsSize() {
        Interpretation reading = Interpretation.of(
                ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16)).plot(Lines.values(FALLS, joined(STEADY, LOWER))),
                RuleSet.STANDARD);

        assertEquals(Variation.IMPROVING, reading.variation());
        assertEquals(
                "Falls per 1,000 bed days: lower since May 2023, and the lower level is holding.",
                reading.reading().get(0));
    }

    @Test
    void aNewPhaseIsToldWithBothCentres() {
        Interpretation reading = Interpretation.of(
                ChartSpec.of(ChartType.I).rebasedOn(Lines.month(17)).plot(Lines.values(FALLS, joined(STEADY, LOWER))),
                RuleSet.STANDARD,
                Optional.of(new Aim("falls", 6, LocalDate.of(2026, 1, 1), "")));

        assertEquals(Variation.COMMON_CAUSE, reading.variation());
        assertEquals(Assurance.WILL_HIT, reading.assurance());
    }

    @Test
    void aStepBetweenTwoVersionsOfAMeasureIsMarkedAndNeverASignal() {
        var series = Lines.values(FALLS.revisedOn(Lines.month(17)), joined(STEADY, LOWER));
        Interpretation reading = Interpretation.of(
                ChartSpec.of(ChartType.I)
                        .frozenAfter(Lines.month(16))
                        .within(series)
                        .plot(series),
                RuleSet.STANDARD);

        assertEquals(List.of(), reading.signals());
        assertEquals(2, reading.chart().phases().size());
        assertTrue(reading.movement().isEmpty());
        assertEquals(
                List.of(
                        "Falls per 1,000 bed days: counted anew from May 2023, and nothing unusual since.",
                        "The step from 6.6 to 5.2 is between two ways of counting and says nothing about the work."),
                reading.reading().subList(0, 2));
    }

    private static Interpretation read(ChartSpec spec, Measure measure, double... line) {
        return Interpretation.of(spec.plot(Lines.values(measure, line)), RuleSet.STANDARD);
    }

    private static List<String> codes(Interpretation reading) {
        return reading.cautions().stream().map(Caution::code).toList();
    }

    @Test
    void theSizeOfAStepIsNotToldBeforeSixPointsAfterTheRun() {
        Interpretation reading = read(
                ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16)),
                FALLS,
                joined(STEADY, Arrays.copyOf(LOWER, 10)));

        assertEquals(
                "Centre 6.6 before; how far it moved is not yet known, 4 more points will tell.",
                reading.reading().get(1));
    }

    @Test
    void theDirectionOfImprovementDecidesWhatASignalMeans() {
        double[] line = joined(STEADY, LOWER);
        ChartSpec spec = ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16));

        assertEquals(Variation.IMPROVING, read(spec, FALLS, line).variation());
        assertEquals(
                Variation.CONCERNING,
                read(spec, FALLS.improvement(Direction.INCREASE), line).variation());
        assertEquals(
                Variation.NEUTRAL,
                read(spec, FALLS.improvement(Direction.NEUTRAL), line).variation());
        assertEquals(Variation.COMMON_CAUSE, read(spec, FALLS, line).at(0));
        assertEquals(Variation.IMPROVING, read(spec, FALLS, line).at(20));
    }

    @Test
    void onlyTheLatestPointMakesTheVariation() {
        Interpretation reading = read(
                ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16)), FALLS, joined(STEADY, new double[] {9, 6.5}));

        assertEquals(Variation.COMMON_CAUSE, reading.variation());
        assertEquals(Variation.CONCERNING, reading.at(16));
        assertEquals(
                "Falls per 1,000 bed days: nothing unusual in the latest points.",
                reading.reading().get(0));
    }

    @Test
    void assuranceNeedsAPredictableProcessAndATargetOffTheLimits() {
        ChartSpec spec = ChartSpec.of(ChartType.I);
        var steady = spec.plot(Lines.values(FALLS, STEADY));
        double upper = steady.points().get(15).limits().band(3).upper();
        double lower = steady.points().get(15).limits().band(3).lower();

        assertEquals(Assurance.WILL_HIT, assurance(steady, upper + 0.01));
        assertEquals(Assurance.CANNOT_TELL, assurance(steady, upper));
        assertEquals(Assurance.CANNOT_TELL, assurance(steady, 6.5));
        assertEquals(Assurance.WILL_MISS, assurance(steady, lower - 0.01));
        assertEquals(
                Assurance.NO_AIM, Interpretation.of(steady, RuleSet.STANDARD).assurance());
        var signalled = spec.frozenAfter(Lines.month(16)).plot(Lines.values(FALLS, joined(STEADY, LOWER)));
        assertEquals(Assurance.CANNOT_TELL, assurance(signalled, 100));
        assertEquals(Assurance.CANNOT_TELL, assurance(spec.plot(Lines.values(FALLS, Arrays.copyOf(STEADY, 11))), 100));
    }

    @Test
    void whyAnAimCanOrCannotBeToldIsSaid() {
        ChartSpec spec = ChartSpec.of(ChartType.I);
        var steady = spec.plot(Lines.values(FALLS, STEADY));
        assertEquals("Will hit the aim: its limits, 5.4 to 7.7, lie below 9.0.", prospect(steady, 9));
        assertEquals("Will miss the aim as it is: its limits, 5.4 to 7.7, lie above 5.0.", prospect(steady, 5));
        assertEquals("Cannot tell yet: its limits, 5.4 to 7.7, lie around 6.0.", prospect(steady, 6));
        assertEquals(
                "Cannot tell yet: it rests on 11 points, and 12 are needed.",
                prospect(spec.plot(Lines.values(FALLS, Arrays.copyOf(STEADY, 11))), 100));
        assertEquals(
                "Cannot tell yet: the line is changing, so its past does not say what comes next.",
                prospect(spec.frozenAfter(Lines.month(16)).plot(Lines.values(FALLS, joined(STEADY, LOWER))), 100));
    }

    private static String prospect(Chart chart, double target) {
        return Interpretation.of(chart, RuleSet.STANDARD).prospect(aim(target)).sentence();
    }

    private static Aim aim(double target) {
        return new Aim("falls", target, LocalDate.of(2026, 1, 1), "");
    }

    private static Assurance assurance(Chart chart, double target) {
        Aim aim = aim(target);
        return Interpretation.of(chart, RuleSet.STANDARD, Optional.of(aim)).assurance();
    }

    @Test
    void thinStatisticsAreCautionsAndNeverErrors() {
        ChartSpec spec = ChartSpec.of(ChartType.I);
        double[] equal = new double[24];

        assertEquals(List.of("no-points"), codes(read(spec, FALLS)));
        assertEquals(List.of("short-baseline"), codes(read(spec, FALLS, 4, 5, 6)));
        assertEquals(List.of("zero-spread"), codes(read(spec, FALLS, equal)));
        assertTrue(codes(read(spec, FALLS, joined(STEADY, new double[] {Double.NaN, 6.5})))
                .contains("missing-periods"));
        assertTrue(codes(read(spec.screened(true), FALLS, STEADY)).contains("screened"));
        double[] wave = {6, 6.5, 7, 7.2, 7, 6.5, 6, 5.5, 5, 4.8, 5, 5.5};
        assertTrue(codes(read(spec, FALLS, joined(wave, wave))).contains("autocorrelation"));
        assertTrue(read(spec, FALLS, STEADY).cautions().get(0).sentence().contains("about 16"));
    }

    @Test
    void aStepThatHoldsIsNotTakenForResemblanceOfNeighbours() {
        Chart stepped =
                ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16)).plot(Lines.values(FALLS, joined(STEADY, LOWER)));
        assertFalse(codes(Interpretation.of(stepped, RuleSet.STANDARD)).contains("autocorrelation"));
    }

    @Test
    void howFarALineMovedIsToldFromThePointsAfterTheRun() {
        ChartSpec frozen = ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16));
        double[] lower = {3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4};
        Interpretation told =
                Interpretation.of(frozen.plot(Lines.values(FALLS, joined(STEADY, lower))), RuleSet.STANDARD);
        assertEquals(4, told.movement().orElseThrow().since(), 1e-12);
        Interpretation early = Interpretation.of(
                frozen.plot(Lines.values(FALLS, joined(STEADY, Arrays.copyOf(lower, 13)))), RuleSet.STANDARD);
        assertTrue(early.movement().isEmpty());
    }

    @Test
    void moreVariationThanChanceSuggestsThePrimeChart() {
        double[] numerators = new double[24];
        double[] denominators = new double[24];
        for (int i = 0; i < 24; i++) {
            denominators[i] = 4000;
            numerators[i] = i % 3 == 0 ? 1900 : i % 3 == 1 ? 2200 : 2050;
        }
        var line = Lines.ratios(Measure.proportion("hands", "Hand hygiene seen, per cent"), numerators, denominators);

        assertTrue(codes(Interpretation.of(ChartSpec.of(ChartType.P).plot(line), RuleSet.STANDARD))
                .contains("overdispersion"));
        assertFalse(codes(Interpretation.of(ChartSpec.of(ChartType.P_PRIME).plot(line), RuleSet.STANDARD))
                .contains("overdispersion"));
    }

    @Test
    void readingsNeverBlameAndAlwaysNameTheMeasureFirst() {
        Measure score = Measure.measurement("score", "Staff experience score").improvement(Direction.INCREASE);
        for (double[] line :
                List.of(new double[0], new double[] {5}, STEADY, joined(STEADY, LOWER), joined(LOWER, STEADY))) {
            for (ChartType type : List.of(ChartType.I, ChartType.RUN)) {
                Interpretation reading = read(ChartSpec.of(type), score, line);
                String text = String.join(" ", reading.reading());
                assertTrue(text.startsWith("Staff experience score: "), text);
                assertFalse(text.matches("(?i).*\\b(caused?|worst|fail\\w*|underperform\\w*)\\b.*"), text);
                reading.reading().forEach(sentence -> assertTrue(sentence.endsWith("."), sentence));
            }
        }
    }
}
