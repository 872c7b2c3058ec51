package org.networkspc.reports.page;

import java.util.List;

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
        /** Words that are the same in every row of a chart. */
        CONSTANT
    }
}
