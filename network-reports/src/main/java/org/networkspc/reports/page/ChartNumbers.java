package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.chart.Band;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.reports.config.CsvText;
import org.networkspc.rule.Signal;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * Every number of a chart of one line, one row for each calendar period, gaps included: for spreadsheets and programs. What
 * is not reported, not possible or hidden is an empty cell beside the word for it.
 */
public final class ChartNumbers {
    private static final List<NumberTable.Column> COLUMNS = List.of(
            constant("measure", "Measure", "Id of the measure in network.yaml"),
            constant("of", "Whose line", "Whose line it is, by id; a group of people after a slash"),
            constant("pooling", "Pooled", "Way of pooling: like-for-like, as-reported, equal-members or one-member"),
            words("period", "First day", "First day of the period"),
            words("period_name", "Period", "The period as charts name it"),
            number("numerator", "Numerator", "What was counted; empty where nothing was, and on a fitted line"),
            number(
                    "denominator",
                    "Denominator",
                    "Out of how many, or over how much exposure; of means how many values"),
            number("value", "Value", "The plotted value"),
            number("centre", "Centre", "The centre line at this period"),
            number(
                    "lower",
                    "Lower limit",
                    "The lower control limit, cut to what is possible; empty where there is none"),
            number(
                    "upper",
                    "Upper limit",
                    "The upper control limit, cut to what is possible; empty where there is none"),
            words("signal", "Signal", "yes where the point is part of a signal, no where it is judged and is not"),
            words("rules", "Rules", "Ids of the rules whose signals this point is part of, separated by spaces"),
            words("side", "Side", "high, low or both: where the signal lies"),
            words(
                    "standing",
                    "Standing",
                    "complete, incomplete (allowed for), provisional (not judged yet), gap (not"
                            + " reported), not-applicable or suppressed (hidden: small numbers)"),
            words("counted", "Counted", "yes where the point counts in limits and rules, no where it does not"),
            number("phase", "Phase", "Number of the phase, from 1; each has its own centre and limits"),
            words(
                    "limits",
                    "Limits",
                    "baseline where the limits were learned, monitoring where later points are"
                            + " compared with them"),
            number("reported", "Reported", "How many reported"),
            number("expected", "Expected", "How many were expected to"),
            words("noted", "Written down", "What was tried from this period on, and what happened in it"));

    private ChartNumbers() {}

    /** @param written what stands on the chart's time axis */
    public static NumberTable of(Interpretation reading, Logbook written) {
        Chart chart = reading.chart();
        Series series = chart.series();
        String group = series.stratum().isAll()
                ? ""
                : ", " + series.stratum().dimension() + " " + series.stratum().category();
        String title = series.measure().name() + group + ", " + series.scope().name();
        List<String> about = new ArrayList<>();
        about.add(Edition.sentenceCase(series.way()) + ".");
        about.add(Edition.sentenceCase(chart.spec().words()));
        about.add("Rules: " + reading.rules().code() + ".");
        about.addAll(reading.reading());
        reading.cautions().stream()
                .filter(caution -> caution.code().startsWith("hidden-"))
                .forEach(caution -> about.add(caution.sentence()));
        return new NumberTable(name(series), title, about, COLUMNS, rows(reading, written));
    }

    /** Tables of lines as lines of CSV with a header, all digits kept; empty where there is nothing. */
    public static String csv(List<NumberTable> tables) {
        try (CsvText csv = CsvText.separatedBy(',')) {
            csv.line(COLUMNS.stream().map(NumberTable.Column::code).toList());
            tables.stream()
                    .flatMap(table -> table.rows().stream())
                    .forEach(row -> csv.line(row.stream().map(Cell::plain).toList()));
            return csv.text();
        }
    }

    private static String name(Series series) {
        String group = series.stratum().isAll() ? "" : " " + series.stratum().category();
        String way = series.pooling() == Pooling.AS_REPORTED ? " " + Said.code(series.pooling()) : "";
        return series.measure().id() + group + way;
    }

    private static List<List<Cell>> rows(Interpretation reading, Logbook written) {
        Series series = reading.chart().series();
        Map<LocalDate, Drawn> points = points(reading);
        Map<LocalDate, String> noted = noted(series, written);
        List<List<Cell>> rows = new ArrayList<>();
        for (Subgroup s : series.subgroups()) {
            Optional<Drawn> drawn = Optional.ofNullable(points.get(s.start()));
            List<Cell> row = new ArrayList<>(constants(series));
            row.add(new Cell.Day(s.start()));
            row.add(new Cell.Words(PeriodName.of(s.start(), series.measure().cadence())));
            row.addAll(parts(series, s));
            row.addAll(drawn.map(Drawn::values).orElse(Drawn.NO_VALUES));
            row.addAll(drawn.map(Drawn::signal).orElse(Drawn.NO_SIGNAL));
            row.add(new Cell.Words(Said.code(s.standing())));
            row.addAll(drawn.map(Drawn::place).orElse(Drawn.NO_PLACE));
            row.add(new Cell.Amount(s.completeness().reported()));
            row.add(new Cell.Amount(s.completeness().expected()));
            row.add(Cell.words(noted.getOrDefault(s.start(), "")));
            rows.add(row);
        }
        return rows;
    }

