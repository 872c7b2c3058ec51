package org.networkspc.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Given;
import org.networkspc.measure.Measure;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * How often rules signal, found by drawing I charts of independent normal values and testing them with the rules
 * themselves: for rules without an exact chain, and for limits learned from few points. The same seed gives the same
 * answer everywhere.
 *
 * @param charts how many charts are drawn, 2 or more; the standard error falls with its square root
 * @param seed of the values
 */
public record SignalSimulation(RuleSet rules, int charts, long seed) {
    private static final Measure MEASURE = Measure.measurement("simulated", "Simulated values");
    private static final ChartSpec KNOWN = ChartSpec.of(ChartType.I).given(Given.of(0, 1));
    /** Points before those looked at where limits are known, so that patterns may begin there. */
    private static final int BEFORE_KNOWN = 24;

    private static final int FIRST_LOOK = 16;
    private static final int LONGEST_LOOK = 1 << 17;

    public SignalSimulation {
        if (charts < 2) {
            throw new IllegalArgumentException("charts must be at least 2, was " + charts);
        }
    }

    /**
     * The average run length, in points, when centre and sigma are known and the mean has moved by this many sigmas. For
     * rules that judge a point by the points before it; Anhøj's judge a whole chart.
     *
     * @throws IllegalArgumentException if a chart of 131,072 points has no signal
     */
    public SimulatedMean averageRunLength(double shift) {
        Random random = new Random(seed);
        return SimulatedMean.of(IntStream.range(0, charts)
                .mapToDouble(chart -> runLength(random, shift))
                .toArray());
    }

    private int runLength(Random random, double shift) {
        List<Subgroup> points = new ArrayList<>();
        for (int look = FIRST_LOOK; look <= LONGEST_LOOK; look *= 2) {
            extend(points, look, random, shift);
            int[] signals = signalPoints(KNOWN.plot(Series.of(MEASURE, points)));
            if (signals.length > 0) {
                return signals[0] + 1;
            }
        }
        throw new IllegalArgumentException(
                "rules must signal within " + LONGEST_LOOK + " points, was " + rules.code() + " at shift " + shift);
    }

    /**
     * The chance, 0 to 1, that a chart on which nothing happens has a signal among the next so many points after limits
     * were frozen on a baseline of so many; {@link FalseSignalTable#KNOWN} for known limits.
     */
    public SimulatedMean chanceAfter(int baseline, int points) {
        return SimulatedMean.of(IntStream.of(signalsAfter(baseline, points))
                .mapToDouble(count -> Math.min(1, count))
                .toArray());
    }

    /**
     * The expected number of false signals among the next so many points after limits were frozen on a baseline of so
     * many; a point with two rules is one. Charts add up.
     */
    public SimulatedMean falseSignalsAfter(int baseline, int points) {
        return SimulatedMean.of(
                IntStream.of(signalsAfter(baseline, points)).asDoubleStream().toArray());
    }

    /** The expected number of points with a new signal, per point, among those from one to another after a baseline. */
    public SimulatedMean falseSignalsPerPoint(int baseline, int from, int to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("from must be 1 to " + to + ", was " + from);
        }
        return SimulatedMean.of(IntStream.of(signalsAfter(baseline, from, to))
                .mapToDouble(n -> n / (to - from + 1.0))
                .toArray());
    }

    private int[] signalsAfter(int baseline, int points) {
        if (points < 1) {
            throw new IllegalArgumentException("points must be at least 1, was " + points);
        }
        return signalsAfter(baseline, 1, points);
    }

    private int[] signalsAfter(int baseline, int from, int to) {
        if (baseline < 2) {
            throw new IllegalArgumentException("baseline must be at least 2, was " + baseline);
        }
        boolean known = baseline == FalseSignalTable.KNOWN;
        int before = known ? BEFORE_KNOWN : baseline;
        ChartSpec frozen = (known ? KNOWN : ChartSpec.of(ChartType.I)).frozenAfter(day(before - 1));
        Random random = new Random(seed);
        int[] counts = new int[charts];
        for (int chart = 0; chart < charts; chart++) {
            List<Subgroup> values = new ArrayList<>();
            extend(values, before + to, random, 0);
            counts[chart] = (int) IntStream.of(signalPoints(frozen.plot(Series.of(MEASURE, values))))
                    .filter(at -> at >= before + from - 1)
                    .count();
        }
        return counts;
    }

    /** The points that complete a pattern, ascending. */
    private int[] signalPoints(Chart chart) {
        return rules.test(chart).stream()
                .mapToInt(Signal::at)
                .sorted()
                .distinct()
                .toArray();
    }

    private static void extend(List<Subgroup> points, int length, Random random, double shift) {
        while (points.size() < length) {
            points.add(Subgroup.of(day(points.size()), shift + random.nextGaussian()));
        }
    }

    private static LocalDate day(int number) {
        return LocalDate.EPOCH.plusDays(number);
    }
}
