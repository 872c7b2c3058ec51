package org.networkspc.reports.config;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of CSV that a spreadsheet shows and never runs. Nothing else here writes CSV: a text that would begin a formula gets
 * an apostrophe before it, a number stays a number ({@code -3.5}).
 */
public final class CsvText implements AutoCloseable {
    /** So that spreadsheets read the text as UTF-8. */
    public static final String MARK = "\uFEFF";

    private static final Pattern RUNS = Pattern.compile("\\A[\\s'\"]*[=+@|%\\x00\\-－＝＋＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,' ]*%?|[+-]?\\.[0-9]+");
    private static final Pattern DASHES = Pattern.compile("\\s*--?\\s*");

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    private CsvText(char separator) {
        csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    /** Cells separated by this character, lines by carriage return and line feed (RFC 4180). */
    public static CsvText separatedBy(char separator) {
        return new CsvText(separator);
    }

    public CsvText line(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvText::safe).toList());
        return this;
    }

    /** All lines so far. */
    public String text() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No formula begins with a letter or a figure of these. */
    private static boolean isPlain(char first) {
        return first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z' || first >= '0' && first <= '9';
    }

    /** A text no spreadsheet runs: with an apostrophe before it where it would begin a formula; numbers stay as they are. */
    public static String safe(String text) {
        if (text.isEmpty() || isPlain(text.charAt(0))) {
            return text;
        }
        boolean harmless =
                NUMBER.matcher(text).matches() || DASHES.matcher(text).matches() || text.isBlank();
        return RUNS.matcher(text).matches() && !harmless ? "'" + text : text;
    }
}