    private static List<Cell> constants(Series series) {
        String group = series.stratum().isAll()
                ? ""
                : "/" + series.stratum().dimension() + "/" + series.stratum().category();
        return List.of(
                new Cell.Words(series.measure().id()),
                new Cell.Words(series.scope().id() + group),
                new Cell.Words(Said.code(series.pooling())));
    }

    private static List<Cell> parts(Series series, Subgroup s) {
        if (!s.hasValue()) {
            return List.of(Cell.NOTHING, Cell.NOTHING);
        }
        Cell numerator = series.pooling().isCounted() && s.tally().rows() > 0
                ? new Cell.Amount(s.tally().numerator())
                : Cell.NOTHING;
        return switch (series.measure().kind()) {
            case PROPORTION, RATE -> List.of(numerator, size(s.tally().denominator()));
            case COUNT -> List.of(numerator, Cell.NOTHING);
            case MEASUREMENT, BETWEEN ->
                List.of(Cell.NOTHING, size(s.tally().values().n()));
        };
    }

    /** Nothing where nothing is counted, as on a line of equal members. */
    private static Cell size(double denominator) {
        return denominator > 0 ? new Cell.Amount(denominator) : Cell.NOTHING;
    }

    /** A point with the signals it is part of. */
    private record Drawn(ChartPoint point, int phase, List<Signal> signals) {
        private static final List<Cell> NO_VALUES = List.of(Cell.NOTHING, Cell.NOTHING, Cell.NOTHING, Cell.NOTHING);
        private static final List<Cell> NO_SIGNAL = List.of(Cell.NOTHING, Cell.NOTHING, Cell.NOTHING);
        private static final List<Cell> NO_PLACE = List.of(Cell.NOTHING, Cell.NOTHING, Cell.NOTHING);

        List<Cell> values() {
            Band shown = point.limits().shown(3);
            return List.of(
                    Cell.amount(point.value()),
                    Cell.amount(point.limits().centre()),
                    Cell.amount(shown.lower()),
                    Cell.amount(shown.upper()));
        }

        List<Cell> signal() {
            return List.of(
                    point.counts() ? new Cell.Words(signals.isEmpty() ? "no" : "yes") : Cell.NOTHING,
                    Cell.words(each(Signal::rule)),
                    Cell.words(each(signal -> signal.side().name().toLowerCase(Locale.ROOT))));
        }

        List<Cell> place() {
            return List.of(
                    new Cell.Words(point.counts() ? "yes" : "no"),
                    new Cell.Amount(phase),
                    new Cell.Words(point.monitoring() ? "monitoring" : "baseline"));
        }

        private String each(Function<Signal, String> part) {
            return signals.stream().map(part).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .collect(Collectors.joining(" "));
        }
    }

    private static Map<LocalDate, Drawn> points(Interpretation reading) {
        Map<Integer, List<Signal>> signals = new HashMap<>();
        for (Signal signal : reading.signals()) {
            signal.members()
                    .forEach(at ->
                            signals.computeIfAbsent(at, k -> new ArrayList<>()).add(signal));
        }
        Map<LocalDate, Drawn> points = new TreeMap<>();
        int number = 0;
        int at = 0;
        for (Phase phase : reading.chart().phases()) {
            number++;
            for (ChartPoint point : phase.points()) {
                points.put(point.start(), new Drawn(point, number, signals.getOrDefault(at, List.of())));
                at++;
            }
        }
        return points;
    }

    /** What was written down, by the first day of the period it falls in; what is outside the chart is left out. */
    private static Map<LocalDate, String> noted(Series series, Logbook written) {
        Cadence cadence = series.measure().cadence();
        if (cadence.unit() == Cadence.Unit.POINT) {
            return Map.of();
        }
        Map<LocalDate, List<String>> words = new TreeMap<>();
        Stream.concat(
                        written.ideas().stream().map(ChartNumbers::tried),
                        written.annotations().stream().map(ChartNumbers::happened))
                .forEach(note -> words.computeIfAbsent(cadence.startOf(note.day()), k -> new ArrayList<>())
                        .add(note.words()));
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("; ", e.getValue())));
    }

    private record Note(LocalDate day, String words) {}

    private static Note tried(ChangeIdea idea) {
        return new Note(idea.from(), "tried: " + idea.text().strip());
    }

    private static Note happened(Annotation note) {
        return new Note(note.on(), note.words().strip());
    }

    private static NumberTable.Column words(String code, String name, String meaning) {
        return new NumberTable.Column(code, name, meaning, NumberTable.Kind.WORDS);
    }

    private static NumberTable.Column number(String code, String name, String meaning) {
        return new NumberTable.Column(code, name, meaning, NumberTable.Kind.NUMBER);
    }

    /** The same in every row. */
    private static NumberTable.Column constant(String code, String name, String meaning) {
        return new NumberTable.Column(code, name, meaning, NumberTable.Kind.CONSTANT);
    }
}
