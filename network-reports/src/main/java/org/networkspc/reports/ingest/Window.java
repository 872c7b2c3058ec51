package org.networkspc.reports.ingest;

import java.util.List;

/**
 * A few thousand rows of a file that is too large for a sheet.
 *
 * @param lines the rows as written
 */
record Window(List<String> headers, List<Line> lines) implements Cells {
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
        return lines.get(row).text(column);
    }

    @Override
    public String written(int row, int column) {
        List<String> cells = lines.get(row).cells();
        return column < cells.size() ? cells.get(column) : "";
    }
}
