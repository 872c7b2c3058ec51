package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.ChangeIdea.Outcome;
import org.networkspc.measure.Course;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.measure.Where;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.Side;

class IdeaReadingTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final Measure SCORE = Measure.measurement("s", "Score").improvement(Direction.INCREASE);
    private static final Measure SLIPS = Measure.rate("f", "Falls", 1000).improvement(Direction.DECREASE);
    private static final Network NETWORK =
            new Network("n", "N", List.of(Member.of("A"), Member.of("B"), Member.of("C"), Member.of("D")));

    private static ChangeIdea idea(LocalDate from, String... members) {
        return new ChangeIdea("i", "huddles", List.of(members), List.of("s"), from, Outcome.TESTING, "");
    }

    /** A month's value of a member. */
    private interface Value {
        double of(int member, int month);
    }

    private static Pool scores(int months, Value value) {
        Pool pool = new Pool();
        for (int t = 0; t < months; t++) {
            for (int i = 0; i < 4; i++) {
                double score = value.of(i, t);
                if (!Double.isNaN(score)) {
                    pool.add(Observation.of(SCORE, NETWORK.members().get(i), FIRST.plusMonths(t), score));
                }
            }
        }
        return pool;
    }

    @Test
    void beforeAndAfterAreMeansAndTheErrorIsFromMovingRanges() {
        // Values alternate by 0.2 around 5 + member, and B rises by 3 from month 13: every moving range is 0.2.
        Pool pool = scores(18, (i, t) -> 5 + i + 0.1 * (t % 2 == 0 ? 1 : -1) + (i == 1 && t >= 12 ? 3 : 0));
        IdeaReading reading = IdeaReading.of(pool, SCORE, NETWORK, List.of(idea(FIRST.plusMonths(12), "B")));
        Shift own = reading.own().get(0).shift().orElseThrow();
        assertEquals(6, own.before(), 1e-12);
        assertEquals(9, own.after(), 1e-12);
        double sigma = 0.2 * Math.sqrt(Math.PI) / 2;
        assertEquals(sigma * Math.sqrt(1.0 / 12 + 1.0 / 6), own.error(), 1e-12);
        assertEquals(Optional.of(Side.HIGH), own.side());
        assertTrue(own.isBetter(SCORE));
        assertEquals(own, reading.together().orElseThrow());
        assertEquals(0, reading.others().orElseThrow().change(), 1e-12);
        assertEquals(3, reading.apart().orElseThrow().change(), 1e-12);
    }

    @Test
    void theMonthInWhichATestBeganIsOnNeitherSideUnlessItBeganWithIt() {
        Pool pool = scores(20, (i, t) -> t < 12 ? 1 : t == 12 ? 50 : 2);
        LocalDate midMonth = FIRST.plusMonths(12).plusDays(5);
        Shift own = IdeaReading.of(pool, SCORE, NETWORK, List.of(idea(midMonth, "A")))
                .own()
                .get(0)
                .shift()
                .orElseThrow();
        assertEquals(1, own.before(), 1e-12);
        assertEquals(2, own.after(), 1e-12);
        Shift withIt = IdeaReading.of(pool, SCORE, NETWORK, List.of(idea(FIRST.plusMonths(12), "A")))
                .together()
                .orElseThrow();
        assertEquals((50 + 5 * 2) / 6.0, withIt.after(), 1e-12);
    }

    @Test
    void membersAreReadFromTheirOwnDaysAndOneWithoutBothSidesIsLeftOut() {
        int[] start = {12, 15, 12, 30};
        Pool pool = scores(24, (i, t) -> i == 2 && t < 7 ? Double.NaN : 10 * i + (t >= start[i] ? 2 : 0));
        List<ChangeIdea> tried = List.of(idea(FIRST.plusMonths(12), "A", "C"), idea(FIRST.plusMonths(15), "B", "A"));
        IdeaReading reading = IdeaReading.of(pool, SCORE, NETWORK, tried);
        assertEquals(
                List.of("A", "B", "C"),
                reading.own().stream().map(o -> o.member().id()).toList());
        assertEquals(FIRST.plusMonths(12), reading.own().get(0).from());
        assertEquals(Optional.empty(), reading.own().get(2).shift());
        assertEquals(2, reading.readable());
        Shift together = reading.together().orElseThrow();
        assertEquals(5, together.before(), 1e-12);
        assertEquals(2, together.change(), 1e-12);
        assertEquals(0, reading.others().orElseThrow().change(), 1e-12);
        assertEquals(30, reading.others().orElseThrow().before(), 1e-12);
    }

    @Test
    void aTideThatLiftsAllIsSeenBesideAndNotApart() {
        SplittableRandom random = new SplittableRandom(3);
        Pool pool = scores(18, (i, t) -> 5 + i + 0.1 * random.nextGaussian() + (t >= 12 ? 2 : 0));
        IdeaReading reading = IdeaReading.of(pool, SCORE, NETWORK, List.of(idea(FIRST.plusMonths(12), "A", "B")));
        assertEquals(Optional.of(Side.HIGH), reading.together().orElseThrow().side());
        assertEquals(Optional.of(Side.HIGH), reading.others().orElseThrow().side());
        assertEquals(Optional.empty(), reading.apart().orElseThrow().side());
    }

    @Test
    void smallNumbersSpreadAtLeastAsCountingDoes() {
        Pool pool = new Pool();
        for (int t = 0; t < 18; t++) {
            for (Member member : NETWORK.members()) {
                pool.add(Observation.of(SLIPS, member, FIRST.plusMonths(t), t < 12 ? 4 : 3, 1000));
            }
        }
        IdeaReading reading = IdeaReading.of(pool, SLIPS, NETWORK, List.of(idea(FIRST.plusMonths(12), "A", "B")));
        // 4 falls in 1,000 days: one month spreads by sqrt(4), of two members' mean by sqrt(4/2).
        double own = 2 * Math.sqrt(1.0 / 12 + 1.0 / 6);
        assertEquals(own, reading.own().get(0).shift().orElseThrow().error(), 1e-12);
        assertEquals(own / Math.sqrt(2), reading.together().orElseThrow().error(), 1e-12);
        assertEquals(own, reading.apart().orElseThrow().error(), 1e-12);
        assertEquals(Optional.empty(), reading.together().orElseThrow().side());
    }

    @Test
    void anIdeaForOneGroupIsReadInThatGroupWhereItIsReported() {
        Stratum old = Stratum.of("age", "80 and over");
        Pool pool = scores(18, (i, t) -> i);
        for (int t = 0; t < 18; t++) {
            pool.add(Observation.of(SCORE, NETWORK.members().get(0), FIRST.plusMonths(t), t < 12 ? 1 : 4)
                    .in(old));
        }
        ChangeIdea meant = new ChangeIdea(
                "i",
                "huddles",
                new Where(List.of("A"), List.of(old)),
                List.of("s"),
                Optional.empty(),
                Course.of(FIRST.plusMonths(12), Outcome.TESTING),
                "");
        IdeaReading reading = IdeaReading.of(pool, SCORE, NETWORK, List.of(meant));
        assertEquals(old, reading.stratum());
        assertEquals(3, reading.together().orElseThrow().change(), 1e-12);
        IdeaReading everybody = IdeaReading.of(scores(18, (i, t) -> i), SCORE, NETWORK, List.of(meant));
        assertEquals(Stratum.ALL, everybody.stratum());
        assertEquals(0, everybody.together().orElseThrow().change(), 1e-12);
    }

    @Test
    void anIdeaOfEverybodyHasNoOthersAndOneFromBeforeTheNumbersHasNoSides() {
        Pool pool = scores(18, (i, t) -> i + t % 3);
        IdeaReading all = IdeaReading.of(pool, SCORE, NETWORK, List.of(idea(FIRST.plusMonths(12))));
        assertEquals(4, all.readable());
        assertEquals(Optional.empty(), all.others());
        assertEquals(Optional.empty(), all.apart());
        IdeaReading early = IdeaReading.of(pool, SCORE, NETWORK, List.of(idea(FIRST.minusYears(3), "A")));
        assertEquals(1, early.own().size());
        assertEquals(Optional.empty(), early.together());
        IdeaReading nobody = IdeaReading.of(new Pool(), SCORE, NETWORK, List.of(idea(FIRST, "A")));
        assertEquals(Optional.empty(), nobody.together());
        Measure days = Measure.between("d", "Days");
        assertThrows(
                IllegalArgumentException.class, () -> IdeaReading.of(pool, days, NETWORK, List.of(idea(FIRST, "A"))));
    }
}
