package org.networkspc.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Cusum;
import org.networkspc.chart.CusumSide;
import org.networkspc.chart.Ewma;
import org.networkspc.chart.TwoPartLimits;

/**
 * How often published rule sets cry wolf while nothing changes, by chart and by the number of points that limits were
 * learned from: limits learned from few points lie a little wrong, and then signal again and again. Found with {@link
 * FalseSignalSimulation}; {@code docs/false-signals.md} shows it, {@link ExpectedFalseSignals} adds it up over charts.
 *
 * @param lines for each chart, rule set and figure a number by points learned from, in the order of {@link #LEARNED}
 */
public record FalseSignalTable(Map<Line, List<Double>> lines) {
    private static final String RESOURCE = "false-signals.csv";

    /** Limits that were known, not learned. */
    public static final int KNOWN = Integer.MAX_VALUE;

    /** Numbers of points that limits are learned from: the columns. */
    public static final List<Integer> LEARNED = List.of(12, 16, 20, 24, 36, 60, 120, KNOWN);

    /** What a line tells. */
    public enum Figure {
        /** The chance, 0 to 1, of a new signal at any of the next 12 points after a baseline. */
        WITHIN_12,
        /** The expected number of new signals per point, among the 13th to the 36th after a baseline. */
        AFTER_BASELINE,
        /** The expected number of new signals per point where limits are learned from all points; none for known limits. */
        WHILE_GROWING;

        /** As files write it: {@code within-12}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What a line is of.
     *
     * @param chart code of the chart
     * @param rules code of the rule set
     */
    public record Line(String chart, String rules, Figure figure) {}

    public FalseSignalTable {
        lines = Map.copyOf(lines);
    }

    /** The table as shipped. */
    public static FalseSignalTable shipped() {
        return Shipped.TABLE;
    }

    private static final class Shipped {
        private static final FalseSignalTable TABLE = read();

        private static FalseSignalTable read() {
            InputStream stream = Objects.requireNonNull(FalseSignalTable.class.getResourceAsStream(RESOURCE), RESOURCE);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return new FalseSignalTable(lines.lines()
                        .skip(1)
                        .map(line -> line.split(","))
                        .collect(Collectors.toMap(Shipped::line, Shipped::numbers)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Line line(String[] cells) {
            return new Line(
                    cells[0],
                    cells[1],
                    Figure.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_')));
        }

        private static List<Double> numbers(String[] cells) {
            return Arrays.stream(cells).skip(3).map(Double::valueOf).toList();
        }
    }

    /**
     * One number: in a column, between columns linear in 1 / points, which is how limits get better, and past the last column
     * as there. A like-for-like line with two-part limits is read as an I chart, which has more false signals than it.
     *
     * @param points that limits were learned from; {@link #KNOWN} where they were known
     * @return empty where chart or rule set are not in the table, or the points are fewer than any in it
     */
    public OptionalDouble of(ChartMethod chart, RuleSet rules, Figure figure, int points) {
        String code = chart instanceof TwoPartLimits ? ChartType.I.code() : chart.code();
        List<Double> numbers =
                isAsSimulated(chart) ? lines.getOrDefault(new Line(code, rules.code(), figure), List.of()) : List.of();
        return numbers.isEmpty() || points < LEARNED.get(0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(between(numbers, points));
    }

    private static double between(List<Double> numbers, int points) {
        int i = 0;
        while (i < numbers.size() - 1 && LEARNED.get(i) < points) {
            i++;
        }
        double there = numbers.get(i);
        if (LEARNED.get(i) <= points) {
            return there;
        }
        double before = numbers.get(i - 1);
        double from = share(LEARNED.get(i - 1));
        return before + (from - share(points)) / (from - share(LEARNED.get(i))) * (there - before);
    }

    private static double share(int points) {
        return points == KNOWN ? 0 : 1.0 / points;
    }

    /** A memory counts only with the numbers and the single chart it was simulated with, to either side. */
    private static boolean isAsSimulated(ChartMethod chart) {
        return !chart.hasMemory()
                || chart.equals(Ewma.USUAL)
                || chart instanceof Cusum cusum && cusum.side(CusumSide.UPPER).equals(Cusum.USUAL);
    }
}
