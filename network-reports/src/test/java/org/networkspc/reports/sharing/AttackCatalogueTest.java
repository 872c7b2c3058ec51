package org.networkspc.reports.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.config.Sharing.Protection;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** Ways in which somebody could work out what is not theirs, each tried. */
class AttackCatalogueTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 14;
    private static final Measure READY = Measure.proportion("ready", "Ready, per cent");
    private static final Measure FALLS = Measure.rate("falls", "Falls per 1,000 days", 1000);

    private static Network network(int members) {
        List<Member> all = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            all.add(Member.of("M" + i));
        }
        return new Network("n", "N", all);
    }

    /** One row for each member: numerator, denominator, the same every month. */
    private static Pool pool(Measure measure, double[][] each) {
        List<Observation> rows = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            for (int i = 0; i < each.length; i++) {
                rows.add(Observation.of(
                        measure, Member.of("M" + (i + 1)), FIRST.plusMonths(month), each[i][0], each[i][1]));
            }
        }
        return Pool.of(rows);
    }

    private static PooledShown pooled(Pool pool, Measure measure, int members) {
        Network network = network(members);
        return PooledShown.of(
                Series.of(pool, measure, network, Pooling.AS_REPORTED), pool, network, Protection.NETWORK);
    }

    private static OthersShown others(Pool pool, Measure measure, int members, Sharing sharing) {
        return OthersShown.of(pool, measure, network(members), List.of(network(members)), sharing);
    }

    private static List<Why> reasons(List<Hidden> hidden) {
        return hidden.stream().map(Hidden::why).distinct().toList();
    }

    @Test
    void attack1ThePoolLessOnesOwnOfTwoMembersIsNotShown() {
        PooledShown shown = pooled(pool(READY, new double[][] {{50, 100}, {40, 90}}), READY, 2);
        assertEquals(List.of(Why.FEW_CONTRIBUTORS), reasons(shown.hidden()));
        assertTrue(shown.series().subgroups().stream().allMatch(s -> s.standing() == Standing.SUPPRESSED));
        assertFalse(shown.series().hasValues());
    }

    @Test
    void attack2TheSecondLargestCannotEstimateTheLargest() {
        double[][] even = {{50, 100}, {40, 90}, {30, 60}};
        assertEquals(List.of(), pooled(pool(READY, even), READY, 3).hidden());
        double[][] events = {{500, 1000}, {300, 900}, {40, 900}};
        assertEquals(
                List.of(Why.ONE_STANDS_OUT),
                reasons(pooled(pool(READY, events), READY, 3).hidden()),
                "on numerators");
        double[][] sizes = {{50, 1000}, {40, 900}, {30, 90}};
        assertEquals(
                List.of(Why.ONE_STANDS_OUT),
                reasons(pooled(pool(READY, sizes), READY, 3).hidden()),
                "on denominators");
        double[][] edge = {{500, 1000}, {300, 900}, {50, 100}};
        assertEquals(List.of(), pooled(pool(READY, edge), READY, 3).hidden(), "10% of the largest is enough");
    }

    @Test
    void attack6GroupsThatAddToAPublishedTotalAreHiddenInCompany() {
        Map<String, double[]> groups =
                Map.of("young", new double[] {40, 90}, "old", new double[] {30, 80}, "older", new double[] {1, 10});
        List<Observation> rows = new ArrayList<>();
        for (String id : List.of("M1", "M2", "M3")) {
            rows.add(Observation.of(FALLS, Member.of(id), FIRST, 71, 180));
            groups.forEach((group, n) -> rows.add(
                    Observation.of(FALLS, Member.of(id), FIRST, n[0], n[1]).in(Stratum.of("age", group))));
        }
        Pool exact = Pool.of(rows);
        GroupsShown shown = GroupsShown.of(exact, FALLS, network(3), Sharing.UNWRITTEN);
        assertEquals(List.of(Why.SMALL_COUNT), reasons(shown.hidden(Stratum.of("age", "older"))));
        assertEquals(
                List.of(Why.BESIDE_ANOTHER),
                reasons(shown.hidden(Stratum.of("age", "old"))),
                "the total less the two others would be the hidden one");
        assertEquals(List.of(), shown.hidden(Stratum.of("age", "young")));
        Series old = Series.of(shown.pool(), FALLS, network(3), Pooling.AS_REPORTED, Stratum.of("age", "old"));
        assertEquals(Standing.SUPPRESSED, old.subgroups().get(0).standing());
        double total = 3 * 71;
        double young = Series.of(shown.pool(), FALLS, network(3), Pooling.AS_REPORTED, Stratum.of("age", "young"))
                .subgroups()
                .get(0)
                .numerator();
        assertTrue(total - young >= Protection.NETWORK.counts(), "what is left over is no small count");
    }

    /** The total less all members shown is shared by three at least, so that one who knows its own finds no other's. */
    @Test
    void attack6MembersThatAddToAPublishedTotalAreHiddenInCompany() {
        double[][] each = {{50, 100}, {5, 60}, {40, 90}, {35, 95}, {45, 99}};
        OthersShown shown = others(pool(READY, each), READY, 5, Sharing.UNWRITTEN);
        assertEquals(List.of(Why.SMALL_COUNT), reasons(shown.hidden(Member.of("M2"))));
        long hidden = shown.hidden().values().stream().filter(h -> !h.isEmpty()).count();
        assertEquals(3, hidden);
        assertEquals(List.of(), shown.hidden(Member.of("M1")), "the largest stays");
        Missing missing =
                (Missing) shown.pool().cells(READY, Stratum.ALL).at(1, 0).orElseThrow();
        assertEquals(new Missing(Missing.Kind.SUPPRESSED, 1, 7), missing, "hidden is missing with bounds");
    }

    /** n = p(1 − p)·9/(UCL − p)²: limits that follow denominators say how large a member is. */
    @Test
    void attack9LimitsOfCodedLinesDoNotGiveDenominatorsBack() {
        double[][] each = {{50, 100}, {40, 90}, {30, 60}};
        double[][] tenfold = {{500, 1000}, {400, 900}, {300, 600}};
        assertEquals(limits(each), limits(tenfold));
        for (Series line : coded(each)) {
            assertTrue(line.subgroups().stream().allMatch(s -> s.denominator() == 0 && s.numerator() == 0));
            assertFalse(line.scope().id().startsWith("M"), line.scope().id());
        }
    }

    private static List<Series> coded(double[][] each) {
        Pool exact = pool(READY, each);
        Pool shown = others(exact, READY, each.length, Sharing.UNWRITTEN).pool();
        return Coded.of(exact, READY, Series.ofMembers(shown, READY, network(each.length)), "Hospital");
    }

    /** Centre and limits of all lines, in the order of their values. */
    private static List<String> limits(double[][] each) {
        return coded(each).stream()
                .map(line -> ChartSpec.of(ChartType.I).plot(line).points().get(0))
                .map(point -> point.value() + " " + point.limits().centre() + " "
                        + point.limits().shown(3).upper())
                .sorted()
                .toList();
    }

    @Test
    void attack9LimitsOfThePublicLineGiveBackOnlyRoundedDenominators() {
        double[][] each = {{51, 101}, {42, 93}, {33, 67}, {44, 88}, {31, 72}};
        Pool exact = pool(READY, each);
        Series line = Series.of(exact, READY, network(5), Pooling.AS_REPORTED);
        Series open = PublicShown.of(line, exact, network(5), Sharing.UNWRITTEN).series();
        Chart chart = ChartSpec.of(ChartType.P).plot(open);
        ChartPoint point = chart.points().get(0);
        double p = point.limits().centre() / READY.multiplier();
        double width = point.limits().shown(3).upper() / READY.multiplier() - p;
        double n = 9 * p * (1 - p) / (width * width);
        assertEquals(420, n, 1e-6, "421 people were counted");
        assertEquals(200.0 / 420, open.subgroups().get(0).value(), 1e-12, "201 of 421");
    }

    @Test
    void attack14PerCentsOfFewPeopleAreNotShown() {
        double[][] each = {{1, 3}, {9, 19}, {50, 100}, {40, 90}, {45, 95}, {48, 99}};
        OthersShown shown = others(pool(READY, each), READY, 6, Sharing.UNWRITTEN);
        assertEquals(List.of(Why.SMALL_GROUP), reasons(shown.hidden(Member.of("M1"))));
        assertEquals(List.of(Why.SMALL_GROUP), reasons(shown.hidden(Member.of("M2"))));
    }

    @Test
    void attack15NobodyAndEverybodyOfASmallGroupAreNotShown() {
        double[][] each = {{0, 12}, {12, 12}, {0, 200}, {200, 200}, {90, 190}, {95, 195}};
        OthersShown shown = others(pool(READY, each), READY, 6, Sharing.UNWRITTEN);
        assertEquals(List.of(Why.SMALL_GROUP), reasons(shown.hidden(Member.of("M1"))));
        assertEquals(List.of(Why.SMALL_GROUP), reasons(shown.hidden(Member.of("M2"))));
        assertFalse(reasons(shown.hidden(Member.of("M3"))).contains(Why.SMALL_COUNT), "none of many is no small count");
        assertEquals(List.of(), shown.hidden(Member.of("M4")));
    }

    @Test
    void whatIsNotAboutPeopleIsNeverSmall() {
        double[][] each = {{1, 3}, {2, 9}, {3, 10}};
        Sharing things = new Sharing(
                "1",
                Optional.of(FIRST),
                Sharing.Others.NAMES,
                false,
                Protection.NETWORK,
                Protection.PUBLIC,
                java.util.Set.of("ready"));
        assertEquals(Map.of(), others(pool(READY, each), READY, 3, things).hidden());
    }

    @Test
    void aHiddenPeriodTeachesTheLimitsNothing() {
        List<Observation> rows = new ArrayList<>(pool(READY, new double[][] {{50, 100}, {40, 90}, {30, 60}})
                .observations());
        LocalDate late = FIRST.plusMonths(MONTHS);
        rows.add(Observation.of(READY, Member.of("M1"), late, 99, 100));
        Pool exact = Pool.of(rows);
        PooledShown shown = pooled(exact, READY, 3);
        assertEquals(List.of(new Hidden(late, Why.FEW_CONTRIBUTORS)), shown.hidden());
        Chart chart = ChartSpec.of(ChartType.P).plot(shown.series());
        assertEquals(MONTHS, chart.points().size());
        assertEquals(48, chart.points().get(0).limits().centre(), 1e-9, "120 of 250");
        Subgroup last = shown.series().subgroups().get(MONTHS);
        assertEquals(Standing.SUPPRESSED, last.standing());
        assertEquals(1, last.completeness().reported(), "who reported is still counted");
    }

    @Test
    void thePublicSeesFiveContributorsAndNoSmallCount() {
        Pool four = pool(READY, new double[][] {{50, 100}, {40, 90}, {30, 60}, {35, 70}});
        Series line = Series.of(four, READY, network(4), Pooling.AS_REPORTED);
        assertEquals(
                List.of(Why.FEW_CONTRIBUTORS),
                reasons(PublicShown.of(line, four, network(4), Sharing.UNWRITTEN)
                        .hidden()));
        Pool few = pool(READY, new double[][] {{1, 50}, {1, 50}, {1, 50}, {1, 50}, {1, 50}});
        Series small = Series.of(few, READY, network(5), Pooling.AS_REPORTED);
        assertEquals(
                List.of(Why.SMALL_COUNT),
                reasons(PublicShown.of(small, few, network(5), Sharing.UNWRITTEN)
                        .hidden()));
    }

    @Test
    void whatIsHiddenIsSaidWithHowManyAndWhy() {
        List<Hidden> hidden = List.of(
                new Hidden(FIRST, Why.SMALL_COUNT),
                new Hidden(FIRST.plusMonths(2), Why.SMALL_COUNT),
                new Hidden(FIRST.plusMonths(1), Why.FEW_CONTRIBUTORS));
        assertEquals(
                List.of(
                        "1 month is hidden because too few contributors stand behind it: February 2024.",
                        "2 months are hidden because few people were counted: January 2024, March 2024."),
                Hidden.cautions(hidden, READY.cadence()).stream()
                        .map(caution -> caution.sentence())
                        .toList());
    }

    @Test
    void withoutAnAgreementThereIsNothingForThePublic() {
        assertFalse(Sharing.UNWRITTEN.isPublic());
        assertEquals(Protection.NETWORK, Sharing.UNWRITTEN.forMembers());
        NetworkConfig config = new NetworkConfig(
                network(3),
                org.networkspc.reports.config.Wording.PLAIN,
                List.of(),
                List.of(MeasurePlan.of(READY)),
                org.networkspc.measure.Logbook.EMPTY,
                new org.networkspc.reports.config.Layouts(List.of(), List.of(), true),
                Map.of());
        assertEquals(Sharing.UNWRITTEN, config.sharing());
    }
}
