package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Caution;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.LikeForLikeReading;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.LinkedShift;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class LikeForLikeReadingTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final Measure MEASURE = Measure.proportion("p", "Done, per cent");

    private interface Level {
        double of(int member, int month);
    }

    private static Pool pool(Network network, Level level) {
        return pool(network, level, 3, 6);
    }

    private static Pool pool(Network network, Level level, long seed, double deviation) {
        SplittableRandom random = new SplittableRandom(seed);
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            for (int i = 0; i < network.members().size(); i++) {
                Member member = network.members().get(i);
                double n = Math.rint(400 * level.of(i, t) + deviation * random.nextGaussian());
                if (member.isExpectedAt(FIRST.plusMonths(t))) {
                    pool.add(Observation.of(MEASURE, member, FIRST.plusMonths(t), n, 400));
                }
            }
        }
        return pool;
    }

    private static Network network(int founders, int joiners) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < founders + joiners; i++) {
            Member member = Member.of("M" + i);
            members.add(i < founders ? member : member.joining(FIRST.plusMonths(12)));
        }
        return new Network("n", "N", members);
    }

    private static LikeForLikeReading reading(Network network, Level level) {
        Series line = Series.of(pool(network, level), MEASURE, network, Pooling.LIKE_FOR_LIKE);
        ChartSpec spec = ChartSpec.of(ChartType.P_PRIME).suiting(line).frozenAfter(FIRST.plusMonths(11));
        return LikeForLikeReading.of(Interpretation.of(spec.plot(line), RuleSet.STANDARD))
                .orElseThrow();
    }

    private static List<String> codes(LikeForLikeReading reading) {
        return reading.cautions().stream().map(Caution::code).toList();
    }

    @Test
    void aChangeOfAllMembersIsToldWithoutCaution() {
        LikeForLikeReading reading = reading(network(6, 2), (i, t) -> 0.5 + 0.03 * i + (t < 12 ? 0 : 0.06));
        assertEquals(LinkedShift.Verdict.CHANGE, reading.shift().orElseThrow().verdict());
        assertEquals(List.of(), codes(reading));
    }

    @Test
    void aChangeThatFewCarryIsSaidToBe() {
        LikeForLikeReading reading = reading(network(6, 0), (i, t) -> 0.5 + (t < 12 || i > 0 ? 0 : 0.25));
        assertEquals(
                LinkedShift.Verdict.CARRIED_BY_FEW,
                reading.shift().orElseThrow().verdict());
        assertEquals(
                "A change for the people counted, carried by few members.",
                reading.cautions().get(0).sentence());
    }

    @Test
    void whereJoinersGainNoShiftIsToldAcrossTheJoin() {
        LikeForLikeReading reading = reading(network(6, 4), (i, t) -> i < 6 ? 0.6 + 0.01 * i : 0.4 + 0.01 * (t - 12));
        assertEquals(Optional.empty(), reading.shift());
        assertTrue(
                reading.cautions().get(0).sentence().contains("step at January 2023 is partly an assumption"),
                reading.cautions()::toString);
    }

    /** The founders rise a little later; the line cannot tell that apart from what the joiners gain. */
    @Test
    void theHeadlineThenTellsWhatTheFoundersLineSaysAndNothingElse() {
        Network network = network(6, 4);
        Level level = (i, t) -> i < 6 ? 0.6 + 0.01 * i + (t < 14 ? 0 : 0.05) : 0.4 + 0.012 * (t - 12);
        ChartSpec spec = ChartSpec.of(ChartType.P_PRIME).frozenAfter(FIRST.plusMonths(11));
        Series line = Series.of(pool(network, level), MEASURE, network, Pooling.LIKE_FOR_LIKE);
        Interpretation alone = Interpretation.of(spec.suiting(line).plot(line), RuleSet.STANDARD);
        assertEquals(
                "Done, per cent: members are moving differently, so one line cannot speak for all.",
                alone.reading().get(0));
        Interpretation beside = new PooledReading(pool(network, level), network, spec).of(alone);
        assertEquals(
                "Done, per cent: members are moving differently. Founders: higher since March 2023, and the higher level is"
                        + " holding.",
                beside.reading().get(0));
        assertEquals(Variation.NEUTRAL, beside.variation());
        assertEquals(Optional.empty(), beside.movement());
        assertEquals(Optional.empty(), beside.proposal());
    }

    @Test
    void noHeadlineTellsAShiftThatACautionDoubts() {
        Network network = network(3, 9);
        int doubts = 0;
        for (int seed = 1; seed <= 60; seed++) {
            Series line = Series.of(
                    pool(network, (i, t) -> 0.5 + 0.02 * i, seed, 20), MEASURE, network, Pooling.LIKE_FOR_LIKE);
            ChartSpec spec = ChartSpec.of(ChartType.P_PRIME).suiting(line).frozenAfter(FIRST.plusMonths(11));
            Interpretation reading = Interpretation.of(spec.plot(line), RuleSet.STANDARD);
            boolean doubted = reading.cautions().stream()
                    .map(Caution::sentence)
                    .anyMatch(said -> said.contains("within the uncertainty") || said.contains("partly an assumption"));
            boolean told = reading.reading().get(0).matches(".*(holding|since .* 20\\d\\d\\.).*");
            assertFalse(doubted && told, () -> reading.reading() + " but " + reading.cautions());
            doubts += reading.doubt().isPresent() ? 1 : 0;
        }
        assertTrue(doubts > 5, "doubts " + doubts);
    }

    @Test
    void aLineThatTwoMembersCarryIsBroken() {
        List<Member> members = new ArrayList<>(network(6, 4).members());
        for (int i = 2; i < 6; i++) {
            members.set(i, members.get(i).leaving(FIRST.plusMonths(14)));
        }
        LikeForLikeReading reading = reading(new Network("n", "N", members), (i, t) -> 0.6);
        assertTrue(codes(reading).contains("broken-bridge"), reading.cautions()::toString);
        assertTrue(reading.bridges().get(14).broken());
    }

    @Test
    void wavesAreMembersWhoJoinedTogether() {
        Network network = network(3, 2);
        List<Wave> waves = Wave.of(pool(network, (i, t) -> 0.5), MEASURE, network);
        assertEquals(
                List.of(FIRST, FIRST.plusMonths(12)),
                waves.stream().map(Wave::joined).toList());
        assertEquals(network.members().subList(3, 5), waves.get(1).members().members());
    }

    @Test
    void theNumberCountedIsALineOfItsOwn() {
        Network network = network(3, 2);
        Series line = Series.of(pool(network, (i, t) -> 0.5), MEASURE, network, Pooling.AS_REPORTED);
        Series counted = line.denominators();
        assertEquals(1_200, counted.subgroups().get(3).value(), 0.0);
        assertEquals(2_000, counted.subgroups().get(13).value(), 0.0);
        Interpretation reading = Interpretation.of(
                ChartSpec.of(ChartType.I).frozenAfter(FIRST.plusMonths(11)).plot(counted), RuleSet.STANDARD);
        assertTrue(!reading.signals().isEmpty());
    }

    @Test
    void onOperationalTimeGapsHaveMeanOneWhoeverReports() {
        SplittableRandom random = new SplittableRandom(4);
        double before = 0;
        double after = 0;
        double calendar = 0;
        for (int round = 0; round < 20; round++) {
            Series gaps = gapsWhereJoinersHaveThreeTimesTheRate(random);
            before += mean(gaps, FIRST, FIRST.plusYears(2)) / 20;
            after += mean(gaps, FIRST.plusYears(3), FIRST.plusYears(6)) / 20;
            calendar += daysBetween(gaps, FIRST.plusYears(3), FIRST.plusYears(6))
                    / daysBetween(gaps, FIRST, FIRST.plusYears(2))
                    / 20;
        }
        assertEquals(1, before, 0.05);
        // One day with two events is one event, and a joiner's rate comes from one year.
        assertEquals(1.05, after, 0.1);
        assertTrue(calendar < 0.5, "days between events alone would look like a change: " + calendar);
    }

    /** Members 4 and 5 join after two years. */
    private static Series gapsWhereJoinersHaveThreeTimesTheRate(SplittableRandom random) {
        List<OperationalTime.Event> events = new ArrayList<>();
        List<OperationalTime.Exposure> exposures = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String member = "M" + i;
            LocalDate from = i < 4 ? FIRST : FIRST.plusYears(2);
            double perDay = i < 4 ? 0.01 : 0.03;
            for (LocalDate day = from; day.isBefore(FIRST.plusYears(6)); day = day.plusDays(1)) {
                if (random.nextDouble() < perDay) {
                    events.add(new OperationalTime.Event(member, day));
                }
            }
            exposures.add(new OperationalTime.Exposure(
                    member, from, FIRST.plusYears(6).minusDays(1), 10_000));
        }
        return OperationalTime.of(MEASURE, events, exposures, FIRST.plusYears(2).minusDays(1));
    }

    private static double daysBetween(Series gaps, LocalDate from, LocalDate to) {
        long events = gaps.subgroups().stream()
                .filter(s -> !s.start().isBefore(from) && s.start().isBefore(to))
                .count();
        return (double) java.time.temporal.ChronoUnit.DAYS.between(from, to) / events;
    }

    private static double mean(Series gaps, LocalDate from, LocalDate to) {
        return gaps.subgroups().stream()
                .filter(s -> !s.start().isBefore(from) && s.start().isBefore(to))
                .mapToDouble(Subgroup::value)
                .average()
                .orElseThrow();
    }

    @Test
    void aMemberOfFewEventsBorrowsFromTheNetwork() {
        List<OperationalTime.Event> events = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            events.add(new OperationalTime.Event("A", FIRST.plusDays(10L * k)));
        }
        events.add(new OperationalTime.Event("B", FIRST.plusDays(205)));
        List<OperationalTime.Exposure> exposures = List.of(
                new OperationalTime.Exposure("A", FIRST, FIRST.plusDays(199), 200),
                new OperationalTime.Exposure("B", FIRST.plusDays(200), FIRST.plusDays(209), 10));
        Series gaps = OperationalTime.of(MEASURE, events, exposures, FIRST.plusDays(199));
        // A: 20 of 200 days; B, with one event, (1 + 5)/(10 + 5/0.1) a day.
        assertEquals(1, gaps.subgroups().get(0).value(), 1e-12);
        Subgroup last = gaps.subgroups().get(gaps.subgroups().size() - 1);
        assertEquals(0.1 * 9 + 6 / 60.0 * 6, last.value(), 1e-12);
    }
}
