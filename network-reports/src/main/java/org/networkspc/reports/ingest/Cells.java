package org.networkspc.reports.ingest;

import java.util.List;

/** Rows of texts below headers: a whole {@link Sheet}, or a {@link Window} on a file too large for one. */
sealed interface Cells permits Sheet, Window {
    List<String> headers();

    int rows();

    /** The line of a row, as a spreadsheet shows it. */
    int line(int row);

    /** The text of a cell without what cannot be seen; empty when blank. */
    String text(int row, int column);

    /** A cell as written. */
    String written(int row, int column);
}
