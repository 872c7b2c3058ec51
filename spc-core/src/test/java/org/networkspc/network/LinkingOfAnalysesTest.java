package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Anchor;
import org.networkspc.series.LeftOutLines;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Panel;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.series.Weights;
import org.networkspc.words.Phrase;

/** A proportion near a tenth is fitted on odds unless points are named: each analysis then stands on points too. */
class LinkingOfAnalysesTest {
    private static final Measure MISSED = Measure.proportion("missed", "Missed").improvement(Direction.INCREASE);
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final Linking POINTS = Linking.of(Link.IDENTITY).anchored(Anchor.LAST_12);
    private static final int MONTHS = 30;

    private final Network network = new Network(
            "n",
            "N",
            List.of(
                    Member.of("A"),
                    Member.of("B"),
                    Member.of("C"),
                    Member.of("D").joining(FIRST.plusMonths(8))));
    private final Pool pool = pool(0.5);

    /**
     * Members at 4, 8, 12 and 16 per cent, told by two groups of people; everybody rises by a half.
     *
     * @param spread of numbers against Poisson's
     */
    private Pool pool(double spread) {
        SplittableRandom random = new SplittableRandom(3);
        Pool pool = new Pool();
        for (int i = 0; i < 4; i++) {
            for (int t = i == 3 ? 8 : 0; t < MONTHS; t++) {
                for (String group : List.of("one", "other")) {
                    double size = 150 + 60 * i + random.nextInt(40);
                    double rate = 0.04 * (i + 1) * (t < 15 ? 1 : 1.5) * (group.equals("one") ? 1 : 1.3);
                    double events = Math.rint(size * rate + spread * Math.sqrt(size * rate) * random.nextGaussian());
                    pool.add(Observation.of(MISSED, network.members().get(i), FIRST.plusMonths(t), events, size)
                            .in(new Stratum("group", group)));
                }
            }
        }
        return pool;
    }

    private Series line(Linking linking) {
        return Series.likeForLike(pool, MISSED, network, Stratum.ALL, linking);
    }

    private static double mean(LikeForLike fit, Window window) {
        double[] line = fit.line();
        return IntStream.range(0, line.length)
                .filter(t -> window.holds(fit.panel().months().get(t)))
                .mapToDouble(t -> line[t])
                .average()
                .orElseThrow();
    }

    @Test
    void theLikeForLikeChangeBesideTheTerms() {
        PooledChange change = PooledChange.of(pool, MISSED, network, POINTS).orElseThrow();
        LikeForLike fit = line(POINTS).fit().orElseThrow();
        double moved =
                mean(fit, change.windows().after()) - mean(fit, change.windows().before());
        assertEquals(moved, change.likeForLike().orElseThrow(), 1e-12);
        double usual = PooledChange.of(pool, MISSED, network)
                .orElseThrow()
                .likeForLike()
                .orElseThrow();
        assertNotEquals(usual, moved, 1e-5);
    }

    @Test
    void theStepFoundTogether() {
        DetectableStep step = new DetectableStep(12, 1.6, 0.2);
        double points = ValueOfPooling.of(pool, MISSED, network, step, POINTS)
                .together()
                .orElseThrow();
        double[] own = line(POINTS)
                .fit()
                .orElseThrow()
                .variance()
                .fromBaseline(IntStream.range(0, 12).toArray());
        double least = step.sigmas()
                * Math.sqrt(Arrays.stream(own, 12, MONTHS).average().orElseThrow());
        assertTrue(points >= least - 1e-12, "what the fit's own error alone asks for: " + least);
        assertNotEquals(
                ValueOfPooling.of(pool, MISSED, network, step).together().orElseThrow(), points, 1e-6);
    }

