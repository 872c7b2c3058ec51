package org.networkspc.reports.ingest;

import java.util.List;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * The lines of a file, whatever its format.
 *
 * @param lines that could be read, blank ones among them
 * @param problems of lines that could not, each a refused row, with the line's text
 */
record Lines(List<Line> lines, List<RowProblem> problems) {
    /** Cells a sheet holds at most: ten years of months of 274 members with 18 measures and five columns; about 200 MB. */
    static final int MOST_CELLS = 3_000_000;

    Lines {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Those with anything in them. */
    List<Line> filled() {
        return lines.stream().filter(l -> !l.isBlank()).toList();
    }

    /** Why a file with more cells than a sheet holds is not read. */
    static RowProblem tooMany() {
        return RowProblem.ofFile(
                Reason.TOO_LARGE, Phrase.of("{0} cells", new Digits(MOST_CELLS / 1_000_000 + ",000,000")));
    }

    /** More cells than a sheet holds. */
    static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
