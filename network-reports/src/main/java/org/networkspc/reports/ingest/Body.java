package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/**
 * The lines below a header, told apart: rows, notes, repeated headers, and other tables.
 *
 * @param rows as wide as the header
 * @param problems of the others, each line once
 * @param others lines of the headers of other tables
 * @param elsewhere lines that belong to other tables
 */
record Body(List<Line> rows, List<RowProblem> problems, List<Integer> others, int elsewhere) {

    static Body below(Heading heading, List<Line> lines, int width, NetworkConfig network) {
        List<Line> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        int elsewhere = 0;
        int lastRow = lastRow(heading, lines);
        Vocabulary vocabulary = Heading.vocabulary(lines, network);
        for (int i = heading.position() + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean gap = i > 0 && lines.get(i - 1).number() < line.number() - 1;
            if (heading.position() >= 0 && line.isSame(lines.get(heading.position()))) {
                problems.add(new RowProblem(line.number(), "", "", Reason.REPEATED_HEADER));
            } else if (heading.position() >= 0
                    && (gap || !others.isEmpty())
                    && Heading.isHeader(lines, i, vocabulary)) {
                others.add(line.number());
                elsewhere++;
            } else if (!others.isEmpty()) {
                elsewhere++;
            } else {
                row(line, width, i > lastRow, rows, problems);
            }
        }
        return new Body(rows, problems, others, elsewhere);
    }

    /** The last line with a number in it that is more than a note. */
    private static int lastRow(Heading heading, List<Line> lines) {
        for (int i = lines.size() - 1; i > heading.position(); i--) {
            Line line = lines.get(i);
            if (line.filled() > 1 && line.texts().stream().anyMatch(Body::isData)) {
                return i;
            }
        }
        return lines.size();
    }

    /** Whether a text is a number, or a mark of a missing one. */
    static boolean isData(String text) {
        return Numbers.isNumeric(text)
                || (!text.isEmpty()
                        && MissingMark.read(text, java.util.Map.of()).isPresent());
    }

    /** How many cells a line has, and how many it should have. */
    static Phrase ragged(int cells, int width) {
        return cells == 1
                ? Phrase.of("1 cell, the header has {0}", width)
                : Phrase.of("{0} cells, the header has {1}", cells, width);
    }

    private static void row(Line line, int width, boolean tail, List<Line> rows, List<RowProblem> problems) {
        int cells = line.cells().size();
        boolean extra = line.cells().subList(Math.min(width, cells), cells).stream()
                .anyMatch(c -> !Cell.clean(c).isEmpty());
        boolean note = line.filled() == 1 && width > 2 && !line.text(0).isEmpty();
        if (note || (tail && (extra || cells < width || line.filled() < 3 && width > 3))) {
            problems.add(new RowProblem(line.number(), "", "", Reason.FOOTNOTE));
        } else if (extra || cells < width) {
            Phrase detail = ragged(cells, width);
            problems.add(new RowProblem(line.number(), "", "", Reason.RAGGED, detail));
        } else {
            rows.add(line);
        }
    }
}
