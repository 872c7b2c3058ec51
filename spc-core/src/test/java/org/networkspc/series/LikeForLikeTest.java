package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

/** The golden vectors stand in the statistics notes and were computed by independent fits. */
class LikeForLikeTest {

    private final LikeForLike fit = LikeForLike.of(Panels.golden(), Link.IDENTITY);

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, 0.746356999446, 0.759949075242, 0.736579922752, 0.790419574834",
        "LOG, 0.747363585932, 0.760264594582, 0.735118041873, 0.791215251028",
        "LOGIT, 0.744012925058, 0.759001441227, 0.739044987704, 0.789051344380"
    })
    void theGoldenVectorOfEachLinkIsReproduced(Link link, double one, double two, double three, double four) {
        double[] line = LikeForLike.of(Panels.golden(), link).line();
        assertArrayEquals(new double[] {one, two, three, four}, line, 1e-11);
    }

    @Test
    void theGoldenDispersionIsReproduced() {
        assertEquals(3, fit.degreesOfFreedom());
        assertEquals(0.0137155004236, fit.dispersion(), 1e-12);
    }

    @Test
    void theContrastOfMonthFourWithMonthsOneAndTwoIsReproduced() {
        double[] weights = {-0.5, -0.5, 0, 1};
        assertEquals(0.00927535133, fit.variance().unscaled(weights), 1e-11);
        assertEquals(0.00927535133, fit.variance().fromBaseline(new int[] {0, 1})[3] / fit.dispersion(), 1e-11);
        double[] line = fit.line();
        assertEquals(0.03726653749, line[3] - (line[0] + line[1]) / 2, 1e-11);
    }

    @Test
    void theLineIsTheReportedRateLessWhatTheMonthsMixAddsToIt() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            assertLawHolds(Panels.random(random, 5, 12, 0.5));
        }
    }

    private static void assertLawHolds(Panel panel) {
        LikeForLike fit = LikeForLike.of(panel, Link.IDENTITY);
        double[] line = fit.line();
        for (int t = 0; t < line.length; t++) {
            double month = 0;
            double events = 0;
            for (int i = 0; i < panel.members().size(); i++) {
                month += panel.size(i, t);
                events += panel.size(i, t) * panel.value(i, t);
            }
            double expected = events / month;
            for (int i = 0; i < panel.members().size(); i++) {
                expected -= (panel.size(i, t) / month - fit.share(i)) * fit.memberLevel(i);
            }
            assertEquals(expected, line[t], 1e-12);
        }
    }

    /** For these links the best fit is the one whose margins are those reported, and there is only one. */
    @ParameterizedTest
    @EnumSource
    void everyMemberAndMonthIsExpectedToHaveTheEventsItHad(Link link) {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 100; round++) {
            Panel panel = Panels.random(random, 6, 15, 0.02 + 0.01 * (round % 50));
            LikeForLike fit = LikeForLike.of(panel, link);
            for (int i = 0; i < 6; i++) {
                int member = i;
                assertMargin(panel, fit, cells -> cells[0] == member);
            }
            for (int t = 0; t < 15; t++) {
                int month = t;
                assertMargin(panel, fit, cells -> cells[1] == month);
            }
        }
    }

    private static void assertMargin(Panel panel, LikeForLike fit, java.util.function.Predicate<int[]> of) {
        double had = 0;
        double expected = 0;
        for (int i = 0; i < panel.members().size(); i++) {
            for (int t = 0; t < panel.months().size(); t++) {
                if (of.test(new int[] {i, t}) && panel.has(i, t)) {
                    had += panel.size(i, t) * panel.value(i, t);
                    expected += panel.size(i, t) * fit.mean(i, t);
                }
            }
        }
        assertEquals(had, expected, 1e-10 * Math.max(1, had));
    }

    /** The whole information matrix of members and months, inverted at once, and a gradient by differences. */
    @ParameterizedTest
    @EnumSource
    void theVarianceOfTheLineIsThatOfTheWholeInformationMatrix(Link link) {
        Panel panel = Panels.random(new SplittableRandom(3), 5, 9, 0.4);
        LikeForLike fit = LikeForLike.of(panel, link);
        int members = 5;
        int all = members + 9;
        double[][] information = new double[all][all];
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < 9; t++) {
                double w = panel.size(i, t) * link.variance(fit.mean(i, t));
                information[i][i] += w;
                information[members + t][members + t] += w;
                information[i][members + t] += w;
                information[members + t][i] += w;
            }
        }
        RealMatrix inverse = new SingularValueDecomposition(new Array2DRowRealMatrix(information))
                .getSolver()
                .getInverse();
        double[] weights = {-0.25, -0.25, -0.25, -0.25, 0, 0, 0.5, 0, 0.5};
        double[] gradient = new double[all];
        for (int k = 0; k < all; k++) {
            gradient[k] = (contrast(fit, weights, k, 1e-5) - contrast(fit, weights, k, -1e-5)) / 2e-5;
        }
        double expected = 0;
        for (int k = 0; k < all; k++) {
            for (int u = 0; u < all; u++) {
                expected += gradient[k] * gradient[u] * inverse.getEntry(k, u);
            }
        }
        assertEquals(expected * fit.dispersion(), fit.variance().of(weights), 1e-7 * expected * fit.dispersion());
    }

    private static double contrast(LikeForLike fit, double[] weights, int moved, double by) {
        int members = fit.panel().members().size();
        double sum = 0;
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < weights.length; t++) {
                double level = fit.memberLevel(i) + fit.monthLevel(t) + (moved == i || moved == members + t ? by : 0);
                sum += weights[t] * fit.share(i) * fit.link().mean(level);
            }
        }
        return sum;
    }

    @Test
    void withOneMemberTheLineIsThatMember() {
        double[][] value = {{0.2, 0.4, 0.3}};
        for (Link link : Link.values()) {
            Panel one = Panels.ofValues(new double[][] {{10, 20, 30}}, value);
            assertArrayEquals(value[0], LikeForLike.of(one, link).line(), 1e-14);
        }
    }

    @Test
    void aMemberAndAMonthWithoutEventsTakeTheirLimitingValue() {
        double[][] size = {{100, 100, 100, 100}, {50, 50, 50, 50}, {80, 80, 80, 0}};
        double[][] events = {{10, 12, 0, 11}, {4, 6, 0, 5}, {0, 0, 0, 0}};
        for (Link link : List.of(Link.LOG, Link.LOGIT)) {
            LikeForLike fit = LikeForLike.of(Panels.of(size, events), link);
            assertEquals(0, fit.line()[2], 0.0);
            assertEquals(6 - 2 - 3 + 1, fit.degreesOfFreedom(), "cells of the third member and month have left");
            double[][] nearly = {{10, 12, 1e-6, 11}, {4, 6, 1e-6, 5}, {1e-6, 1e-6, 1e-9, 0}};
            assertArrayEquals(LikeForLike.of(Panels.of(size, nearly), link).line(), fit.line(), 1e-6);
            assertTrue(fit.variance().fromBaseline(new int[] {0, 1})[2] > 0, "a month without events is not certain");
        }
        double[][] everybody = {{100, 90, 95, 97}, {50, 50, 50, 50}, {80, 80, 80, 0}};
        double[] line = LikeForLike.of(Panels.of(size, everybody), Link.LOGIT).line();
        assertEquals(1, line[0], 1e-15);
        assertTrue(line[1] < line[2] && line[2] < line[3] && line[3] < 1);
    }

    @Test
    void sparseEventsAreEitherFittedOrRefusedAndNeverAnythingElse() {
        SplittableRandom random = new SplittableRandom(5);
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            Panel panel = Panels.random(random, 4, 10, 0.003);
            for (Link link : List.of(Link.LOG, Link.LOGIT)) {
                try {
                    double[] line = LikeForLike.of(panel, link).line();
                    for (double value : line) {
                        assertTrue(value >= 0 && value <= 1, "round " + round + ": " + value);
                    }
                } catch (IllegalArgumentException tooFew) {
                    refused++;
                }
            }
        }
        assertTrue(refused < 60, "refused " + refused);
    }

    @Test
    void anAnchorFixesTheMixAndNothingElse() {
        LocalDate secondMonth = Panels.FIRST.plusMonths(1);
        LikeForLike early = LikeForLike.of(Panels.golden(), Link.IDENTITY, Anchor.baseline(secondMonth));
        assertEquals(205.0 / 280, early.share(0), 1e-15);
        assertEquals(0, early.share(2), 0.0);
        double[] all = fit.line();
        double[] line = early.line();
        for (int t = 1; t < 4; t++) {
            assertEquals(all[t] - all[0], line[t] - line[0], 1e-12, "differences of an identity line have no mix");
        }
        assertEquals(
                fit.share(1),
                LikeForLike.of(Panels.golden(), Link.LOG, Anchor.LAST_12).share(1),
                0.0);
        assertThrows(
                IllegalArgumentException.class,
                () -> LikeForLike.of(Panels.golden(), Link.LOG, Anchor.baseline(Panels.FIRST.minusDays(1))));
    }

    @Test
    void monthsWithoutCommonMembersAreRefusedByTheNamesOfTheirBlocks() {
        double[][] size = {{1, 1, 0, 0, 0}, {0, 0, 1, 1, 0}, {0, 1, 0, 0, 1}};
        Panel panel = Panels.of(size, size);
        List<LocalDate> months = panel.months();
        List<List<LocalDate>> blocks =
                List.of(List.of(months.get(0), months.get(1), months.get(4)), List.of(months.get(2), months.get(3)));
        assertEquals(blocks, panel.blocks());
        UnconnectedMonthsException refusal =
                assertThrows(UnconnectedMonthsException.class, () -> LikeForLike.of(panel, Link.IDENTITY));
        assertEquals(blocks, refusal.blocks());
        assertTrue(String.valueOf(refusal.getMessage()).contains("2022-03-01 to 2022-04-01"), refusal::getMessage);
    }

    @Test
    void aLineOfUnconnectedMonthsIsRefusedAndNotOffered() {
        Measure hygiene = Measure.proportion("hygiene", "Hand hygiene seen, per cent");
        Member a = Member.of("A");
        Member b = Member.of("B");
        Network network = new Network("n", "Network", List.of(a, b));
        List<Observation> rows = new ArrayList<>();
        for (int month = 1; month <= 4; month++) {
            rows.add(Observation.of(hygiene, month < 3 ? a : b, LocalDate.of(2024, month, 1), 8, 10));
        }
        Pool pool = Pool.of(rows);
        assertEquals(List.of(Pooling.AS_REPORTED, Pooling.EQUAL_MEMBERS), Series.ways(pool, hygiene, network));
        assertThrows(IllegalArgumentException.class, () -> Series.of(pool, hygiene, network, Pooling.LIKE_FOR_LIKE));
    }

    @Test
    void theLinkIsChosenByKindAndByRate() {
        assertEquals(Link.LOGIT, auto(Measure.proportion("p", "P"), 5));
        assertEquals(Link.IDENTITY, auto(Measure.proportion("p", "P"), 50));
        assertEquals(Link.LOGIT, auto(Measure.proportion("p", "P"), 95));
        assertEquals(Link.LOG, auto(Measure.rate("r", "R", 1_000), 50));
        assertFalse(Link.LOGIT.suits(Measure.rate("r", "R", 1).kind()));
    }

    private static Link auto(Measure measure, int percent) {
        Member a = Member.of("A");
        Network network = new Network("n", "Network", List.of(a));
        Pool pool = Pool.of(IntStream.range(0, 4)
                .mapToObj(t -> Observation.of(measure, a, Panels.FIRST.plusMonths(t), percent + t % 2, 100))
                .toList());
        Series line = Series.likeForLike(pool, measure, network, Stratum.ALL, Linking.AUTO);
        assertEquals(percent / 100.0, line.subgroups().get(0).value(), 1e-12);
        return line.fit().orElseThrow().link();
    }

    @Test
    void countsAreFittedOnTheLogScaleAndAddUpOverMembers() {
        Measure events = Measure.count("events", "Events");
        List<Member> members = List.of(Member.of("A"), Member.of("B"));
        Network network = new Network("n", "Network", members);
        Pool pool = new Pool();
        for (int t = 0; t < 6; t++) {
            pool.add(Observation.of(events, members.get(0), Panels.FIRST.plusMonths(t), 10));
            if (t != 3) {
                pool.add(Observation.of(events, members.get(1), Panels.FIRST.plusMonths(t), 30));
            }
        }
        assertEquals(List.of(Pooling.AS_REPORTED, Pooling.LIKE_FOR_LIKE), Series.ways(pool, events, network));
        Series line = Series.likeForLike(pool, events, network, Stratum.ALL, Linking.AUTO);
        line.subgroups().forEach(s -> assertEquals(40, s.value(), 1e-10));
    }
}
