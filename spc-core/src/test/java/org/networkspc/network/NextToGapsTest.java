package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.Panel;

class NextToGapsTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final Measure FALLS = Measure.rate("falls", "Falls", 1000);

    /** Six members of whom the first leaves out every sixth month; beside it its rate is so many times the usual. */
    private static Optional<String> question(double besideGaps, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Member> members =
                IntStream.range(0, 6).mapToObj(i -> Member.of("M" + i)).toList();
        Pool pool = new Pool();
        for (int t = 0; t < 36; t++) {
            for (int i = 0; i < 6; i++) {
                boolean beside = i == 0 && (t % 6 == 2 || t % 6 == 4);
                double mean = 40 * (beside ? besideGaps : 1);
                double count = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
                if (i > 0 || t % 6 != 3) {
                    pool.add(Observation.of(FALLS, members.get(i), FIRST.plusMonths(t), count, 8000));
                }
            }
        }
        Network network = new Network("n", "N", members);
        LikeForLike fit = LikeForLike.of(Panel.of(pool, FALLS, network, Stratum.ALL), Link.LOG);
        return NextToGaps.question(FALLS, fit, "M0").map(String::valueOf);
    }

    @Test
    void higherNumbersBesideGapsAreAQuestion() {
        assertEquals(
                Optional.of(
                        "Falls: next to periods without a report your numbers are higher than in your other periods. Is"
                                + " there a reason why those reports are missing?"),
                question(1.5, 1));
        assertTrue(question(0.6, 1).orElseThrow().contains("lower"));
    }

    @Test
    void gapsByChanceAreSeldomOne() {
        long asked = IntStream.range(0, 300)
                .filter(seed -> question(1, seed).isPresent())
                .count();
        assertTrue(asked <= 3, "asked " + asked);
    }
}
