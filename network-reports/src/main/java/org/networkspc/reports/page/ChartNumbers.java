package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Logbook;
import org.networkspc.reports.config.CsvText;
import org.networkspc.reports.figure.BridgePlot;
import org.networkspc.reports.figure.ChartNotes;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.FunnelChart;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.figure.PathwayPlot;
import org.networkspc.reports.figure.Plot;
import org.networkspc.reports.figure.RibbonChart;
import org.networkspc.words.Words;

/**
 * Every number that pages plot, for spreadsheets and programs: of a line one row for each calendar period, gaps included; of
 * other charts one for each of their parts. What is not reported, not possible or hidden is an empty cell beside the word for
 * it. Numbers come from the figures themselves, so that what is drawn is there, and nothing that was hidden before.
 */
public final class ChartNumbers {
    private ChartNumbers() {}

    /** Of one line, whether or not it is drawn, in plain English. */
    public static NumberTable of(Interpretation reading, Logbook written) {
        return of(reading, written, Words.PLAIN);
    }

    /** Of one line, whether or not it is drawn. */
    public static NumberTable of(Interpretation reading, Logbook written, Words words) {
        ChartNotes notes = new ChartNotes("", "", written, Optional.empty(), Optional.empty(), words);
        return LineNumbers.of(
                LinePlot.of(reading, notes), reading.chart().series().scope().id());
    }

    /**
     * Of one figure; empty where it is a picture only.
     *
     * @param whose id of the one the file is about
     */
    public static Optional<NumberTable> of(Figure figure, String whose) {
        return figure.plot().map(plot -> of(figure, plot, whose));
    }

    private static NumberTable of(Figure figure, Plot plot, String whose) {
        OtherNumbers others = new OtherNumbers(figure, whose);
        if (plot instanceof BridgePlot bridge) {
            return others.of(bridge);
        }
        if (plot instanceof PathwayPlot pathway) {
            return others.of(pathway);
        }
        if (plot instanceof FunnelChart funnel) {
            return others.of(funnel);
        }
        return plot instanceof RibbonChart ribbon ? others.of(ribbon) : LineNumbers.of((LinePlot) plot, whose);
    }

    /**
     * Of all figures of these pages, in their order, and of further lines; a line that is there twice, small and in full, is
     * one table.
     */
    public static List<NumberTable> of(List<Page> pages, String whose, List<NumberTable> further) {
        Map<List<Cell>, List<NumberTable>> lines = new LinkedHashMap<>();
        Stream.concat(
                        pages.stream()
                                .flatMap(page -> page.figures().stream())
                                .flatMap(figure -> of(figure, whose).stream()),
                        further.stream())
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> add(lines.computeIfAbsent(line(table), k -> new ArrayList<>()), table));
        return lines.values().stream().flatMap(List::stream).toList();
    }

    /** Chart, measure, whose and how pooled. */
    private static List<Cell> line(NumberTable table) {
        return table.only(column -> column.kind() == NumberTable.Kind.CONSTANT)
                .rows()
                .get(0);
    }

    private static void add(List<NumberTable> same, NumberTable table) {
        for (int i = 0; i < same.size(); i++) {
            Optional<NumberTable> joined = same.get(i).joined(table);
            if (joined.isPresent()) {
                same.set(i, joined.get());
                return;
            }
        }
        same.add(table);
    }

    /** All rows of these tables, one table below the other, under one heading. */
    public static NumberTable together(List<NumberTable> tables) {
        return NumberTable.together(tables);
    }

    /** As lines of CSV with a header, the same for every file; empty where there is nothing. */
    public static String csv(List<NumberTable> tables) {
        NumberTable all = together(tables);
        try (CsvText csv = CsvText.separatedBy(',')) {
            csv.line(all.columns().stream().map(NumberTable.Column::code).toList());
            all.rows().forEach(row -> csv.line(row.stream().map(Cell::plain).toList()));
            return csv.text();
        }
    }
}
