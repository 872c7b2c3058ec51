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
        this(number, cells, cleaned(cells));
    }

    /** The same list where there is nothing to clean, as nearly always. */
    private static List<String> cleaned(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!Cell.clean(cells.get(i)).equals(cells.get(i))) {
                return cells.stream().map(Cell::clean).toList();
            }
        }
        return cells;
    }

    boolean isBlank() {
        return !hasMoreThan(0);
    }

    /** Whether another line says the same in every cell. */
    boolean isSame(Line other) {
        if (texts.size() != other.texts().size()) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            if (Cell.differ(texts.get(i), other.texts().get(i))) {
                return false;
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!Cell.folded(texts.get(i)).equals(Cell.folded(other.texts().get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether more than so many cells have anything in them. */
    boolean hasMoreThan(int few) {
        int filled = 0;
        for (int i = 0; i < texts.size() && filled <= few; i++) {
            filled += texts.get(i).isEmpty() ? 0 : 1;
        }
        return filled > few;
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
