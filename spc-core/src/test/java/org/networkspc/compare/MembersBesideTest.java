package org.networkspc.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;

class MembersBesideTest {
    private static final Measure FALLS = Measure.rate("falls", "Falls per 1,000 bed days", 1_000);
    private static final int MONTHS = 30;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private static List<Member> members(int n) {
        return IntStream.range(0, n).mapToObj(i -> Member.of("M" + (10 + i))).toList();
    }

    private static Observation row(Member member, int month, double falls) {
        return Observation.of(FALLS, member, Cadence.MONTH.plus(FIRST, month), falls, 5_000);
    }

    /** 25 falls a month give or take 2, but the second member has 60 all along and the third 75 in the last 8 months. */
    private static List<Observation> rows(int n) {
        SplittableRandom random = new SplittableRandom(11);
        List<Observation> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int t = 0; t < MONTHS; t++) {
                int usual = i == 1 ? 60 : i == 2 && t >= MONTHS - 8 ? 75 : 25;
                rows.add(row(members(n).get(i), t, usual + random.nextInt(5) - 2));
            }
        }
        return rows;
    }

    private static MembersBeside beside(List<Observation> rows, int n) {
        return MembersBeside.of(
                        Pool.of(rows),
                        FALLS,
                        new Network("n", "Network", members(n)),
                        ChartSpec.of(ChartType.U),
                        RuleSet.STANDARD)
                .orElseThrow();
    }

    @Test
    void theWindowIsTheLatestTwelveClosedMonths() {
        MembersBeside beside = beside(rows(8), 8);
        assertEquals(Cadence.MONTH.plus(FIRST, MONTHS - 14), beside.first());
        assertEquals(Cadence.MONTH.plus(FIRST, MONTHS - 3), beside.last());
        assertEquals(12 * 5_000, beside.funnel().points().get(0).member().denominator());
    }

    @Test
    void aMemberThatMovesHasNoVerdictAndOneThatIsSteadilyElsewhereHas() {
        MembersBeside beside = beside(rows(8), 8);
        assertEquals(List.of("M12"), ids(beside.moving()));
        assertTrue(ids(beside.different()).contains("M11"));
    }

    @Test
    void measuresWithoutDenominatorsAreNotPutBesideEachOther() {
        Measure count = Measure.count("c", "Count");
        Pool pool = Pool.of(List.of(Observation.of(count, Member.of("A"), FIRST, 3)));
        assertTrue(MembersBeside.of(
                        pool,
                        count,
                        new Network("n", "N", List.of(Member.of("A"))),
                        ChartSpec.of(ChartType.I),
                        RuleSet.STANDARD)
                .isEmpty());
    }

    @Test
    void decilesOfElevenMembersAreTheirValuesInOrder() {
        List<Member> members = members(11);
        List<Observation> rows = IntStream.range(0, 11)
                .mapToObj(i -> row(members.get((i * 7) % 11), 0, 10 + i))
                .toList();
        DecileRibbon ribbon = DecileRibbon.of(Pool.of(rows), FALLS, new Network("n", "N", members))
                .orElseThrow();
        List<Double> deciles = ribbon.periods().get(0).deciles();
        for (int i = 0; i < 9; i++) {
            assertEquals((11 + i) / 5.0, deciles.get(i), 1e-12);
        }
        assertEquals(3.0, ribbon.periods().get(0).median(), 1e-12);
    }

    @Test
    void nineMembersHaveNoDeciles() {
        List<Observation> rows = members(9).stream().map(m -> row(m, 0, 20)).toList();
        assertTrue(DecileRibbon.of(Pool.of(rows), FALLS, new Network("n", "N", members(9)))
                .isEmpty());
    }

    private static List<String> ids(List<FunnelPoint> points) {
        return points.stream().map(p -> p.member().member().id()).toList();
    }
}