    @Test
    void theGapWithinMembers() {
        Compared compared = Compared.of("group", "other", "one").on(Compared.Mix.WITHIN_MEMBERS);
        Linking points = Linking.of(Link.IDENTITY);
        EquityGap gap = EquityGap.of(pool, MISSED, network, compared, points);
        Panel other = Panel.of(pool, MISSED, network, new Stratum("group", "other"));
        Panel one = Panel.of(pool, MISSED, network, new Stratum("group", "one"));
        double[] mix = new double[4];
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < MONTHS; t++) {
                mix[i] += other.size(i, t) + one.size(i, t);
            }
        }
        double total = Arrays.stream(mix).sum();
        double[] shares = Arrays.stream(mix).map(size -> size / total).toArray();
        double[] high = LikeForLike.of(other, Link.IDENTITY).line(shares);
        double[] low = LikeForLike.of(one, Link.IDENTITY).line(shares);
        List<Subgroup> found = gap.difference().subgroups();
        for (int t = 0; t < MONTHS; t++) {
            assertEquals(high[t] - low[t], found.get(t).value(), 1e-12, "month " + t);
        }
        assertNotEquals(
                EquityGap.of(pool, MISSED, network, compared)
                        .difference()
                        .subgroups()
                        .get(3)
                        .value(),
                found.get(3).value(),
                1e-6);
    }

    @Test
    void theMixOfPeople() {
        CaseMix mix = CaseMix.of(pool, MISSED, network, "group", POINTS).orElseThrow();
        double[] line = line(POINTS).fit().orElseThrow().line();
        for (int t = 0; t < MONTHS; t++) {
            assertEquals(line[t], mix.byMember().get(t), 1e-12);
        }
    }

    @Test
    void theOthersOfABrightSpot() {
        List<BrightSpot> usual = BrightSpot.of(pool, MISSED, network, List.of(), BrightSpot.Periods.STANDARD);
        List<BrightSpot> points = BrightSpot.of(pool, MISSED, network, POINTS, List.of(), BrightSpot.Periods.STANDARD);
        double ofLowest = points.get(0).gapZ().orElseThrow();
        assertNotEquals(usual.get(0).gapZ().orElseThrow(), ofLowest, 0.05);
    }

    /** Efficient weights count large members for less, so that each number lies on points but elsewhere than with sizes. */
    @Test
    void weightsReachEveryComparison() {
        Linking efficient = Linking.AUTO.weighted(Weights.EFFICIENT);
        Pool varied = pool(2);
        double[] line = Series.likeForLike(varied, MISSED, network, Stratum.ALL, efficient)
                .fit()
                .orElseThrow()
                .line();
        CaseMix mix = CaseMix.of(varied, MISSED, network, "group", efficient).orElseThrow();
        assertEquals(line[5], mix.byMember().get(5), 1e-12);

        Compared compared = Compared.of("group", "other", "one").on(Compared.Mix.WITHIN_MEMBERS);
        EquityGap gap = EquityGap.of(varied, MISSED, network, compared, efficient);
        assertEquals(
                List.of("efficient weights"),
                gap.difference().linked().orElseThrow().words().stream()
                        .map(Phrase::toString)
                        .toList());
        double bySize = EquityGap.of(varied, MISSED, network, compared, Linking.of(Link.IDENTITY))
                .difference()
                .subgroups()
                .get(3)
                .value();
        assertNotEquals(bySize, gap.difference().subgroups().get(3).value(), 1e-6);

        double z = BrightSpot.of(varied, MISSED, network, efficient, List.of(), BrightSpot.Periods.STANDARD)
                .get(0)
                .gapZ()
                .orElseThrow();
        double zBySize = BrightSpot.of(
                        varied, MISSED, network, Linking.of(Link.IDENTITY), List.of(), BrightSpot.Periods.STANDARD)
                .get(0)
                .gapZ()
                .orElseThrow();
        assertNotEquals(zBySize, z, 1e-4);
        assertEquals(zBySize, z, 1, "not far away");
    }

    @Test
    void theFoundersLine() {
        Series founders = PooledReading.founders(pool, MISSED, network, POINTS).orElseThrow();
        assertEquals(Link.IDENTITY, founders.linked().orElseThrow().link());
        assertEquals(POINTS, founders.linked().orElseThrow().choices());
    }

    @Test
    void theVerdictWithoutEachMember() {
        ChartSpec chart = ChartSpec.of(ChartType.P_PRIME);
        Influence<Variation> found = Influence.onLine(
                pool,
                MISSED,
                network,
                new Influence.PlannedChart(chart, RuleSet.STANDARD, POINTS),
                Pooling.LIKE_FOR_LIKE);
        Influence<Variation> apart = Influence.of(network, members -> {
            Series line = Series.likeForLike(pool, MISSED, members, Stratum.ALL, POINTS);
            return Optional.of(
                    Interpretation.variation(chart.suiting(line).within(line).plot(line), RuleSet.STANDARD));
        });
        assertEquals(apart, found);
        LeftOutLines lines = LeftOutLines.of(pool, MISSED, network, Pooling.LIKE_FOR_LIKE, POINTS);
        for (int i = 0; i < 4; i++) {
            int left = i;
            Network others = new Network(
                    "n",
                    "N",
                    network.members().stream()
                            .filter(m -> m != network.members().get(left))
                            .toList());
            Series fitted = Series.likeForLike(pool, MISSED, others, Stratum.ALL, POINTS);
            Series without = lines.without(i).orElseThrow();
            assertEquals(fitted.subgroups().size(), without.subgroups().size());
            for (int t = 0; t < MONTHS; t++) {
                Subgroup expected = fitted.subgroups().get(t);
                Subgroup one = without.subgroups().get(t);
                assertEquals(expected.value(), one.value(), 1e-12);
                assertEquals(expected.completeness(), one.completeness());
            }
        }
    }
}
