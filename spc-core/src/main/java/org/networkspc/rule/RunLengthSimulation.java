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
 * Average run lengths, found by drawing I charts of independent normal values and testing them with the rules themselves: for
 * rules without an exact chain. The same seed gives the same answer everywhere.
 *
 * @param charts how many charts are drawn, 2 or more; the standard error falls with its square root
 * @param seed of the values
 */
public record RunLengthSimulation(RuleSet rules, int charts, long seed) {
    private static final Measure MEASURE = Measure.measurement("simulated", "Simulated values");
    private static final ChartSpec KNOWN = ChartSpec.of(ChartType.I).given(Given.of(0, 1));
    private static final int FIRST_LOOK = 16;
    private static final int LONGEST_LOOK = 1 << 17;

    public RunLengthSimulation {
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
    public SimulatedMean average(double shift) {
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
