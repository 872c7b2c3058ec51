package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.networkspc.chart.Band;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Measure;
import org.networkspc.rule.Signal;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Every number a chart shows, one row for each calendar period, gaps included: the table beside it. */
final class PlottedNumbers {
    private PlottedNumbers() {}

    /** As a table for people. */
    static Block.Table table(Interpretation reading) {
        return table("The numbers behind this chart", reading);
    }

    static Block.Table table(String caption, Interpretation reading) {
        Measure measure = reading.chart().series().measure();
        List<Block.Column> columns = List.of(
                Block.Column.text("Period"),
                Block.Column.number(measure.kind().isRatio() ? "Numerator" : "Total"),
                Block.Column.number(measure.kind().isRatio() ? "Denominator" : "Values"),
                Block.Column.number("Value"),
                Block.Column.number("Centre"),
                Block.Column.number("Lower limit"),
                Block.Column.number("Upper limit"),
                Block.Column.number("Reported"),
                Block.Column.text("Standing"),
                Block.Column.text("Signal"));
        return new Block.Table(caption, columns, people(reading, measure), true);
    }

    private static List<List<String>> people(Interpretation reading, Measure measure) {
        Map<LocalDate, ChartPoint> points = points(reading);
        Map<LocalDate, String> signals = signals(reading);
        List<List<String>> rows = new ArrayList<>();
        for (Subgroup s : reading.chart().series().subgroups()) {
            List<String> row = new ArrayList<>();
            row.add(PeriodName.of(s.start(), measure.cadence()));
            row.addAll(parts(reading.chart().series(), s));
            row.addAll(plotted(points.get(s.start())));
            row.add(s.completeness().words().toString());
            row.add(Said.standing(s.standing()));
            row.add(signals.getOrDefault(s.start(), "").replace('-', ' '));
            rows.add(row);
        }
        return rows;
    }

    /** What was counted: above and below, empty where there is nothing. */
    static List<String> parts(Series series, Subgroup s) {
        if (!s.hasValue() || s.tally().rows() == 0) {
            return List.of("", "");
        }
        String numerator = series.pooling().isCounted() ? whole(s.tally().numerator()) : "";
        return switch (series.measure().kind()) {
            case PROPORTION, RATE -> List.of(numerator, size(s.tally().denominator()));
            case COUNT -> List.of(numerator, "");
            case MEASUREMENT, BETWEEN -> List.of("", size(s.tally().values().n()));
        };
    }

    /** Empty where nothing is counted, as on a line of equal members and on a gap. */
    private static String size(double denominator) {
        return denominator > 0 ? whole(denominator) : "";
    }

    private static List<String> plotted(@org.jspecify.annotations.Nullable ChartPoint point) {
        if (point == null) {
            return List.of("", "", "", "");
        }
        Band limits = point.limits().shown(3);
        return List.of(
                value(point.value()), value(point.limits().centre()), value(limits.lower()), value(limits.upper()));
    }

    private static String whole(double value) {
        return Numbers.count(value);
    }

    private static String value(double value) {
        if (Double.isInfinite(value)) {
            return "";
        }
        return Numbers.exact(value);
    }

    private static Map<LocalDate, ChartPoint> points(Interpretation reading) {
        Map<LocalDate, ChartPoint> points = new TreeMap<>();
        reading.chart().points().forEach(p -> points.put(p.start(), p));
        return points;
    }

    /** Rules that each point is part of, by period, separated by spaces. */
    private static Map<LocalDate, String> signals(Interpretation reading) {
        List<ChartPoint> points = reading.chart().points();
        Map<LocalDate, TreeSet<String>> rules = new TreeMap<>();
        for (Signal signal : reading.signals()) {
            for (int member : signal.members()) {
                rules.computeIfAbsent(points.get(member).start(), k -> new TreeSet<>())
                        .add(signal.rule());
            }
        }
        Map<LocalDate, String> words = new TreeMap<>();
        rules.forEach((start, ids) -> words.put(start, String.join(" ", ids)));
        return words;
    }
}
