package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class EquityGapTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final Network NETWORK = new Network("n", "N", List.of(Member.of("A"), Member.of("B")));

    private interface Rate {
        double of(int month);
    }

    private static Measure measure(Direction direction) {
        return Measure.proportion("p", "Seen in time").improvement(direction);
    }

    /** Two members, 1,000 people of each group a month, and 200 whose group is not known. */
    private static Pool pool(Measure measure, Rate poor, Rate rich) {
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            double wave = 0.004 * (t % 3 - 1);
            for (Member member : NETWORK.members()) {
                add(pool, measure, member, t, "most deprived", 1_000, poor.of(t) + wave);
                add(pool, measure, member, t, "least deprived", 1_000, rich.of(t) - wave / 2);
                add(pool, measure, member, t, "not known", 200, 0.5);
            }
        }
        return pool;
    }

    private static void add(Pool pool, Measure measure, Member member, int t, String group, double d, double rate) {
        pool.add(Observation.of(measure, member, FIRST.plusMonths(t), Math.rint(d * rate), d)
                .in(Stratum.of("deprivation", group)));
    }

    private static String sentence(Measure measure, Pool pool) {
        EquityGap gap = EquityGap.of(pool, measure, NETWORK, Compared.to("deprivation", "least deprived"));
        Series line = Series.of(pool, measure, NETWORK, Pooling.AS_REPORTED);
        return gap.sentence(Interpretation.of(
                ChartSpec.of(ChartType.P_PRIME)
                        .frozenAfter(FIRST.plusMonths(11))
                        .plot(line),
                RuleSet.STANDARD));
    }

    @Test
    void aRisingTideThatLiftsSomeMoreSaysBoth() {
        Measure measure = measure(Direction.INCREASE);
        Pool pool = pool(measure, t -> t < 12 ? 0.50 : 0.54, t -> t < 12 ? 0.60 : 0.72);
        assertTrue(
                sentence(measure, pool).startsWith("Seen in time: better overall and the gap widened"),
                sentence(measure, pool));
    }

    @Test
    void whereDifferenceAndRatioDisagreeTheSentenceSaysBoth() {
        Measure measure = measure(Direction.DECREASE);
        Pool pool = pool(measure, t -> t < 12 ? 0.20 : 0.10, t -> t < 12 ? 0.10 : 0.04);
        String said = sentence(measure, pool);
        assertTrue(said.contains("better overall"), said);
        assertTrue(said.contains("the gap in points narrowed while the ratio widened"), said);
        assertTrue(said.contains("+10.0 points or 2.00 times then, +6.0 points or 2.50 times now"), said);
    }

    /** Everybody gains ten points: the gap in points cannot have moved, and the ratio of the two has. */
    @Test
    void aTideThatRisesByEqualPointsLeavesTheGapInPointsAndNarrowsTheRatio() {
        Measure measure = measure(Direction.INCREASE);
        String said = sentence(measure, pool(measure, t -> t < 12 ? 0.30 : 0.40, t -> t < 12 ? 0.60 : 0.70));
        assertTrue(
                said.contains("better overall and the gap in points shows no change while the ratio narrowed"), said);
        assertTrue(said.contains("−30.0 points or 0.50 times then, −30.0 points or 0.57 times now"), said);
    }

    /** Everybody gains a fifth: the ratio cannot have moved, and the gap in points has. */
    @Test
    void aTideThatRisesByEqualTimesLeavesTheRatioAndWidensTheGapInPoints() {
        Measure measure = measure(Direction.INCREASE);
        String said = sentence(measure, pool(measure, t -> t < 12 ? 0.30 : 0.36, t -> t < 12 ? 0.60 : 0.72));
        assertTrue(said.contains("better overall and the gap in points widened while the ratio shows no change"), said);
        assertTrue(said.contains("−30.0 points or 0.50 times then, −36.0 points or 0.50 times now"), said);
    }

    @Test
    void theChartOfTimesHasTheSameSignalsAsTheOneOfLogarithms() {
        Measure measure = measure(Direction.DECREASE);
        EquityGap gap = EquityGap.of(
                pool(measure, t -> t < 12 ? 0.20 : 0.10, t -> t < 12 ? 0.10 : 0.04),
                measure,
                NETWORK,
                Compared.to("deprivation", "least deprived"));
        Interpretation logs = Interpretation.of(EquityGap.chart(gap.logRatio()), RuleSet.STANDARD);
        Interpretation times = Interpretation.of(TimesChart.of(gap.logRatio()), RuleSet.STANDARD);
        assertEquals(logs.signals(), times.signals());
        assertEquals(2, times.chart().points().get(0).limits().centre(), 0.02);
        assertEquals(
                Math.exp(logs.chart().points().get(20).value()),
                times.chart().points().get(20).value(),
                1e-12);
    }

    /** 2,000 people a month at 40 instead of 70 in 100, over six months. */
    @Test
    void theGapStandsForPeopleAndNotOnlyForPerCents() {
        Measure measure = measure(Direction.INCREASE);
        EquityGap gap = EquityGap.of(
                pool(measure, t -> 0.40, t -> 0.70), measure, NETWORK, Compared.to("deprivation", "least deprived"));
        assertEquals(-0.30 * 2_000 * 6, gap.people(), 40);
        assertEquals(6, gap.now().size());
        assertEquals(FIRST.plusMonths(23), gap.now().get(5));
        assertEquals(12, gap.then().size());
    }

    @Test
    void withoutASignalNothingIsSaidToHaveMoved() {
        Measure measure = measure(Direction.INCREASE);
        String said = sentence(measure, pool(measure, t -> 0.5, t -> 0.6));
        assertTrue(said.startsWith("Seen in time: no change overall, no sign of a change in the gap"), said);
    }

    @Test
    void theNotKnownAreAStratumAndNeverAReference() {
        Measure measure = measure(Direction.INCREASE);
        Pool pool = pool(measure, t -> 0.5, t -> 0.6);
        EquityGap gap = EquityGap.of(pool, measure, NETWORK, Compared.toRest("deprivation", "most deprived"));
        assertEquals(200 / 2_200.0, gap.notKnown(), 1e-12);
        assertEquals(3, gap.strata().size());
        assertEquals("the rest", gap.reference());
        assertEquals(
                gap.difference().subgroups().get(4).value(),
                EquityGap.of(pool, measure, NETWORK, Compared.to("deprivation", "least deprived"))
                        .difference()
                        .subgroups()
                        .get(4)
                        .value(),
                1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> EquityGap.of(pool, measure, NETWORK, Compared.to("deprivation", "not known")));
        assertThrows(
                IllegalArgumentException.class, () -> EquityGap.of(pool, measure, NETWORK, Compared.to("age", "old")));
    }

    @Test
    void limitsFollowTheSizeOfBothGroups() {
        Measure measure = measure(Direction.INCREASE);
        EquityGap gap = EquityGap.of(
                pool(measure, t -> 0.5, t -> 0.6), measure, NETWORK, Compared.to("deprivation", "least deprived"));
        for (Subgroup point : gap.difference().subgroups()) {
            assertEquals(1 / (1 / 2_000.0 + 1 / 2_000.0), point.denominator(), 1e-9);
        }
        List<ChartPoint> points = EquityGap.chart(gap.difference()).points();
        assertEquals(-10, points.get(20).limits().centre(), 0.2);
        assertTrue(points.get(20).limits().isBounded());
    }

    /** A counts ten times the poor, B ten times the rich, and A is the worse place: inside members there is no gap. */
    @Test
    void aGapThatIsOnlyWherePeopleLiveVanishesWithinMembers() {
        Measure measure = measure(Direction.INCREASE);
        Pool pool = new Pool();
        for (int t = 0; t < 14; t++) {
            add(pool, measure, NETWORK.members().get(0), t, "poor", 1_000, 0.4);
            add(pool, measure, NETWORK.members().get(0), t, "rich", 100, 0.4);
            add(pool, measure, NETWORK.members().get(1), t, "poor", 100, 0.7);
            add(pool, measure, NETWORK.members().get(1), t, "rich", 1_000, 0.7);
        }
        Compared overall = Compared.to("deprivation", "rich");
        double outside = EquityGap.of(pool, measure, NETWORK, overall)
                .difference()
                .subgroups()
                .get(3)
                .value();
        assertEquals((400 + 70) / 1_100.0 - (40 + 700) / 1_100.0, outside, 1e-12);
        EquityGap within = EquityGap.of(pool, measure, NETWORK, overall.on(Compared.Mix.WITHIN_MEMBERS));
        within.difference().subgroups().forEach(s -> assertEquals(0, s.value(), 1e-12));
        assertEquals(Pooling.LIKE_FOR_LIKE, within.difference().pooling(), "and the line says how it is pooled");
    }

    @Test
    void theReferenceCalledBestIsFixedOverTheBaseline() {
        Measure measure = measure(Direction.INCREASE);
        Pool pool = pool(measure, t -> t < 12 ? 0.5 : 0.9, t -> 0.6);
        Compared best = new Compared("deprivation", Compared.Versus.BEST, "", "", Compared.Mix.OVERALL);
        assertEquals(
                "least deprived", EquityGap.of(pool, measure, NETWORK, best).reference());
        assertEquals("most deprived", EquityGap.of(pool, measure, NETWORK, best).group());
    }

    /** Every person entered alone into an unweighted regression gives the same slope. */
    @Test
    void theSlopeIndexIsTheRegressionOfPeopleOnTheirPlace() {
        double[] events = {12, 20, 45};
        double[] sizes = {40, 50, 60};
        SimpleRegression people = new SimpleRegression();
        double below = 0;
        for (int k = 0; k < 3; k++) {
            for (int person = 0; person < sizes[k]; person++) {
                people.addData((below + sizes[k] / 2) / 150, person < events[k] ? 1 : 0);
            }
            below += sizes[k];
        }
        Inequality found = Inequality.of(events, sizes, MeasureKind.PROPORTION);
        assertEquals(people.getSlope(), found.slope(), 1e-12);
        assertEquals(people.predict(1) / people.predict(0), found.ratio().orElseThrow(), 1e-12);
        double h = 1e-6;
        double variance = 0;
        double logs = 0;
        for (int k = 0; k < 3; k++) {
            double[] more = events.clone();
            more[k] += h * sizes[k];
            Inequality moved = Inequality.of(more, sizes, MeasureKind.PROPORTION);
            double rate = events[k] / sizes[k];
            double one = rate * (1 - rate) / sizes[k];
            variance += Math.pow((moved.slope() - found.slope()) / h, 2) * one;
            logs += Math.pow(
                            (Math.log(moved.ratio().orElseThrow())
                                            - Math.log(found.ratio().orElseThrow()))
                                    / h,
                            2)
                    * one;
        }
        assertEquals(Math.sqrt(variance), found.slopeError(), 1e-6);
        assertEquals(Math.sqrt(logs), found.logRatioError().orElseThrow(), 1e-4);
        assertTrue(found.slopeLower() < found.slope() && found.slope() < found.slopeUpper());
    }
}
