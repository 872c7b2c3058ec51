package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The neutral sheet between reading and meaning: text columns and, last, the line of each row. Whatever the file format,
 * this is what it becomes.
 *
 * @param headers as written, one for each text column
 * @param headerLine line of the headers; 0 when there is none
 * @param lines the rows as written
 */
record Sheet(Table table, List<String> headers, int headerLine, List<Line> lines) implements Cells {

    static Sheet of(List<String> headers, int headerLine, List<Line> rows) {
        List<StringColumn> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(StringColumn.create(Integer.toString(i + 1)));
        }
        IntColumn lines = IntColumn.create("line", rows.size());
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < headers.size(); i++) {
                columns.get(i).append(rows.get(r).text(i));
            }
            lines.set(r, rows.get(r).number());
        }
        Table table = Table.create("sheet");
        columns.forEach(table::addColumns);
        return new Sheet(table.addColumns(lines), List.copyOf(headers), headerLine, List.copyOf(rows));
    }

    @Override
    public int rows() {
        return table.rowCount();
    }

    @Override
    public int line(int row) {
        return table.intColumn(headers.size()).getInt(row);
    }

    @Override
    public String text(int row, int column) {
        return table.stringColumn(column).get(row);
    }

    @Override
    public String written(int row, int column) {
        List<String> cells = lines.get(row).cells();
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The different texts of a column, in the order of the file. */
    List<String> different(int column) {
        LinkedHashSet<String> different = new LinkedHashSet<>();
        StringColumn texts = table.stringColumn(column);
        for (int row = 0; row < texts.size(); row++) {
            different.add(texts.get(row));
        }
        return new ArrayList<>(different);
    }
}
