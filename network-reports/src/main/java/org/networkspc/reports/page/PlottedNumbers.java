package org.networkspc.reports.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
import org.networkspc.measure.Stratum;
import org.networkspc.rule.Signal;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Every number a chart shows, one row for each calendar period, gaps included: the table beside it and its CSV. */
public final class PlottedNumbers {
    private static final List<String> HEADER = List.of(
            "measure",
            "of",
            "pooling",
            "period",
            "numerator",
            "denominator",
            "value",
            "centre",
            "lower",
            "upper",
            "standing",
            "reported",
            "expected",
            "signals");

    private PlottedNumbers() {}

    /** As a table for people. */
    static Block.Table table(Interpretation reading) {
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
        return new Block.Table("The numbers behind this chart", columns, people(reading, measure), true);
    }

    /** As lines of CSV with a header, all digits kept; empty where there is nothing. */
    public static String csv(List<Interpretation> readings) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            readings.forEach(reading -> write(csv, reading));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Interpretation reading) {
        Map<LocalDate, ChartPoint> points = points(reading);
        Map<LocalDate, String> signals = signals(reading);
        for (Subgroup subgroup : reading.chart().series().subgroups()) {
            csv.writeRecord(machine(reading, subgroup, points, signals));
        }
    }

    private static List<List<String>> people(Interpretation reading, Measure measure) {
        Map<LocalDate, ChartPoint> points = points(reading);
        Map<LocalDate, String> signals = signals(reading);
        List<List<String>> rows = new ArrayList<>();
        for (Subgroup s : reading.chart().series().subgroups()) {
            List<String> row = new ArrayList<>();
            row.add(PeriodName.of(s.start(), measure.cadence()));
            row.addAll(parts(reading.chart().series(), s, true));
            row.addAll(plotted(points.get(s.start()), true));
            row.add(s.completeness().reported() + " of " + s.completeness().expected());
            row.add(Said.standing(s.standing()));
            row.add(signals.getOrDefault(s.start(), "").replace('-', ' '));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> machine(
            Interpretation reading, Subgroup s, Map<LocalDate, ChartPoint> points, Map<LocalDate, String> signals) {
        List<String> row = new ArrayList<>();
        Series series = reading.chart().series();
        row.add(series.measure().id());
        row.add(series.scope().id() + group(series.stratum()));
        row.add(Said.code(series.pooling()));
        row.add(s.start().toString());
        row.addAll(parts(series, s, false));
        row.addAll(plotted(points.get(s.start()), false));
        row.add(Said.code(s.standing()));
        row.add(Integer.toString(s.completeness().reported()));
        row.add(Integer.toString(s.completeness().expected()));
        row.add(signals.getOrDefault(s.start(), ""));
        return row;
    }

    /** Behind whose line it is: "/age/80 and over"; empty for everybody. */
    private static String group(Stratum stratum) {
        return stratum.isAll() ? "" : "/" + stratum.dimension() + "/" + stratum.category();
    }

    /** What was counted: above and below, empty where there is nothing. */
    static List<String> parts(Series series, Subgroup s, boolean people) {
        if (!s.hasValue()) {
            return List.of("", "");
        }
        String numerator = series.pooling().isCounted() ? whole(s.tally().numerator(), people) : "";
        return switch (series.measure().kind()) {
            case PROPORTION, RATE -> List.of(numerator, size(s.tally().denominator(), people));
            case COUNT -> List.of(numerator, "");
            case MEASUREMENT, BETWEEN -> List.of("", size(s.tally().values().n(), people));
        };
    }

    /** Empty where nothing is counted, as on a line of equal members and on a gap. */
    private static String size(double denominator, boolean people) {
        return denominator > 0 ? whole(denominator, people) : "";
    }

    private static List<String> plotted(@org.jspecify.annotations.Nullable ChartPoint point, boolean people) {
        if (point == null) {
            return List.of("", "", "", "");
        }
        Band limits = point.limits().shown(3);
        return List.of(
                value(point.value(), people),
                value(point.limits().centre(), people),
                value(limits.lower(), people),
                value(limits.upper(), people));
    }

    private static String whole(double value, boolean people) {
        return people ? Numbers.count(value) : Numbers.plain(value);
    }

    private static String value(double value, boolean people) {
        if (Double.isInfinite(value)) {
            return "";
        }
        return people ? Numbers.exact(value) : Numbers.plain(value);
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
