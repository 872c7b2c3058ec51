package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.networkspc.interpret.Readership;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.page.NumberTable.Column;
import org.networkspc.rule.Signal;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** The numbers of a chart of one line: a row for each calendar period, gaps included. */
final class LineNumbers {
    private final LinePlot plot;
    private final Words words;
    private final Chart chart;
    private final Series series;
    private final Map<LocalDate, Drawn> points;
    private final Map<LocalDate, String> noted;

    private LineNumbers(LinePlot plot) {
        this.plot = plot;
        words = plot.notes().words();
        chart = plot.reading().chart();
        series = chart.series();
        points = points(plot.reading());
        noted = noted(series.measure().cadence());
    }

    /** @param whose id of the one a file is about, which its names of tables leave out */
    static NumberTable of(LinePlot plot, String whose) {
        LineNumbers numbers = new LineNumbers(plot);
        return NumberTable.of(numbers.name(whose), numbers.title(), numbers.about(), numbers.rows());
    }

    private String name(String whose) {
        String group = series.stratum().isAll() ? "" : " " + series.stratum().category();
        String scope =
                series.scope().id().equals(whose) ? "" : " " + series.scope().id();
        boolean another =
                series.pooling() == Pooling.AS_REPORTED && series.stratum().isAll();
        String whole = series.measure().id() + group + scope;
        return another ? words.say("{0} as-reported", whole) : whole;
    }

    private String title() {
        String group = series.stratum().isAll()
                ? ""
                : ", " + series.stratum().dimension() + " " + series.stratum().category();
        return series.measure().name() + group + ", " + series.scope().name();
    }

    private List<String> about() {
        Interpretation reading = plot.reading();
        List<String> about = new ArrayList<>();
        about.add(Edition.sentenceCase(series.way(words)) + ".");
        about.add(chart.spec().words(words));
        about.add(words.say("Rules: {0}.", Phrase.of(reading.rules().code())));
        about.addAll(reading.reading(Readership.BOARD, words));
        reading.cautions().stream()
                .filter(caution -> caution.code().startsWith("hidden-"))
                .forEach(caution -> about.add(caution.sentence(words)));
        plot.notes().aim().ifPresent(aim -> about.add(words.say("Aim: {0}.", aim.sentence())));
        plot.notes().behind().ifPresent(pale -> about.add(words.say("Pale line: {0}.", pale.way(words))));
        return about;
    }

    private List<Map<Column, Cell>> rows() {
        Map<LocalDate, Double> aim = plot.aim();
        Map<LocalDate, Double> behind = plot.behind();
        List<Map<Column, Cell>> rows = new ArrayList<>();
        for (Subgroup s : series.subgroups()) {
            Map<Column, Cell> row = new LinkedHashMap<>();
            line(row);
            row.put(NumberColumns.PERIOD, new Cell.Day(s.start()));
            row.put(
                    NumberColumns.PERIOD_NAME,
                    new Cell.Words(words.say(
                            PeriodName.phrase(s.start(), series.measure().cadence()))));
            if (!plot.small()) {
                counted(row, s);
            }
            if (points.containsKey(s.start())) {
                points.get(s.start()).write(row);
            } else {
                Drawn.nothing(row);
            }
            row.put(NumberColumns.STANDING, new Cell.Words(Said.code(s.standing())));
            row.put(
                    NumberColumns.REPORTED,
                    s.completeness().isLeast()
                            ? Cell.NOTHING
                            : new Cell.Amount(s.completeness().reported()));
            row.put(NumberColumns.EXPECTED, new Cell.Amount(s.completeness().expected()));
            beside(row, NumberColumns.AIM, aim, s.start());
            beside(row, NumberColumns.BEHIND, behind, s.start());
            if (!noted.isEmpty()) {
                row.put(NumberColumns.NOTED, Cell.words(noted.getOrDefault(s.start(), "")));
            }
            rows.add(row);
        }
        return rows;
    }

    private void line(Map<Column, Cell> row) {
        String group = series.stratum().isAll()
                ? ""
                : "/" + series.stratum().dimension() + "/" + series.stratum().category();
        row.put(NumberColumns.CHART, new Cell.Words("line"));
        row.put(NumberColumns.MEASURE, new Cell.Words(series.measure().id()));
        row.put(NumberColumns.OF, new Cell.Words(series.scope().id() + group));
        row.put(NumberColumns.POOLING, new Cell.Words(Said.code(series.pooling())));
    }

