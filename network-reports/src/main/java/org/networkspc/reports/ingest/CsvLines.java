package org.networkspc.reports.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;

/**
 * The lines of a CSV text as a spreadsheet shows them: a cell with a line break inside is still one line, an empty line
 * counts. After a broken quotation mark reading goes on at the next line of text.
 */
final class CsvLines {
    /** Longest cell, in characters: twice what Excel holds (32,767). */
    static final int LONGEST_CELL = 1 << 16;
    /** Broken lines after which the rest is refused, so that the cost stays bounded. */
    private static final int MOST_BROKEN = 100;

    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private CsvLines() {}

    static Lines of(String text, char separator) {
        return piece(text, separator, 0).lines();
    }

    /**
     * Lines of a piece of a text.
     *
     * @param last number of the last one
     */
    record Piece(Lines lines, int last) {}

    /**
     * The lines of a piece of text that ends where a line ends; the first has the number after {@code before}.
     *
     * @throws Lines.TooManyException when it has more cells than a sheet holds
     */
    static Piece piece(String text, char separator, int before) {
        List<Line> lines = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        int from = 0;
        int number = before;
        while (from < text.length()) {
            Stretch stretch = stretch(text.substring(from), separator, number, lines);
            number += stretch.records();
            if (stretch.whole()) {
                break;
            }
            from = skipLines(text, from, stretch.textLines());
            do {
                number++;
                int end = skipLines(text, from, 1);
                if (!text.substring(from, end).isBlank()) {
                    String whole = text.substring(from, end).stripTrailing();
                    problems.add(new RowProblem(number, "", whole, Reason.BROKEN_QUOTES));
                }
                from = end;
            } while (problems.size() >= MOST_BROKEN && from < text.length());
        }
        return new Piece(new Lines(lines, problems), number);
    }

    /**
     * Lines read in one go.
     *
     * @param records how many, as a spreadsheet counts
     * @param textLines how many, as an editor counts
     * @param whole whether the end of the text was reached
     */
    private record Stretch(int records, int textLines, boolean whole) {}

    private static Stretch stretch(String text, char separator, int before, List<Line> lines) {
        int records = 0;
        int textLines = 0;
        long cellsLeft = Lines.MOST_CELLS
                - lines.stream()
                        .filter(l -> !isEmpty(l.cells()))
                        .mapToLong(l -> l.cells().size())
                        .sum();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord row : csv) {
                records++;
                List<String> cells = List.copyOf(row.getFields());
                textLines += 1;
                for (String cell : cells) {
                    textLines += breaks(cell);
                }
                cellsLeft -= isEmpty(cells) ? 0 : cells.size();
                if (cellsLeft < 0) {
                    throw new Lines.TooManyException();
                }
                lines.add(new Line(before + records, cells));
            }
            return new Stretch(records, textLines, true);
        } catch (CsvParseException e) {
            return new Stretch(records, textLines, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As exports have it down to the last line of the sheet. */
    private static boolean isEmpty(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static int breaks(String cell) {
        return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                ? 0
                : (int) BREAK.matcher(cell).results().count();
    }

    /** Where the text goes on after some lines. */
    private static int skipLines(String text, int from, int lines) {
        int at = from;
        for (int i = 0; i < lines && at < text.length(); i++) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
            at = Math.min(text.length(), at + (pair ? 2 : 1));
        }
        return at;
    }
}
