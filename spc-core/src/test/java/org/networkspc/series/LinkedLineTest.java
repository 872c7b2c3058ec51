package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Measure;

/** What stands around a like-for-like line: bridges, history, frozen levels, event time. */
class LinkedLineTest {
    private static final int[] BASELINE = IntStream.range(0, 12).toArray();

    private interface Cell {
        double size(int member, int month);
    }

    private static Panel panel(int members, int months, Cell cell, java.util.function.IntBinaryOperator events) {
        double[][] size = new double[members][months];
        double[][] counts = new double[members][months];
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < months; t++) {
                size[i][t] = cell.size(i, t);
                counts[i][t] = size[i][t] > 0 ? events.applyAsInt(i, t) : 0;
            }
        }
        return Panels.of(size, counts);
    }

    @Test
    void aMonthThatTooFewMembersJoinToTheBaselineIsBroken() {
        SplittableRandom random = new SplittableRandom(1);
        // Members 0 to 3 found; 4 to 7 join in month 13; of the founders 0 and 1 alone stay from month 16.
        Panel panel = panel(
                8,
                20,
                (i, t) -> i < 4 ? (t >= 15 && i > 1 ? 0 : 100) : t >= 12 ? 100 : 0,
                (i, t) -> 40 + random.nextInt(20));
        List<Bridge> bridges = Bridge.of(LikeForLike.of(panel, Link.IDENTITY), BASELINE);
        assertFalse(bridges.get(14).broken());
        assertEquals(4, bridges.get(14).members());
        assertEquals(0.5, bridges.get(14).share(), 1e-15);
        assertTrue(bridges.get(15).broken(), "two members carry the line");
        assertEquals(2, bridges.get(15).members());
        bridges.subList(0, 12).forEach(b -> assertFalse(b.broken()));
    }

    @Test
    void aMonthWhoseErrorMoreThanDoublesByAbsenceIsBroken() {
        SplittableRandom random = new SplittableRandom(1);
        // In the last month only three small members of six report.
        Panel panel = panel(
                6, 13, (i, t) -> i < 3 ? 20 : t == 12 ? 0 : 1_000, (i, t) -> (i < 3 ? 8 : 480) + random.nextInt(5));
        List<Bridge> bridges = Bridge.of(LikeForLike.of(panel, Link.IDENTITY), BASELINE);
        assertEquals(3, bridges.get(12).members());
        // Gaps at the end of a member's months are not filled, so the last month has nothing to compare with.
        assertFalse(bridges.get(12).broken());
        Panel later = panel(
                6, 14, (i, t) -> i < 3 ? 20 : t == 12 ? 0 : 1_000, (i, t) -> (i < 3 ? 8 : 480) + random.nextInt(5));
        Bridge bridge =
                Bridge.of(LikeForLike.of(later, Link.IDENTITY), BASELINE).get(12);
        assertTrue(bridge.broken(), bridge::toString);
        assertTrue(bridge.error() > 2 * bridge.errorWithAll());
    }

    @Test
    void theLargestMovementOfAnOldPointIsTold() {
        Panel whole = Panels.random(new SplittableRandom(5), 5, 16, 0.5);
        Panel early = whole.only(i -> true, t -> t < 14);
        StoredLine stored = StoredLine.of(LikeForLike.of(early, Link.IDENTITY));
        LikeForLike now = LikeForLike.of(whole, Link.IDENTITY);
        List<LocalDate> baseline = whole.months().subList(0, 12);
        StoredLine.Movement found = stored.largestMovement(now, baseline).orElseThrow();
        double[] before = LikeForLike.of(early, Link.IDENTITY).line();
        double[] after = now.line();
        double shift = 0;
        for (int t = 0; t < 12; t++) {
            shift += (after[t] - before[t]) / 12;
        }
        double largest = 0;
        for (int t = 0; t < 14; t++) {
            largest = Math.max(largest, Math.abs(after[t] - before[t] - shift));
        }
        assertTrue(largest > 0);
        assertEquals(largest, Math.abs(found.by()), 1e-14);
        assertFalse(found.isNotable());
        assertEquals(
                0,
                StoredLine.of(now).largestMovement(now, baseline).orElseThrow().by(),
                0.0);
        assertTrue(stored.largestMovement(now, List.of()).isEmpty());
    }

    /** Founders at 50 % stay; joiners at 30 % gain a point a month from month 13 on. */
    private static Panel gaining(int months) {
        double[][] size = new double[4][months];
        double[][] value = new double[4][months];
        for (int i = 0; i < 4; i++) {
            for (int t = i < 2 ? 0 : 12; t < months; t++) {
                size[i][t] = 100;
                value[i][t] = i < 2 ? 0.5 + 0.01 * i : 0.3 + 0.01 * (t - 12);
            }
        }
        return Panels.ofValues(size, value);
    }

    @Test
    void whatJoinersGainAfterEnteringShowsOnALineWithFrozenLevels() {
        Panel panel = gaining(24);
        LocalDate end = panel.months().get(11);
        LinkedLevels linked = LinkedLevels.of(panel, Link.IDENTITY, end);
        double[] line = linked.line();
        for (int t = 0; t < 18; t++) {
            assertEquals(0.505, line[t], 1e-12, "joiners are not in yet in month " + (t + 1));
        }
        // From the seventh month on both joiners stand 2.5 points above their mean of the first six, and so on.
        for (int t = 18; t < 24; t++) {
            assertEquals(0.505 + (0.01 * (t - 12) - 0.025) / 2, line[t], 1e-12);
        }
        assertArrayEquals(
                LinkedLevels.of(gaining(20), Link.IDENTITY, end).line(), java.util.Arrays.copyOf(line, 20), 0.0);
        assertTrue(Double.isNaN(LinkedLevels.of(gaining(17), Link.IDENTITY, end).memberLevel(2)));
    }

    @ParameterizedTest
    @EnumSource
    void withoutJoinersFrozenLevelsGiveEachMonthTheEventsItHad(Link link) {
        Panel panel = Panels.random(new SplittableRandom(8), 4, 18, 0.4);
        LocalDate end = panel.months().get(11);
        LikeForLike baseline = LikeForLike.of(panel.only(i -> true, t -> t < 12), link);
        LinkedLevels linked = LinkedLevels.of(panel, link, end);
        assertArrayEquals(baseline.line(), java.util.Arrays.copyOf(linked.line(), 12), 1e-12);
        for (int t = 12; t < 18; t++) {
            double level = search(panel, link, linked, t);
            double expected = 0;
            for (int i = 0; i < 4; i++) {
                expected += baseline.share(i) * link.mean(linked.memberLevel(i) + level);
            }
            assertEquals(expected, linked.line()[t], 1e-9);
        }
    }

    /** The month level at which members have the events they had, by halving. */
    private static double search(Panel panel, Link link, LinkedLevels linked, int t) {
        double low = -20;
        double high = 20;
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            double missing = 0;
            for (int i = 0; i < 4; i++) {
                missing += panel.size(i, t) * (panel.value(i, t) - link.mean(linked.memberLevel(i) + middle));
            }
            low = missing > 0 ? middle : low;
            high = missing > 0 ? high : middle;
        }
        return low;
    }

    @Test
    void aMonthWithoutAnyKnownMemberCannotBeLinked() {
        Panel panel = panel(2, 14, (i, t) -> i == 0 == t < 13 ? 10 : 0, (i, t) -> 5);
        assertThrows(
                IllegalArgumentException.class,
                () -> LinkedLevels.of(panel, Link.IDENTITY, panel.months().get(11)));
    }

    @Test
    void inEventTimeEveryMemberBeginsInTheFirstMonth() {
        Panel panel = EventTime.of(gaining(24), Measure.proportion("p", "P"));
        assertEquals(24, panel.months().size());
        assertEquals(LocalDate.EPOCH, panel.months().get(0));
        assertEquals(0.3, panel.value(2, 0), 0.0);
        assertEquals(0.41, panel.value(3, 11), 1e-15);
        assertFalse(panel.has(3, 12));
    }

    private static EfficientWeights efficient(double own, boolean giant) {
        SplittableRandom random = new SplittableRandom(6);
        double[][] size = new double[8][24];
        double[][] value = new double[8][24];
        for (int i = 0; i < 8; i++) {
            for (int t = 0; t < 24; t++) {
                size[i][t] = giant && i == 0 ? 20_000 : 200;
                double error = Math.sqrt(own * own + 0.25 / size[i][t]);
                value[i][t] = 0.4 + 0.02 * i + error * random.nextGaussian();
            }
        }
        return EfficientWeights.of(Panels.ofValues(size, value), 0.25);
    }

    @Test
    void efficientWeightsAreSuggestedWhereAGiantRulesBySizeAlone() {
        EfficientWeights ruled = efficient(0.03, true);
        assertEquals(0.03, Math.sqrt(ruled.between()), 0.006);
        assertEquals(ruled.fit().degreesOfFreedom(), ruled.fit().squares(), 1e-6);
        assertTrue(ruled.isSuggested(), "cut " + ruled.cut());
        EfficientWeights alike = efficient(0.03, false);
        assertFalse(alike.isSuggested());
        assertEquals(0, alike.cut(), 1e-9, "equal sizes have equal weights");
        assertArrayEquals(
                alike.fit().line(), alike.line().stream().mapToDouble(v -> v).toArray(), 1e-12);
        assertEquals(0, efficient(0, true).between(), 2e-4);
    }
}
