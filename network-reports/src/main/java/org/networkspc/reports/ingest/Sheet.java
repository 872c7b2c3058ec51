package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tech.tablesaw.api.StringColumn;

/**
 * The neutral sheet between reading and meaning: text columns, and the line of each row. Whatever the file format, this is
 * what it becomes. The columns stand by themselves, for a Tablesaw table looks through the whole class path when it is first
 * made (decision 0063).
 *
 * @param headers as written, one for each column
 * @param headerLine line of the headers; 0 when there is none
 * @param lines the rows as written
 */
record Sheet(List<StringColumn> columns, List<String> headers, int headerLine, List<Line> lines) implements Cells {
    Sheet {
        columns = List.copyOf(columns);
        headers = List.copyOf(headers);
        lines = List.copyOf(lines);
    }

    static Sheet of(List<String> headers, int headerLine, List<Line> rows) {
        List<StringColumn> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            StringColumn column = StringColumn.create(headers.get(i));
            for (Line row : rows) {
                column.append(row.text(i));
            }
            columns.add(column);
        }
        return new Sheet(columns, headers, headerLine, rows);
    }

    @Override
    public int rows() {
        return lines.size();
    }

    @Override
    public int line(int row) {
        return lines.get(row).number();
    }

    @Override
    public String text(int row, int column) {
        return columns.get(column).get(row);
    }

    @Override
    public String written(int row, int column) {
        List<String> cells = lines.get(row).cells();
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether two columns hold the same in every row. */
    boolean isSame(int one, int other) {
        return columns.get(one).asList().equals(columns.get(other).asList());
    }

    /** The different texts of a column, in the order of the file. */
    List<String> different(int column) {
        LinkedHashSet<String> different = new LinkedHashSet<>();
        for (String text : columns.get(column)) {
            different.add(text);
        }
        return new ArrayList<>(different);
    }
}
