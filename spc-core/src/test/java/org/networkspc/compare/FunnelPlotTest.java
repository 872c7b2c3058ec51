package org.networkspc.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.chart.Band;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

class FunnelPlotTest {

    private static String id(int i) {
        return String.format(Locale.ROOT, "H%02d", i);
    }

    /** Members that differ by chance alone, or also among themselves. */
    private static List<FunnelMember> network(Random random, int members, double spread) {
        List<FunnelMember> network = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            int n = 150 + random.nextInt(600);
            double p = Math.min(Math.max(0.3 + spread * random.nextGaussian(), 0.01), 0.99);
            long x = IntStream.range(0, n).filter(k -> random.nextDouble() < p).count();
            network.add(FunnelMember.of(id(i), x, n));
        }
        return network;
    }

    private static FunnelPlot plot(List<FunnelMember> members, FunnelMethod method) {
        return FunnelPlot.of(FunnelKind.PROPORTION, members, method);
    }

    private static List<String> order(FunnelPlot plot) {
        return plot.points().stream().map(p -> p.member().member().id()).toList();
    }

    @Test
    void membersComeInIdOrderWhateverTheirPerformanceAndHoweverTheyArrive() {
        Random random = new Random(1);
        List<FunnelMember> network = network(random, 15, 0.1);
        List<String> ids = network.stream().map(m -> m.member().id()).toList();
        for (int k = 0; k < 20; k++) {
            List<FunnelMember> numbers = new ArrayList<>(network);
            Collections.shuffle(numbers, random);
            List<FunnelMember> dealt = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                dealt.add(FunnelMember.of(
                        id(i), numbers.get(i).numerator(), numbers.get(i).denominator()));
            }
            Collections.shuffle(dealt, random);
            FunnelPlot plot = plot(dealt, FunnelMethod.STANDARD.adjusted(Adjustment.ADDITIVE));
            assertEquals(ids, order(plot));
            List<String> signals =
                    plot.signals().stream().map(p -> p.member().member().id()).toList();
            assertEquals(signals.stream().sorted().toList(), signals);
        }
    }

    @Test
    void verdictsOfExactLimitsAgreeWithBinomialTails() {
        for (int n = 1; n <= 40; n++) {
            for (double p : new double[] {0.01, 0.2, 0.5, 0.93}) {
                BinomialDistribution counts = BinomialDistribution.of(n, p);
                for (int x = 0; x <= n; x++) {
                    FunnelZone want = zone(counts.cumulativeProbability(x), counts.survivalProbability(x - 1));
                    for (FunnelLimitForm form : List.of(FunnelLimitForm.EXACT, FunnelLimitForm.SPIEGELHALTER_2005)) {
                        FunnelPlot plot = FunnelPlot.against(
                                p,
                                FunnelKind.PROPORTION,
                                List.of(FunnelMember.of("H01", x, n)),
                                FunnelMethod.STANDARD.limits(form));
                        assertEquals(want, plot.points().get(0).zone(), x + " of " + n + " at " + p);
                    }
                }
            }
        }
    }

    @Test
    void verdictsOfExactLimitsAgreeWithPoissonTails() {
        for (double expected : new double[] {0.002, 0.045, 0.3, 1, 4.7, 12, 80}) {
            PoissonDistribution counts = PoissonDistribution.of(expected);
            for (int x = 0; x <= 120; x++) {
                FunnelPlot plot = FunnelPlot.of(
                        FunnelKind.STANDARDISED_RATIO,
                        List.of(FunnelMember.of("H01", x, expected)),
                        FunnelMethod.STANDARD);
                assertEquals(
                        zone(counts.cumulativeProbability(x), counts.survivalProbability(x - 1)),
                        plot.points().get(0).zone(),
                        x + " of " + expected);
            }
        }
    }

    private static FunnelZone zone(double atMost, double atLeast) {
        if (atLeast < 0.025) {
            return atLeast < 0.001 ? FunnelZone.HIGH_998 : FunnelZone.HIGH_95;
        }
        if (atMost < 0.025) {
            return atMost < 0.001 ? FunnelZone.LOW_998 : FunnelZone.LOW_95;
        }
        return FunnelZone.INSIDE;
    }

    @Test
    void oneRareEventBeyondTheInterpolatedLineIsNoSignal() {
        FunnelPoint point = FunnelPlot.of(
                        FunnelKind.STANDARDISED_RATIO,
                        List.of(FunnelMember.of("H01", 1, 0.0447)),
                        FunnelMethod.STANDARD)
                .points()
                .get(0);
        assertTrue(point.limits().p998().excludes(point.value()), "the published interpolation puts the line below 1");
        assertFalse(point.isSignal(), "it happens by chance in 4 of 100");
    }

    @Test
    void theFunnelOfThoseWithoutTheEventIsTheMirrorImage() {
        FunnelMethod exact = FunnelMethod.STANDARD.limits(FunnelLimitForm.EXACT);
        List<FunnelMember> network = network(new Random(2), 12, 0.1);
        List<FunnelMember> others = network.stream()
                .map(m -> FunnelMember.of(m.member(), m.denominator() - m.numerator(), m.denominator()))
                .toList();
        List<FunnelPoint> with = plot(network, exact).points();
        List<FunnelPoint> without = plot(others, exact).points();
        for (int i = 0; i < with.size(); i++) {
            Band band = with.get(i).limits().p998();
            Band mirrored = without.get(i).limits().p998();
            assertEquals(1 - band.upper(), mirrored.lower(), 1e-12);
            assertEquals(1 - band.lower(), mirrored.upper(), 1e-12);
            assertEquals(with.get(i).isSignal(), without.get(i).isSignal());
        }
    }

    @Test
    void pheVerdictsAreThoseOfTheInterval() {
        for (double expected : new double[] {0.4, 2, 3.7, 4.785, 4.79, 5.4, 9.1, 17.1, 18.38, 18.395, 25, 120}) {
            for (int x = 0; x <= 170; x++) {
                FunnelZone zone = FunnelPlot.of(
                                FunnelKind.STANDARDISED_RATIO,
                                List.of(FunnelMember.of("H01", x, expected)),
                                FunnelMethod.PHE)
                        .points()
                        .get(0)
                        .zone();
                Interval inner = Interval.rate(x, expected, 0.95);
                Interval outer = Interval.rate(x, expected, 0.998);
                FunnelZone want = outer.lower() > 1
                        ? FunnelZone.HIGH_998
                        : outer.upper() < 1
                                ? FunnelZone.LOW_998
                                : inner.lower() > 1
                                        ? FunnelZone.HIGH_95
                                        : inner.upper() < 1 ? FunnelZone.LOW_95 : FunnelZone.INSIDE;
                assertEquals(want, zone, x + " of " + expected);
            }
        }
    }

    @Test
    void spreadIsNotEstimatedFromFewerThanTenMembers() {
        List<FunnelMember> network = network(new Random(3), 10, 0.2);
        FunnelMethod additive = FunnelMethod.STANDARD.adjusted(Adjustment.ADDITIVE);
        FunnelPlot nine = plot(network.subList(0, 9), additive);
        assertEquals(Overdispersion.NOT_ESTIMATED, nine.overdispersion());
        assertTrue(nine.notes().contains(FunnelNote.FEW_MEMBERS));
        assertTrue(nine.points().stream()
                .allMatch(p -> p.adjusted().isEmpty() && p.limits().equals(p.unadjusted())));

        FunnelPlot ten = plot(network, additive);
        assertEquals(Adjustment.ADDITIVE, ten.overdispersion().applied());
        assertEquals(List.of(FunnelNote.WIDENED), ten.notes());
        assertEquals(
                List.of(FunnelNote.WIDER_THAN_CHANCE),
                plot(network, FunnelMethod.STANDARD).notes());
        assertTrue(plot(network.subList(0, 9), FunnelMethod.FUNNELPLOTR)
                .overdispersion()
                .isEstimated());
    }

    @Test
    void winsorisedPhiRunsAtTwoThirdsWhenThereIsChanceAlone() {
        Random random = new Random(4);
        FunnelMethod method = FunnelMethod.STANDARD.limits(FunnelLimitForm.TRANSFORMED);
        double mean = IntStream.range(0, 400)
                .mapToDouble(k -> plot(network(random, 30, 0), method)
                        .overdispersion()
                        .phi()
                        .orElseThrow())
                .average()
                .orElseThrow();
        assertEquals(0.68, mean, 0.03);
    }

    @ParameterizedTest
    @EnumSource(
            value = Adjustment.class,
            names = {"ADDITIVE", "MULTIPLICATIVE"})
    void wideningContainsTheLimitsOfChanceAlone(Adjustment adjustment) {
        FunnelMethod method =
                FunnelMethod.STANDARD.limits(FunnelLimitForm.TRANSFORMED).adjusted(adjustment);
        for (FunnelPoint point : plot(network(new Random(5), 20, 0.1), method).points()) {
            assertTrue(point.limits().p998().lower() < point.unadjusted().p998().lower());
            assertTrue(point.limits().p998().upper() > point.unadjusted().p998().upper());
            assertEquals(point.adjusted().orElseThrow(), point.limits());
        }
    }

    @Test
    void theMultiplierScalesValuesTargetAndLimitsAndNothingElse() {
        List<FunnelMember> network = network(new Random(6), 12, 0.1);
        FunnelMethod method = FunnelMethod.STANDARD.adjusted(Adjustment.ADDITIVE);
        FunnelPlot plain = plot(network, method);
        FunnelPlot perCent = plot(network, method.per(100));
        assertEquals(plain.target().orElseThrow() * 100, perCent.target().orElseThrow());
        assertEquals(plain.overdispersion(), perCent.overdispersion());
        for (int i = 0; i < 12; i++) {
            assertEquals(
                    plain.points().get(i).value() * 100, perCent.points().get(i).value());
            assertEquals(
                    plain.points().get(i).limits().times(100),
                    perCent.points().get(i).limits());
            assertEquals(plain.points().get(i).zone(), perCent.points().get(i).zone());
            assertEquals(plain.points().get(i).score(), perCent.points().get(i).score());
        }
    }

    @Test
    void theCurveRunsThroughTheLimitsOfEveryMember() {
        List<FunnelMember> network = network(new Random(7), 12, 0.1);
        for (FunnelMethod method : List.of(
                FunnelMethod.STANDARD,
                FunnelMethod.STANDARD.adjusted(Adjustment.ADDITIVE).per(100),
                FunnelMethod.FUNNELPLOTR,
                FunnelMethod.PHE)) {
            FunnelPlot plot = plot(network, method);
            for (FunnelPoint point : plot.points()) {
                FunnelLimits at = plot.limitsAt(point.member().denominator());
                assertEquals(point.limits().p998().upper(), at.p998().upper(), 1e-12 * method.multiplier());
                assertEquals(point.limits().p95().lower(), at.p95().lower(), 1e-12 * method.multiplier());
            }
        }
    }

    @Test
    void upperLimitsFollowTheMultiplierAndAreNotCutAtOneHundred() {
        FunnelPoint point = FunnelPlot.of(
                        FunnelKind.PROPORTION,
                        List.of(FunnelMember.of("H01", 9, 10), FunnelMember.of("H02", 8, 10)),
                        FunnelMethod.PHE.per(1_000))
                .points()
                .get(0);
        assertEquals(1_000, point.limits().p998().upper());
    }

    @Test
    void limitsOfStandardisedRatiosAreSquaredBackByUsAndNotByFunnelPlotR() {
        List<FunnelMember> one = List.of(FunnelMember.of("H01", 100, 100));
        Band ours = FunnelPlot.of(
                        FunnelKind.STANDARDISED_RATIO, one, FunnelMethod.STANDARD.limits(FunnelLimitForm.TRANSFORMED))
                .points()
                .get(0)
                .limits()
                .p95();
        Band theirs = FunnelPlot.of(FunnelKind.STANDARDISED_RATIO, one, FunnelMethod.FUNNELPLOTR_CQC)
                .points()
                .get(0)
                .adjusted()
                .orElseThrow()
                .p95();
        assertEquals(0.902, theirs.lower(), 5e-4);
        assertEquals(1.098, theirs.upper(), 5e-4);
        assertEquals(0.814, ours.lower(), 5e-4);
        assertEquals(1.206, ours.upper(), 5e-4);
    }

    @Test
    void theTargetOfAStandardisedRatioIsOneAndAnyTargetCanBeGiven() {
        List<FunnelMember> members = List.of(FunnelMember.of("H01", 12, 10.0), FunnelMember.of("H02", 9, 11.5));
        assertEquals(
                1,
                FunnelPlot.of(FunnelKind.STANDARDISED_RATIO, members, FunnelMethod.STANDARD)
                        .target()
                        .orElseThrow());
        assertEquals(
                21 / 21.5,
                FunnelPlot.of(FunnelKind.RATE, members, FunnelMethod.STANDARD)
                        .target()
                        .orElseThrow());
        assertEquals(
                0.8,
                FunnelPlot.against(0.8, FunnelKind.RATE, members, FunnelMethod.STANDARD)
                        .target()
                        .orElseThrow());
    }

    @Test
    void rowsOfOneMemberAreSummed() {
        FunnelPlot plot = plot(
                List.of(FunnelMember.of("H01", 3, 10), FunnelMember.of("H02", 1, 10), FunnelMember.of("H01", 4, 10)),
                FunnelMethod.STANDARD);
        assertEquals(List.of("H01", "H02"), order(plot));
        assertEquals(0.35, plot.points().get(0).value());
    }

    @Test
    void aMemberUnstableInTheWindowHasNoVerdict() {
        List<FunnelMember> members =
                List.of(FunnelMember.of("H01", 90, 100).unstable(), FunnelMember.of("H02", 100, 1_000));
        FunnelPlot plot = plot(members, FunnelMethod.STANDARD);
        assertEquals(FunnelZone.MOVING, plot.points().get(0).zone());
        assertEquals(
                List.of("H02"),
                plot.signals().stream().map(p -> p.member().member().id()).toList());
    }

    @Test
    void aWindowOfAPoolSumsPeriodsAndListsWhoHasNothing() {
        Measure measure = Measure.proportion("hands", "Hands clean");
        Pool pool = new Pool();
        for (int month = 1; month <= 4; month++) {
            LocalDate date = LocalDate.of(2024, month, 1);
            pool.add(Observation.of(measure, Member.of("H02"), date, month, 10));
            if (month == 1) {
                pool.add(Observation.of(measure, Member.of("H01"), date, 5, 10));
            }
        }
        List<FunnelMember> window = FunnelMember.inWindow(
                pool.cells(measure, Stratum.ALL), LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
        FunnelPlot plot =
                FunnelPlot.of(FunnelKind.of(measure.kind()), window, FunnelMethod.STANDARD.per(measure.multiplier()));
        assertEquals(List.of("H02"), order(plot));
        assertEquals(25, plot.points().get(0).value());
        assertEquals("H01", plot.leftOut().get(0).member().id());
        assertTrue(plot.notes().contains(FunnelNote.LEFT_OUT));
    }

    @Test
    void nothingOneMemberOrNobodyWithADenominatorHaveAnswers() {
        FunnelPlot none = plot(List.of(), FunnelMethod.STANDARD);
        assertEquals(List.of(FunnelNote.NO_MEMBERS), none.notes());
        assertTrue(none.target().isEmpty() && none.points().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> none.limitsAt(10));

        FunnelPlot zero = plot(List.of(FunnelMember.of("H01", 0, 0)), FunnelMethod.STANDARD);
        assertEquals(List.of(FunnelNote.NO_MEMBERS), zero.notes());
        assertEquals(1, zero.leftOut().size());

        FunnelPlot one = plot(List.of(FunnelMember.of("H01", 3, 10)), FunnelMethod.STANDARD);
        assertEquals(List.of(FunnelNote.ONE_MEMBER), one.notes());
        assertEquals(FunnelZone.INSIDE, one.points().get(0).zone());
    }

    @Test
    void whenNobodyOrEverybodyHasTheEventNobodyDiffers() {
        for (FunnelMethod method : FunnelRobustnessTest.METHODS) {
            for (int share : new int[] {0, 1}) {
                List<FunnelMember> members = IntStream.range(1, 13)
                        .mapToObj(i -> FunnelMember.of(id(i), share * 7 * i, 7 * i))
                        .toList();
                FunnelPlot plot = plot(members, method);
                assertTrue(plot.points().stream().allMatch(p -> p.zone() == FunnelZone.INSIDE), method.toString());
                assertTrue(plot.notes().contains(share == 0 ? FunnelNote.NO_EVENTS : FunnelNote.EVERY_CASE));
            }
        }
    }

    @Test
    void whatTheCallerGetsWrongIsRefusedByName() {
        assertRefused(
                "numerator must not exceed the denominator 5.0 of a proportion, was 7.0 for H01",
                () -> plot(List.of(FunnelMember.of("H01", 7, 5)), FunnelMethod.STANDARD));
        assertRefused("numerator must lie between 1e-9 and 2^53, was -1.0", () -> FunnelMember.of("H01", -1, 5));
        assertRefused(
                "denominator must lie between 1e-9 and 2^53, was NaN", () -> FunnelMember.of("H01", 1, Double.NaN));
        assertRefused(
                "target must be below 1 for a proportion, was 1.5",
                () -> FunnelPlot.against(1.5, FunnelKind.PROPORTION, List.of(), FunnelMethod.STANDARD));
        assertRefused("multiplier must be positive and at most 1e9, was 0.0", () -> FunnelMethod.STANDARD.per(0));
        assertRefused("share must be at least 0 and below 0.5, was 0.5", () -> Trimming.WINSORISED.by(0.5));
    }

    private static void assertRefused(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
