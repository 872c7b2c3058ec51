package org.networkspc.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * The smallest step, present from the first of twelve new points, that rules find with a power of 80 % on an I chart with
 * a frozen baseline; by seeded simulation of independent normal values, to ± 2 points of power.
 *
 * @param baseline points the limits were learned from
 * @param sigmas the step, in standard deviations of single points
 * @param falseAlarm chance that the same rules signal in the twelve points when nothing changed, 0 to 1; a power is never
 *     told without it
 */
public record DetectableStep(int baseline, double sigmas, double falseAlarm) {
    private static final String RESOURCE = "detectable-steps.csv";
    private static final double POWER = 0.8;
    private static final int NEW_POINTS = 12;
    private static final int CHARTS = 2_500;
    private static final double LARGEST = 8;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final Measure MEASURE = Measure.measurement("simulated", "Simulated values");

    /**
     * The step of a published rule set as shipped, found with {@link #of}: from 24 points where the baseline has as many,
     * else from 12.
     *
     * @return empty for sets that are not in the table and for baselines of fewer than 12 points
     */
    public static Optional<DetectableStep> shipped(RuleSet rules, int baseline) {
        return Shipped.ROWS.stream()
                .filter(row -> row.rules().equals(rules.code()) && row.step().baseline() <= baseline)
                .map(Row::step)
                .reduce((shorter, longer) -> longer);
    }

    private record Row(String rules, DetectableStep step) {}

    private static final class Shipped {
        private static final List<Row> ROWS = read();

        private static List<Row> read() {
            InputStream stream = Objects.requireNonNull(DetectableStep.class.getResourceAsStream(RESOURCE), RESOURCE);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return lines.lines().skip(1).map(Shipped::row).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Row row(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    new DetectableStep(
                            Integer.parseInt(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
        }
    }

    /**
     * Found by halving the range of steps ten times.
     *
     * @param baseline 12 or more points
     */
    public static DetectableStep of(RuleSet rules, int baseline) {
        if (baseline < 12) {
            throw new IllegalArgumentException("baseline must be at least 12, was " + baseline);
        }
        double least = 0;
        double most = LARGEST;
        for (int halving = 0; halving < 10; halving++) {
            double middle = (least + most) / 2;
            if (power(rules, baseline, middle) < POWER) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return new DetectableStep(baseline, (least + most) / 2, power(rules, baseline, 0));
    }

    /** Chance of a signal among the new points after a step of this many sigmas up; the same draws for every step. */
    static double power(RuleSet rules, int baseline, double step) {
        SplittableRandom random = new SplittableRandom(271_828);
        int found = 0;
        for (int chart = 0; chart < CHARTS; chart++) {
            List<Subgroup> points = new ArrayList<>(baseline + NEW_POINTS);
            for (int t = 0; t < baseline + NEW_POINTS; t++) {
                points.add(Subgroup.of(FIRST.plusMonths(t), random.nextGaussian() + (t < baseline ? 0 : step)));
            }
            Chart plotted = ChartSpec.of(ChartType.I)
                    .frozenAfter(FIRST.plusMonths(baseline - 1L))
                    .plot(Series.of(MEASURE, points));
            found += rules.test(plotted).stream().anyMatch(s -> s.at() >= baseline) ? 1 : 0;
        }
        return (double) found / CHARTS;
    }
}
