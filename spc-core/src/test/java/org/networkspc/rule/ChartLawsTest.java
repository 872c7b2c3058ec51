package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Lines;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** What must hold for every chart and every rule set, whatever the numbers: seeded lines that drift, jump and hug. */
class ChartLawsTest {
    private static final int LINES = 4;
    private static final int POINTS = 40;
    private static final Set<ChartType> OF_SUBGROUPS =
            EnumSet.of(ChartType.XBAR_R, ChartType.XBAR_S, ChartType.R, ChartType.S);
    private static final Set<ChartType> OF_SPREAD = EnumSet.of(ChartType.MR, ChartType.R, ChartType.S);

    static Stream<ChartType> chartsOfValues() {
        return Arrays.stream(ChartType.values()).filter(type -> Lines.kindFor(type) == MeasureKind.MEASUREMENT);
    }

    /** Whole numbers of quarters, so that sums and differences are exact. */
    private static double value(Random random, int i) {
        double drift = i > POINTS / 2 ? 6 * (random.nextInt(4) == 0 ? 1 : 0) + 4 : 0;
        return 60 + Math.rint(4 * (drift + 3 * random.nextGaussian())) / 4;
    }

    private static List<Tally> numbers(ChartType type, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, POINTS).mapToObj(i -> number(type, random, i)).toList();
    }

    private static Tally number(ChartType type, Random random, int i) {
        double value = value(random, i);
        if (OF_SUBGROUPS.contains(type)) {
            int n = 3 + random.nextInt(3);
            return Tally.values(Moments.of(
                    random.doubles(n).map(u -> value + Math.rint(40 * u) / 4).toArray()));
        }
        return switch (Lines.kindFor(type)) {
            case PROPORTION, RATE -> Tally.ratio(Math.rint(value), 256 + random.nextInt(64));
            case COUNT -> Tally.count(Math.rint(value));
            case BETWEEN -> Tally.value(1 + Math.rint(Math.abs(value - 50)));
            case MEASUREMENT -> Tally.value(value);
        };
    }

    private static Measure measure(ChartType type, double multiplier) {
        return Measure.of("drawn", "Drawn values", Lines.kindFor(type), multiplier);
    }

    private static Series series(ChartType type, List<Tally> numbers, double multiplier) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (Tally tally : numbers) {
            subgroups.add(Subgroup.of(Lines.month(subgroups.size() + 1), tally, Lines.kindFor(type)));
        }
        return Series.of(measure(type, multiplier), subgroups);
    }

    private static Chart plot(ChartType type, List<Tally> numbers) {
        return ChartSpec.of(type).plot(series(type, numbers, 1));
    }

    private static Chart plot(ChartType type, long seed) {
        return plot(type, numbers(type, seed));
    }

    private static List<Signal> signals(Chart chart) {
        return RuleSet.all().stream().flatMap(set -> set.test(chart).stream()).toList();
    }

    private static void assertMapped(Chart from, Chart to, DoubleUnaryOperator map) {
        assertEquals(from.points().size(), to.points().size());
        for (int i = 0; i < from.points().size(); i++) {
            ChartPoint point = from.points().get(i);
            ChartPoint other = to.points().get(i);
            assertNear(map.applyAsDouble(point.value()), other.value());
            assertNear(
                    map.applyAsDouble(point.limits().centre()), other.limits().centre());
            for (int sigmas = 1; sigmas <= 3; sigmas++) {
                assertNear(
                        map.applyAsDouble(point.limits().band(sigmas).lower()),
                        other.limits().band(sigmas).lower());
                assertNear(
                        map.applyAsDouble(point.limits().band(sigmas).upper()),
                        other.limits().band(sigmas).upper());
            }
        }
    }

    private static void assertNear(double expected, double actual) {
        if (Double.isInfinite(expected)) {
            assertEquals(expected, actual);
        } else {
            assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLinesAreFullOfSignals(ChartType type) {
        long seeds = IntStream.range(0, LINES)
                .filter(seed -> !signals(plot(type, seed)).isEmpty())
                .count();

        assertTrue(seeds >= LINES / 4, type + ": " + seeds);
    }

    @ParameterizedTest
    @EnumSource
    void anotherUnitScalesValuesAndLimitsAndChangesNoSignal(ChartType type) {
        for (long seed = 0; seed < LINES; seed++) {
            List<Tally> numbers = numbers(type, seed);
            Chart one = plot(type, numbers);
            Chart scaled = ChartSpec.of(type).plot(series(type, numbers, 1024));

            // An np chart shows counts, which have no unit.
            assertMapped(one, scaled, x -> type == ChartType.NP ? x : 1024 * x);
            assertEquals(signals(one), signals(scaled));
        }
    }

    @ParameterizedTest
    @MethodSource("chartsOfValues")
    void largerValuesScaleValuesAndLimitsAndChangeNoSignal(ChartType type) {
        for (long seed = 0; seed < LINES; seed++) {
            List<Tally> numbers = numbers(type, seed);
            Chart one = plot(type, numbers);
            Chart scaled =
                    plot(type, numbers.stream().map(t -> changed(t, 8, 0)).toList());

            assertMapped(one, scaled, x -> 8 * x);
            assertEquals(signals(one), signals(scaled));
        }
    }

    @ParameterizedTest
    @MethodSource("chartsOfValues")
    void valuesThatAllLieHigherShiftTheLinesAndChangeNoSignal(ChartType type) {
        for (long seed = 0; seed < LINES; seed++) {
            List<Tally> numbers = numbers(type, seed);
            Chart one = plot(type, numbers);
            Chart shifted =
                    plot(type, numbers.stream().map(t -> changed(t, 1, 64)).toList());

            assertMapped(one, shifted, x -> OF_SPREAD.contains(type) ? x : x + 64);
            assertEquals(ids(signals(one)), ids(signals(shifted)));
        }
    }

    private static Tally changed(Tally tally, double factor, double added) {
        Moments old = tally.values();
        Moments changed = new Moments(
                old.n(),
                factor * old.mean() + added,
                factor * factor * old.m2(),
                factor * old.min() + added,
                factor * old.max() + added);
        return Tally.values(changed);
    }

    private static List<String> ids(List<Signal> signals) {
        return signals.stream()
                .map(s -> s.rule() + s.at() + s.members() + s.side())
                .toList();
    }

    /** Rules that look the same backwards; k of m does where it may fire on the first k. */
    private static final List<SpecialCauseRule> REVERSIBLE = List.of(
            new BeyondLimits(3),
            new BeyondLimits(2),
            new RunOneSide(8, Ties.SKIP, Reach.STANDARD),
            new RunOneSide(7, Ties.BREAK, Reach.UNBROKEN),
            new RunOneSide(6, Ties.BELOW, Reach.UNBROKEN),
            new Trend(4, Ties.BREAK, Reach.UNBROKEN),
            new Alternation(5, Ties.BREAK, Reach.UNBROKEN),
            new Stratification(6, Reach.UNBROKEN),
            new Mixture(4, true, Reach.UNBROKEN),
            new Mixture(4, false, Reach.UNBROKEN),
            new TwoOfThree(false, TwoOfThree.Third.SAME_SIDE, Reach.UNBROKEN),
            new TwoOfThree(true, TwoOfThree.Third.ANYWHERE, Reach.UNBROKEN),
            new ZoneTest(2, 3, 2, false, Reach.UNBROKEN),
            new ZoneTest(4, 5, 1, false, Reach.UNBROKEN),
            new RunOfZeros(2, 1, Reach.WHOLE_PHASE),
            new UnusuallyLongRun(1, Reach.WHOLE_PHASE),
            new UnusuallyFewCrossings(1, Reach.WHOLE_PHASE),
            new NumberOfRuns(true, Reach.WHOLE_PHASE),
            new NumberOfRuns(false, Reach.WHOLE_PHASE),
            new OutsideRunsBox(false, Reach.WHOLE_PHASE),
            new OutsideRunsBox(true, Reach.WHOLE_PHASE));

    @ParameterizedTest
    @EnumSource
    void timeBackwardsGivesTheSameLimitsAndTheSamePointsInSignals(ChartType type) {
        for (long seed = 0; seed < LINES; seed++) {
            List<Tally> numbers = numbers(type, seed);
            List<Tally> backwards = new ArrayList<>(numbers);
            Collections.reverse(backwards);
            Chart one = plot(type, numbers);
            Chart other = plot(type, backwards);

            int last = one.points().size() - 1;
            for (int i = 0; i <= last; i++) {
                assertNear(
                        one.points().get(i).limits().band(3).upper(),
                        other.points().get(last - i).limits().band(3).upper());
            }
            for (SpecialCauseRule rule : REVERSIBLE) {
                RuleSet set = RuleSet.of("one", rule);
                Set<Integer> mirrored = members(set.test(other)).stream()
                        .map(i -> last - i)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(members(set.test(one)), mirrored, type + " " + rule.id());
            }
        }
    }

    private static Set<Integer> members(List<Signal> signals) {
        return signals.stream().flatMap(s -> s.members().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void aGhostedPointChangesNothing(ChartType type) {
        for (long seed = 0; seed < LINES; seed++) {
            List<Tally> numbers = numbers(type, seed);
            int ghost = 1 + new Random(seed).nextInt(POINTS - 1);
            List<Tally> more = new ArrayList<>(numbers);
            more.add(ghost, numbers(type, seed + 1000).get(POINTS - 1));
            Chart one = plot(type, numbers);
            Chart haunted = ChartSpec.of(type).ghosting(Lines.month(ghost + 1)).plot(series(type, more, 1));

            List<ChartPoint> left =
                    haunted.points().stream().filter(p -> !p.ghosted()).toList();
            assertEquals(values(one.points()), values(left), type + " " + seed);
            assertEquals(uppers(one.points()), uppers(left));
            int drawn = one.points().size() < haunted.points().size() ? ghost : POINTS;
            assertEquals(ids(signals(one)), ids(without(drawn, signals(haunted))), type + " " + seed);
        }
    }

    private static List<Double> values(List<ChartPoint> points) {
        return points.stream().map(ChartPoint::value).toList();
    }

    private static List<Double> uppers(List<ChartPoint> points) {
        return points.stream().map(p -> p.limits().band(3).upper()).toList();
    }

    private static List<Signal> without(int ghost, List<Signal> signals) {
        return signals.stream()
                .map(s -> new Signal(
                        s.rule(),
                        s.at() > ghost ? s.at() - 1 : s.at(),
                        s.members().stream().map(i -> i > ghost ? i - 1 : i).toList(),
                        s.side()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void oneMoreRuleRemovesNoSignal(ChartType type) {
        for (long seed = 0; seed < 2; seed++) {
            Chart chart = plot(type, seed);
            for (RuleSet set : RuleSet.all()) {
                for (SpecialCauseRule rule : REVERSIBLE) {
                    if (set.rule(rule.id()).isEmpty()) {
                        List<SpecialCauseRule> rules = new ArrayList<>(set.rulesFor(type));
                        rules.add(0, rule);
                        RuleSet more = new RuleSet(set.code(), rules, rules, set.fewest(), set.sources());
                        assertTrue(more.test(chart).containsAll(set.test(chart)), type + " " + set.code());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRebaseIsolatesPhases(ChartType type) {
        for (long seed = 0; seed < LINES; seed++) {
            LocalDate rebase = Lines.month(19);
            List<Tally> first = numbers(type, seed).subList(0, 18);
            List<Tally> second = numbers(type, seed).subList(18, POINTS);
            Chart both = ChartSpec.of(type).rebasedOn(rebase).plot(series(type, joined(first, second), 1));
            Chart otherEnd =
                    ChartSpec.of(type).rebasedOn(rebase).plot(series(type, joined(first, numbers(type, seed + 50)), 1));
            Chart otherStart = ChartSpec.of(type)
                    .rebasedOn(rebase)
                    .plot(series(type, joined(numbers(type, seed + 50).subList(0, 18), second), 1));

            assertEquals(both.phases().get(0), otherEnd.phases().get(0));
            assertEquals(both.phases().get(1), otherStart.phases().get(1));
            int begins = both.phases().get(0).points().size();
            assertEquals(
                    ids(signals(alone(plot(type, first).phases().get(0), both))),
                    ids(signals(both).stream().filter(s -> s.at() < begins).toList()));
            assertTrue(signals(both).stream()
                    .allMatch(s -> s.members().get(0) >= begins
                            || s.members().get(s.members().size() - 1) < begins));
        }
    }

    private static Chart alone(Phase phase, Chart both) {
        return new Chart(both.spec(), both.series(), List.of(phase));
    }

    private static List<Tally> joined(List<Tally> first, List<Tally> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
