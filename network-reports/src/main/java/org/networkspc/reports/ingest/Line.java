package org.networkspc.reports.ingest;

import java.util.List;

/**
 * One line of a file as a spreadsheet shows it.
 *
 * @param number of the first line is 1
 * @param cells as written
 * @param texts of the cells, without what cannot be seen
 */
record Line(int number, List<String> cells, List<String> texts) {
    Line {
        cells = List.copyOf(cells);
        texts = List.copyOf(texts);
    }

    Line(int number, List<String> cells) {
        this(number, cells, cells.stream().map(Cell::clean).toList());
    }

    boolean isBlank() {
        return filled() == 0;
    }

    /** Whether another line says the same in every cell. */
    boolean isSame(Line other) {
        return texts.stream()
                .map(Cell::folded)
                .toList()
                .equals(other.texts().stream().map(Cell::folded).toList());
    }

    /** Cells with anything in them. */
    int filled() {
        int filled = 0;
        for (String text : texts) {
            filled += text.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** A cell without what cannot be seen; empty beyond the last. */
    String text(int column) {
        return column < texts.size() ? texts.get(column) : "";
    }
}