    /** What was counted, in whole charts; small panels show none of it. */
    private void counted(Map<Column, Cell> row, Subgroup s) {
        boolean counts =
                s.hasValue() && series.pooling().isCounted() && s.tally().rows() > 0;
        boolean ratio = series.measure().kind().isRatio();
        boolean values = !ratio && series.measure().kind() != org.networkspc.measure.MeasureKind.COUNT;
        row.put(
                NumberColumns.NUMERATOR,
                counts && !values ? new Cell.Amount(s.tally().numerator()) : Cell.NOTHING);
        double size =
                ratio ? s.tally().denominator() : values ? s.tally().values().n() : 0;
        row.put(NumberColumns.DENOMINATOR, s.hasValue() && size > 0 ? new Cell.Amount(size) : Cell.NOTHING);
    }

    private static void beside(Map<Column, Cell> row, Column column, Map<LocalDate, Double> heights, LocalDate start) {
        if (!heights.isEmpty()) {
            row.put(column, heights.containsKey(start) ? Cell.amount(heights.get(start)) : Cell.NOTHING);
        }
    }

    /** A point with the signals it is part of. */
    private record Drawn(ChartPoint point, int phase, String variation, List<Signal> signals) {
        private static final List<Column> COLUMNS = List.of(
                NumberColumns.VALUE,
                NumberColumns.CENTRE,
                NumberColumns.LOWER,
                NumberColumns.UPPER,
                NumberColumns.SIGNAL,
                NumberColumns.VARIATION,
                NumberColumns.RULES,
                NumberColumns.SIDE,
                NumberColumns.COUNTED,
                NumberColumns.PHASE,
                NumberColumns.LIMITS);

        static void nothing(Map<Column, Cell> row) {
            COLUMNS.forEach(column -> row.put(column, Cell.NOTHING));
        }

        void write(Map<Column, Cell> row) {
            Band shown = point.limits().shown(3);
            List<Cell> cells = List.of(
                    Cell.amount(point.value()),
                    Cell.amount(point.limits().centre()),
                    Cell.amount(shown.lower()),
                    Cell.amount(shown.upper()),
                    point.counts() ? new Cell.Words(signals.isEmpty() ? "no" : "yes") : Cell.NOTHING,
                    new Cell.Words(variation),
                    Cell.words(each(Signal::rule)),
                    Cell.words(each(signal -> signal.side().name().toLowerCase(Locale.ROOT))),
                    new Cell.Words(point.counts() ? "yes" : "no"),
                    new Cell.Amount(phase),
                    new Cell.Words(point.monitoring() ? "monitoring" : "baseline"));
            for (int i = 0; i < cells.size(); i++) {
                row.put(COLUMNS.get(i), cells.get(i));
            }
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
                String mark = reading.at(at).name().toLowerCase(Locale.ROOT).replace('_', '-');
                points.put(point.start(), new Drawn(point, number, mark, signals.getOrDefault(at, List.of())));
                at++;
            }
        }
        return points;
    }

    /** What was written down, by the first day of the period it falls in; what is outside the chart is left out. */
    private Map<LocalDate, String> noted(Cadence cadence) {
        if (cadence.unit() == Cadence.Unit.POINT) {
            return Map.of();
        }
        Map<LocalDate, List<String>> by = new TreeMap<>();
        Stream.of(
                        plot.notes().written().ideas().stream().map(this::tried),
                        plot.notes().written().annotations().stream().map(LineNumbers::happened),
                        plot.since().stream().map(day -> new Note(day, words.say("tried"))))
                .flatMap(notes -> notes)
                .forEach(note -> by.computeIfAbsent(cadence.startOf(note.day()), k -> new ArrayList<>())
                        .add(note.words()));
        return by.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("; ", e.getValue())));
    }

    private record Note(LocalDate day, String words) {}

    private Note tried(ChangeIdea idea) {
        return new Note(idea.from(), words.say("tried: {0}", idea.text().strip()));
    }

    private static Note happened(Annotation note) {
        return new Note(note.on(), note.words().strip());
    }
}
