package org.networkspc.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.networkspc.chart.Chart;
import org.networkspc.chart.Phase;

/**
 * How often published rule sets cry wolf while nothing changes, by the number of points that limits were learned from:
 * limits learned from few points lie a little wrong, and then signal again and again. Found by simulating I charts of
 * independent normal values with {@link SignalSimulation}; {@code docs/false-signals.md} shows it.
 *
 * <p>Other charts are like I charts in this only as far as their values are nearly normal. The numbers are expected
 * numbers: those of several charts add up, whatever the charts have in common.
 *
 * @param rows by rule set and rising baseline
 */
public record FalseSignalTable(List<Row> rows) {
    private static final String RESOURCE = "false-signals.csv";

    /** Baseline of known limits. */
    public static final int KNOWN = Integer.MAX_VALUE;

    /**
     * One line of the table.
     *
     * @param rules code of the rule set
     * @param baseline points that limits were learned from; {@link #KNOWN} where they were known
     * @param within12 the chance, 0 to 1, of any signal among the next 12 points
     * @param perPoint the expected number of points with a new signal, per point, among the 13th to the 36th after it
     */
    public record Row(String rules, int baseline, double within12, double perPoint) {}

    public FalseSignalTable {
        rows = List.copyOf(rows);
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
                return new FalseSignalTable(
                        lines.lines().skip(1).map(Shipped::row).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Row row(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    cells[1].equals("known") ? KNOWN : Integer.parseInt(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]));
        }
    }

    /**
     * The chance, 0 to 1, that a chart on which nothing changes has a signal among the next 12 points.
     *
     * @param baseline points that limits were learned from
     * @return empty where the set is not in the table or the baseline is shorter than any in it
     */
    public OptionalDouble within12(RuleSet rules, int baseline) {
        return between(rules, baseline, Row::within12);
    }

    /** The expected number of new signals at one point, a year or more after the baseline; empty as before. */
    public OptionalDouble perPoint(RuleSet rules, int baseline) {
        return between(rules, baseline, Row::perPoint);
    }

    /** Linear in 1 / baseline between the lines of the table, which is how limits get better with more points. */
    private OptionalDouble between(RuleSet rules, int baseline, ToDoubleFunction<Row> number) {
        List<Row> own =
                rows.stream().filter(row -> row.rules().equals(rules.code())).toList();
        if (own.isEmpty() || baseline < own.get(0).baseline()) {
            return OptionalDouble.empty();
        }
        int i = 0;
        while (own.get(i).baseline() < baseline) {
            i++;
        }
        double there = number.applyAsDouble(own.get(i));
        if (own.get(i).baseline() == baseline) {
            return OptionalDouble.of(there);
        }
        double before = number.applyAsDouble(own.get(i - 1));
        double share = (share(own.get(i - 1)) - 1.0 / baseline) / (share(own.get(i - 1)) - share(own.get(i)));
        return OptionalDouble.of(before + share * (there - before));
    }

    private static double share(Row row) {
        return row.baseline() == KNOWN ? 0 : 1.0 / row.baseline();
    }

    /**
     * The expected number of new false signals this period over a pack of charts, each with its own baseline: the sum of
     * {@link #perPoint} over the charts that the rules apply to. Counted once for each chart.
     *
     * @return empty if one of the charts that are judged has no number
     */
    public OptionalDouble inPack(List<Chart> charts, RuleSet rules) {
        double sum = 0;
        for (Chart chart : charts) {
            Optional<Phase> last = last(chart).filter(phase -> rules.judges(chart, phase));
            if (last.isPresent()) {
                OptionalDouble here = ofChart(chart, last.get(), rules);
                if (here.isEmpty()) {
                    return here;
                }
                sum += here.getAsDouble();
            }
        }
        return OptionalDouble.of(sum);
    }

    private OptionalDouble ofChart(Chart chart, Phase phase, RuleSet rules) {
        boolean known = phase.baseline() == 0;
        return chart.spec().method().hasIndependentPoints()
                        && phase.points().get(0).limits().isBounded()
                ? perPoint(rules, known ? KNOWN : phase.baseline())
                : OptionalDouble.empty();
    }

    private static Optional<Phase> last(Chart chart) {
        List<Phase> phases = chart.phases();
        return phases.isEmpty() ? Optional.empty() : Optional.of(phases.get(phases.size() - 1));
    }
}
