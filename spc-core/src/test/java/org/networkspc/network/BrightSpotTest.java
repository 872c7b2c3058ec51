package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.network.BrightSpot.Periods;
import org.networkspc.network.BrightSpot.Story;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

class BrightSpotTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final Measure MEASURE =
            Measure.proportion("p", "Done, per cent").improvement(Direction.INCREASE);
    private static final Network NETWORK =
            new Network("n", "N", List.of(Member.of("A"), Member.of("B"), Member.of("C"), Member.of("D")));

    /** B rises by 15 points from month 13; all rise by {@code tide} with it. */
    private static Pool pool(double tide) {
        SplittableRandom random = new SplittableRandom(1);
        Pool pool = new Pool();
        for (int t = 0; t < 22; t++) {
            for (Member member : NETWORK.members()) {
                double rate = 0.6 + (t >= 12 ? tide + (member.id().equals("B") ? 0.15 : 0) : 0);
                double n = Math.rint(200 * rate + 4 * random.nextGaussian());
                pool.add(Observation.of(MEASURE, member, FIRST.plusMonths(t), n, 200));
            }
        }
        return pool;
    }

    private static BrightSpot spot(Pool pool, String member, Tried... ideas) {
        return BrightSpot.of(pool, MEASURE, NETWORK, List.of(ideas), Periods.STANDARD).stream()
                .filter(s -> s.member().id().equals(member))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anIdeaMakesTheStoryAndNotTheEvidence() {
        LocalDate tested = FIRST.plusMonths(11);
        assertEquals(
                Story.BRIGHT_SPOT,
                spot(pool(0), "B", Tried.of("B", "huddles", tested)).story());
        Tried late = new Tried("B", "huddles", tested, FIRST.plusMonths(23));
        assertEquals(Story.RECALLED, spot(pool(0), "B", late).story());
        assertEquals(Story.STORY_WANTED, spot(pool(0), "B").story());
        assertEquals(
                Story.STORY_WANTED,
                spot(pool(0), "B", Tried.of("A", "huddles", tested)).story());
        Tried tooEarly = Tried.of("B", "huddles", FIRST.plusMonths(5));
        assertEquals(Story.STORY_WANTED, spot(pool(0), "B", tooEarly).story());
        assertEquals(
                Story.NONE, spot(pool(0), "A", Tried.of("A", "huddles", tested)).story());
        assertEquals(
                FIRST.plusMonths(12), spot(pool(0), "B").shift().orElseThrow().first());
        assertTrue(spot(pool(0), "B").sentence().orElseThrow().endsWith("A story is wanted."));
    }

    @Test
    void risingWithEverybodyIsNoBrightSpot() {
        BrightSpot risen = spot(pool(0.1), "A");
        assertTrue(risen.shift().isPresent());
        assertEquals(Story.NONE, risen.story());
        assertEquals(Story.STORY_WANTED, spot(pool(0.1), "B").story());
    }

    @Test
    void theGapIsTheMemberLessTheLineOfTheOthers() {
        Pool pool = new Pool();
        double[][] own = new double[3][18];
        for (int i = 0; i < 3; i++) {
            for (int t = 0; t < 18; t++) {
                own[i][t] = 100 + 10 * i + (t % 2) + (i == 1 && t >= 12 ? 20 : 0);
                pool.add(Observation.of(MEASURE, NETWORK.members().get(i), FIRST.plusMonths(t), own[i][t], 200));
            }
        }
        // The others' line, all denominators alike, is their mean.
        double[] gap = new double[18];
        for (int t = 0; t < 18; t++) {
            gap[t] = own[1][t] / 200 - (own[0][t] + own[2][t]) / 400;
        }
        double before = 0;
        double events = 0;
        for (int t = 0; t < 12; t++) {
            before += gap[t] / 12;
            events += own[1][t] / 12 / 200;
        }
        double after = 0;
        for (int t = 12; t < 18; t++) {
            after += gap[t] / 6;
        }
        double s = Math.sqrt(events * (1 - events) / 200);
        OptionalDouble z = BrightSpot.of(pool, MEASURE, NETWORK, List.of(), Periods.STANDARD)
                .get(1)
                .gapZ();
        assertEquals((after - before) / (s * Math.sqrt(1 / 6.0 + 1 / 12.0)), z.orElseThrow(), 1e-9);
        assertEquals(
                OptionalDouble.empty(),
                BrightSpot.of(pool, MEASURE, NETWORK, List.of(), new Periods(16, 6, 6))
                        .get(1)
                        .gapZ());
    }
}
