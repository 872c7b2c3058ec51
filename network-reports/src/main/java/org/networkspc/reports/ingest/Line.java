package org.networkspc.reports.ingest;

import java.util.List;

/**
 * One line of a file as a spreadsheet shows it.
 *
 * @param number of the first line is 1
 * @param cells as written
 */
record Line(int number, List<String> cells) {
    Line {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(c -> Cell.clean(c).isEmpty());
    }

    /** Whether another line says the same in every cell. */
    boolean isSame(Line other) {
        return cells.stream()
                .map(Cell::folded)
                .toList()
                .equals(other.cells().stream().map(Cell::folded).toList());
    }

    /** Cells with anything in them. */
    int filled() {
        return (int) cells.stream().filter(c -> !Cell.clean(c).isEmpty()).count();
    }

    /** A cell without what cannot be seen; empty beyond the last. */
    String text(int column) {
        return column < cells.size() ? Cell.clean(cells.get(column)) : "";
    }
}
