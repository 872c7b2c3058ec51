package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class OpposedMovementsTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int MONTHS = 36;

    private interface Rate {
        double of(int month);
    }

    private static Interpretation line(String id, Direction direction, int people, SplittableRandom random, Rate rate) {
        Measure measure = Measure.proportion(id, id).improvement(direction);
        List<Subgroup> points = new ArrayList<>();
        for (int t = 0; t < MONTHS; t++) {
            int reached = 0;
            for (int person = 0; person < people; person++) {
                reached += random.nextDouble() < rate.of(t) ? 1 : 0;
            }
            points.add(Subgroup.of(FIRST.plusMonths(t), Tally.ratio(reached, people), MeasureKind.PROPORTION));
        }
        return Interpretation.of(
                ChartSpec.of(ChartType.P_PRIME)
                        .frozenAfter(FIRST.plusMonths(11))
                        .plot(Series.of(measure, points)),
                RuleSet.STANDARD);
    }

    private static Interpretation stage(String id, Rate rate) {
        return line(id, Direction.INCREASE, 1_000, new SplittableRandom(id.hashCode()), rate);
    }

    @Test
    void betterHereAndLessGoodAtTheNextStageIsAPair() {
        List<OpposedMovements> pairs = OpposedMovements.of(List.of(
                stage("seen", t -> 0.8),
                stage("home", t -> t < 20 ? (t % 2 == 0 ? 0.65 : 0.55) : 0.75),
                stage("still", t -> t < 21 ? (t % 2 == 0 ? 0.92 : 0.88) : 0.75)));
        assertEquals(1, pairs.size(), pairs.toString());
        OpposedMovements pair = pairs.get(0);
        assertEquals("home", pair.here().id());
        assertEquals("still", pair.there().id());
        assertEquals(FIRST.plusMonths(20), pair.better());
        assertEquals(FIRST.plusMonths(21), pair.worse());
        String said = pair.sentence("Home in a week", "Still at home");
        assertTrue(
                said.startsWith("Home in a week has been better from September 2023 on, and the next stage, Still at"
                        + " home, less good from October 2023 on. Look at both together"),
                said);
    }

    @Test
    void aMovementTooFarApartOrAtAnotherThanTheNextStageIsNone() {
        Interpretation better = stage("home", t -> t < 14 ? 0.6 : 0.75);
        Interpretation late = stage("still", t -> t < 24 ? 0.9 : 0.75);
        Interpretation soon = stage("soon", t -> t < 15 ? 0.9 : 0.75);
        Interpretation steady = stage("steady", t -> 0.8);
        assertEquals(List.of(), OpposedMovements.of(List.of(better, late)));
        assertEquals(List.of(), OpposedMovements.of(List.of(better, steady, soon)));
        assertEquals(List.of(), OpposedMovements.of(List.of(soon, better)), "the next stage, not the one before");
        assertEquals(1, OpposedMovements.of(List.of(better, soon)).size());
    }

    @Test
    void whereLessIsBetterTheSidesAreTheOtherWayRound() {
        SplittableRandom random = new SplittableRandom(3);
        Interpretation fewer = line("falls", Direction.DECREASE, 1_000, random, t -> t < 18 ? 0.5 : 0.35);
        Interpretation longer = line("stays", Direction.DECREASE, 1_000, random, t -> t < 18 ? 0.4 : 0.55);
        assertEquals(1, OpposedMovements.of(List.of(fewer, longer)).size());
        Interpretation neutral = line("any", Direction.NEUTRAL, 1_000, random, t -> t < 18 ? 0.4 : 0.55);
        assertEquals(List.of(), OpposedMovements.of(List.of(fewer, neutral)));
    }

    /** Twelve months to learn from, 24 to watch, nothing changes: few pairs of stages are shown. */
    @Test
    void whereNothingChangesFewPairsAreShown() {
        SplittableRandom random = new SplittableRandom(46);
        int shown = 0;
        int rounds = 600;
        for (int round = 0; round < rounds; round++) {
            List<Interpretation> stages = List.of(
                    line("a", Direction.INCREASE, 50, random, t -> 0.7),
                    line("b", Direction.INCREASE, 50, random, t -> 0.6));
            shown += OpposedMovements.of(stages).isEmpty() ? 0 : 1;
        }
        double share = shown / (double) rounds;
        assertTrue(share < 0.005, "share of pairs shown by chance: " + share);
    }
}
