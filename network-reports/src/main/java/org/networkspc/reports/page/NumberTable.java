package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The numbers of one chart, by their types.
 *
 * @param name short, the same every month: "falls", "falls as-reported"
 * @param title of the chart, for people
 * @param about chart, way of pooling, convention, rules and what they say, in sentences
 * @param rows a cell for each column
 */
public record NumberTable(String name, String title, List<String> about, List<Column> columns, List<List<Cell>> rows) {
    public NumberTable {
        about = List.copyOf(about);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * @param code as programs name it: "lower"
     * @param name as people name it: "Lower limit"
     * @param meaning a sentence
     */
    public record Column(String code, String name, String meaning, Kind kind) {}

    /** What a column holds. */
    public enum Kind {
        NUMBER,
        WORDS,
        /** Words from a short list that programs know: "gap". */
        CODE,
        /** Words that are the same in every row of a chart. */
        CONSTANT
    }

    /** From rows that name what they hold: a column for each that any of them names, in the order of the long table. */
    static NumberTable of(String name, String title, List<String> about, List<Map<Column, Cell>> rows) {
        List<Column> columns = NumberColumns.ALL.stream()
                .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        return new NumberTable(
                name,
                title,
                about,
                columns,
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> row.getOrDefault(column, Cell.NOTHING))
                                .toList())
                        .toList());
    }

    /** All rows of these tables, one table below the other, with the same columns whatever they hold. */
    static NumberTable together(List<NumberTable> tables) {
        List<Column> columns = new ArrayList<>(NumberColumns.ALL);
        tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> !columns.contains(column))
                .distinct()
                .forEach(columns::add);
        List<List<Cell>> rows = new ArrayList<>();
        for (NumberTable table : tables) {
            List<Integer> places =
                    columns.stream().map(table.columns()::indexOf).toList();
            table.rows()
                    .forEach(row -> rows.add(places.stream()
                            .map(at -> at < 0 ? Cell.NOTHING : row.get(at))
                            .toList()));
        }
        return new NumberTable("", "", List.of(), columns, rows);
    }

    /** With these of its columns only. */
    public NumberTable only(Predicate<Column> wanted) {
        List<Column> kept = columns.stream().filter(wanted).toList();
        List<Integer> places = kept.stream().map(columns::indexOf).toList();
        return new NumberTable(
                name,
                title,
                about,
                kept,
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList());
    }

    /** Rows by what they hold. */
    List<Map<Column, Cell>> named() {
        List<Map<Column, Cell>> named = new ArrayList<>();
        for (List<Cell> row : rows) {
            Map<Column, Cell> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), row.get(i));
            }
            named.add(cells);
        }
        return named;
    }

    /** One table of two pictures of the same line; empty where they are of two lines, or say different things beside it. */
    Optional<NumberTable> joined(NumberTable other) {
        NumberTable line = only(column -> !NumberColumns.BESIDE.contains(column));
        NumberTable otherLine = other.only(column -> !NumberColumns.BESIDE.contains(column));
        boolean same = line.columns.equals(otherLine.columns) && line.rows.equals(otherLine.rows);
        List<Column> both = columns.stream()
                .filter(column -> NumberColumns.BESIDE.contains(column) && other.columns.contains(column))
                .toList();
        if (!same || !only(both::contains).rows.equals(other.only(both::contains).rows)) {
            return Optional.empty();
        }
        List<Map<Column, Cell>> cells = named();
        List<Map<Column, Cell>> more = other.named();
        for (int i = 0; i < cells.size(); i++) {
            more.get(i).forEach(cells.get(i)::putIfAbsent);
        }
        return Optional.of(of(name, title, about.size() < other.about.size() ? other.about : about, cells));
    }
}
