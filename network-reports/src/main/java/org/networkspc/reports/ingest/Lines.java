package org.networkspc.reports.ingest;

import java.util.List;
import org.networkspc.reports.config.RowProblem;

/**
 * The lines of a file, whatever its format.
 *
 * @param lines that could be read, blank ones among them
 * @param problems of lines that could not, each a refused row, with the line's text
 */
record Lines(List<Line> lines, List<RowProblem> problems) {
    Lines {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Those with anything in them. */
    List<Line> filled() {
        return lines.stream().filter(l -> !l.isBlank()).toList();
    }
}
