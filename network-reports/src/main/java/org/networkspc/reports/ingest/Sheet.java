package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The neutral sheet between reading and meaning: text columns and, last, the line of each row. Whatever the file format,
 * this is what it becomes.
 *
 * @param headers as written, one for each text column
 * @param headerLine line of the headers
 */
record Sheet(Table table, List<String> headers, int headerLine) {

    static Sheet of(List<String> headers, int headerLine, List<CsvLines.Line> rows) {
        List<StringColumn> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(StringColumn.create((i + 1) + " " + headers.get(i)));
        }
        IntColumn lines = IntColumn.create("line", rows.size());
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = rows.get(r).cells();
            for (int i = 0; i < headers.size(); i++) {
                columns.get(i).append(i < cells.size() ? Cell.clean(cells.get(i)) : "");
            }
            lines.set(r, rows.get(r).number());
        }
        Table table = Table.create("sheet");
        columns.forEach(table::addColumns);
        return new Sheet(table.addColumns(lines), List.copyOf(headers), headerLine);
    }

    int rows() {
        return table.rowCount();
    }

    int line(int row) {
        return table.intColumn(headers.size()).getInt(row);
    }

    /** The text of a cell without what cannot be seen; empty when blank. */
    String text(int row, int column) {
        return table.stringColumn(column).get(row);
    }

    /** The different texts of a column, in no particular order. */
    List<String> different(int column) {
        return table.stringColumn(column).unique().asList();
    }
}
