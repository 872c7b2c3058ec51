package org.networkspc.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.rule.Signal;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A chart as a table: every plotted number, limit and flag, one row for each calendar period, gaps included.
 *
 * <p>Columns: those of {@link SeriesTable}, and {@code phase} (from 1), {@code plotted} (the plotted statistic), {@code
 * centre}, {@code lower} and {@code upper} (3-sigma limits as drawn, within what is possible), {@code lower_1} to {@code
 * upper_3} (limits of 1, 2 and 3 sigmas as computed, from which signals are taken), {@code outside} (beyond the 3-sigma
 * limits as computed), {@code ghosted}, {@code monitoring} and {@code signals} (ids of the rules whose pattern the point
 * belongs to, separated by spaces). A blank limit is no limit; a period without a point has blanks.
 */
public final class ChartTable {
    private final List<LocalDate> periods;
    private final Map<LocalDate, ChartPoint> points = new HashMap<>();

    private ChartTable(Chart chart) {
        periods = chart.series().subgroups().stream().map(s -> s.start()).toList();
        chart.points().forEach(point -> points.put(point.start(), point));
    }

    /** Without signals. */
    public static Table of(Chart chart) {
        return of(chart, List.of());
    }

    /**
     * With the signals found on it.
     *
     * @throws IllegalArgumentException when a signal points to a place that the chart does not have
     */
    public static Table of(Chart chart, List<Signal> signals) {
        ChartTable rows = new ChartTable(chart);
        Table table = SeriesTable.of(chart.series());
        table.addColumns(
                rows.phases(chart),
                rows.numbers("plotted", ChartPoint::value),
                rows.numbers("centre", point -> point.limits().centre()),
                rows.numbers("lower", point -> point.limits().shown(3).lower()),
                rows.numbers("upper", point -> point.limits().shown(3).upper()));
        for (int sigmas = 1; sigmas <= 3; sigmas++) {
            int band = sigmas;
            table.addColumns(
                    rows.numbers(
                            "lower_" + band, point -> point.limits().band(band).lower()),
                    rows.numbers(
                            "upper_" + band, point -> point.limits().band(band).upper()));
        }
        return table.addColumns(
                rows.flags("outside", point -> point.outside(3)),
                rows.flags("ghosted", ChartPoint::ghosted),
                rows.flags("monitoring", ChartPoint::monitoring),
                rows.signals(chart.points(), signals));
    }

    private Optional<ChartPoint> at(LocalDate period) {
        return Optional.ofNullable(points.get(period));
    }

    private IntColumn phases(Chart chart) {
        Map<LocalDate, Integer> phaseOf = new HashMap<>();
        int number = 0;
        for (Phase phase : chart.phases()) {
            number++;
            for (ChartPoint point : phase.points()) {
                phaseOf.put(point.start(), number);
            }
        }
        IntColumn column = IntColumn.create("phase");
        for (LocalDate period : periods) {
            Integer phase = phaseOf.get(period);
            if (phase == null) {
                column.appendMissing();
            } else {
                column.append(phase.intValue());
            }
        }
        return column;
    }

    /** Numbers of points; blank where there is no point or nothing finite to tell. */
    private DoubleColumn numbers(String name, ToDoubleFunction<ChartPoint> number) {
        DoubleColumn column = DoubleColumn.create(name);
        for (LocalDate period : periods) {
            at(period)
                    .map(number::applyAsDouble)
                    .filter(Double::isFinite)
                    .ifPresentOrElse(column::append, column::appendMissing);
        }
        return column;
    }

    private BooleanColumn flags(String name, Predicate<ChartPoint> flag) {
        BooleanColumn column = BooleanColumn.create(name);
        for (LocalDate period : periods) {
            at(period).map(flag::test).ifPresentOrElse(column::append, column::appendMissing);
        }
        return column;
    }

    private StringColumn signals(List<ChartPoint> points, List<Signal> signals) {
        Map<LocalDate, TreeSet<String>> rules = new TreeMap<>();
        for (Signal signal : signals) {
            for (int member : signal.members()) {
                if (member < 0 || member >= points.size()) {
                    throw new IllegalArgumentException(
                            "signals must point into the chart's " + points.size() + " points, was " + signal);
                }
                rules.computeIfAbsent(points.get(member).start(), start -> new TreeSet<>())
                        .add(signal.rule());
            }
        }
        return StringColumn.create(
                "signals",
                periods.stream().map(period -> String.join(" ", rules.getOrDefault(period, new TreeSet<>()))));
    }
}
