package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.networkspc.chart.Band;
import org.networkspc.chart.ChartPoint;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Measure;
import org.networkspc.rule.Signal;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Every number a chart shows, one row for each calendar period, gaps included: the table beside it. */
final class PlottedNumbers {
    private PlottedNumbers() {}

    /** As a table for people. */
    static Block.Table table(Edition edition, Interpretation reading) {
        return table(edition, edition.say("The numbers behind this chart"), reading);
    }

    static Block.Table table(Edition edition, String caption, Interpretation reading) {
        Measure measure = reading.chart().series().measure();
        List<Block.Column> columns = List.of(
                Block.Column.text(edition.say("Period")),
                Block.Column.number(edition.say(measure.kind().isRatio() ? "Numerator" : "Total")),
                Block.Column.number(edition.say(measure.kind().isRatio() ? "Denominator" : "Values")),
                Block.Column.number(edition.say("Value")),
                Block.Column.number(edition.say("Centre")),
                Block.Column.number(edition.say("Lower limit")),
                Block.Column.number(edition.say("Upper limit")),
                Block.Column.number(edition.say("Reported")),
                Block.Column.text(edition.say("Standing")),
                Block.Column.text(edition.say("Signal")));
        return new Block.Table(caption, columns, people(edition, reading, measure), true);
    }

    private static List<List<String>> people(Edition edition, Interpretation reading, Measure measure) {
        Map<LocalDate, ChartPoint> points = points(reading);
        Map<LocalDate, String> signals = signals(edition, reading);
        List<List<String>> rows = new ArrayList<>();
        for (Subgroup s : reading.chart().series().subgroups()) {
            List<String> row = new ArrayList<>();
            row.add(edition.period(s.start(), measure.cadence()));
            parts(reading.chart().series(), s).forEach(part -> row.add(edition.number(part)));
            plotted(points.get(s.start())).forEach(value -> row.add(edition.number(value)));
            row.add(edition.words().say(s.completeness().words()));
            row.add(edition.say(Said.standing(s.standing())));
            row.add(signals.getOrDefault(s.start(), ""));
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
    private static Map<LocalDate, String> signals(Edition edition, Interpretation reading) {
        List<ChartPoint> points = reading.chart().points();
        Map<LocalDate, TreeSet<String>> rules = new TreeMap<>();
        for (Signal signal : reading.signals()) {
            for (int member : signal.members()) {
                rules.computeIfAbsent(points.get(member).start(), k -> new TreeSet<>())
                        .add(signal.rule());
            }
        }
        Map<LocalDate, String> words = new TreeMap<>();
        rules.forEach((start, ids) -> words.put(
                start, ids.stream().map(id -> named(edition, reading, id)).collect(Collectors.joining(" "))));
        return words;
    }

    private static String named(Edition edition, Interpretation reading, String id) {
        return reading.rules()
                .rule(id)
                .map(rule -> edition.words().say(rule.name()))
                .orElse(id.replace('-', ' '));
    }
}
