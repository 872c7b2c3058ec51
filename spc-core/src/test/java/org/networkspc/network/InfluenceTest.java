package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.LeftOutLines;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.words.Words;

class InfluenceTest {
    private static final Measure SEEN =
            Measure.proportion("seen", "Seen in time").improvement(Direction.INCREASE);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int MONTHS = 20;
    /** The one whose numbers carry the line. */
    private static final int GIANT = 64;

    private static Network network(int members) {
        return new Network(
                "n",
                "N",
                IntStream.range(0, members)
                        .mapToObj(i -> Member.of("M%02d".formatted(i)))
                        .toList());
    }

    /** Nothing changes but in one member, from half of its people to nearly all for the last nine months. */
    private static Pool pool(Network network) {
        SplittableRandom random = new SplittableRandom(9);
        Pool pool = new Pool();
        for (int i = 0; i < network.members().size(); i++) {
            for (int t = 0; t < MONTHS; t++) {
                boolean better = i == GIANT && t >= MONTHS - 9;
                double size = i == GIANT ? 3_000 : 60;
                double events = Math.rint(size * (better ? 0.9 : 0.5)) + random.nextInt(5) - 2;
                pool.add(Observation.of(SEEN, network.members().get(i), FIRST.plusMonths(t), events, size));
            }
        }
        return pool;
    }

    private static Influence<Variation> influence(Pool pool, Network network, Pooling pooling) {
        ChartSpec chart = ChartSpec.of(ChartType.P_PRIME);
        return Influence.onLine(
                pool, SEEN, network, new Influence.PlannedChart(chart, RuleSet.STANDARD, Linking.AUTO), pooling);
    }

    @Test
    void oneGiantCarriesTheVerdictOfManyWhoeverElseIsLeftOut() {
        Network network = network(70);
        Pool pool = pool(network);
        for (Pooling pooling : List.of(Pooling.LIKE_FOR_LIKE, Pooling.AS_REPORTED)) {
            Influence<Variation> found = influence(pool, network, pooling);
            assertEquals(Variation.IMPROVING, found.verdict());
            assertEquals(List.of(network.members().get(GIANT)), found.decisive());
            assertEquals(OptionalInt.of(Influence.MOST_TRIED), found.furthest());
            assertEquals(
                    "Of the 60 members that pull the line furthest, the verdict would be another without one.",
                    found.sentence(Words.PLAIN));
        }
    }

    @Test
    void upToSixtyMembersAreAllTried() {
        Network network = network(60);
        Influence<Variation> found = influence(pool(network), network, Pooling.LIKE_FOR_LIKE);
        assertEquals(OptionalInt.empty(), found.furthest());
        assertEquals("The verdict is the same whichever of the members is left out.", found.sentence(Words.PLAIN));
    }

    @Test
    void thoseThatPullFurthestAreToldInTheNetworksOrder() {
        Network network = network(70);
        LeftOutLines lines = LeftOutLines.of(pool(network), SEEN, network, Pooling.LIKE_FOR_LIKE, Linking.AUTO);
        int[] few = lines.pullingMost(5);
        assertEquals(5, few.length);
        assertEquals(GIANT, few[4], "the giant, and four with smaller numbers");
        assertEquals(
                IntStream.range(0, 70).boxed().toList(),
                IntStream.of(lines.pullingMost(70)).boxed().toList());
    }
}
