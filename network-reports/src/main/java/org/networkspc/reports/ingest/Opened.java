package org.networkspc.reports.ingest;

import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/**
 * A file opened as lines, whatever its format.
 *
 * @param separator in words; empty for a workbook
 * @param encoding in words
 */
record Opened(Lines lines, String separator, String encoding) {
    /** Largest workbook, packed. */
    private static final int LARGEST_WORKBOOK = 10 << 20;
    /** Room for separators within quotes. */
    private static final double SURELY = 1.5;
    /** Rows an .xls and an .xlsx can hold, header included or not: an export of exactly so many is cut. */
    private static final List<Integer> CAPS = List.of(65_535, 65_536, 1_048_575, 1_048_576);

    private static final Phrase SHEET = Phrase.of("Sheet");
    private static final Opened NOTHING = new Opened(new Lines(List.of(), List.of()), "", "");

    /** The lines with notes, or nothing with the reason. */
    static Loaded<Opened> of(byte[] content, Choices choices) {
        boolean workbook = FileFormat.isWorkbook(content);
        int largest = workbook ? LARGEST_WORKBOOK : DataFile.LARGEST;
        if (content.length > largest) {
            return refused(RowProblem.ofFile(Reason.TOO_LARGE, Phrase.of("{0} MB", largest >> 20)));
        }
        if (workbook) {
            return workbook(content, choices);
        }
        Optional<RowProblem> refusal = FileFormat.refusal(content)
                .or(() -> surelyTooMany(content) ? Optional.of(Lines.tooMany()) : Optional.empty());
        return refusal.map(Opened::refused).orElseGet(() -> text(content, choices));
    }

    /** Far more cells than a sheet holds: the memory to decode and count them exactly may not be there. */
    private static boolean surelyTooMany(byte[] content) {
        return content.length > Lines.MOST_CELLS && CellCount.atMost(content) > SURELY * Lines.MOST_CELLS;
    }

    private static Loaded<Opened> refused(RowProblem problem) {
        return new Loaded<>(NOTHING, List.of(problem));
    }

    private static Loaded<Opened> workbook(byte[] content, Choices choices) {
        Loaded<Workbook> book = Workbook.of(content, choices.answer("sheet"));
        if (book.value().sheet().isEmpty()) {
            return new Loaded<>(NOTHING, book.problems());
        }
        List<String> sheets = book.value().sheets();
        String sheet = book.value().sheet();
        if (sheets.size() > 1) {
            choices.guessed("sheet", SHEET, sheet, sheets, Phrase.of("Is \"{0}\" the right sheet?", sheet));
        } else {
            choices.seen("sheet", SHEET, sheet, sheets);
        }
        return new Loaded<>(new Opened(book.value().lines(), "", OwnWords.WORKBOOK), book.problems());
    }

    private static Loaded<Opened> text(byte[] content, Choices choices) {
        Loaded<Decoding> decoded = Decoding.of(content, choices.answer("encoding"));
        String text = decoded.value().text();
        if (text.isBlank()) {
            return new Loaded<>(NOTHING, decoded.problems());
        }
        Separator seen = Separator.of(text);
        String words = choices.seen("separator", Phrase.of("Separator"), seen.words(), Separator.names());
        choices.seen("encoding", Phrase.of("Encoding"), decoded.value().encoding(), Decoding.NAMES);
        Separator separator =
                words.equals(seen.words()) ? seen : Separator.named(words).orElse(seen);
        Lines lines;
        try {
            lines = CsvLines.of(text.substring(Separator.declaration(text)), separator.character());
        } catch (Lines.TooManyException e) {
            return refused(Lines.tooMany());
        }
        List<RowProblem> notes = new java.util.ArrayList<>(decoded.problems());
        int last = lines.lines().size() + lines.problems().size();
        if (CAPS.contains(last)) {
            notes.add(RowProblem.ofFile(Reason.ROW_CAP, Integer.toString(last)));
        }
        if (breaksOff(text, lines)) {
            notes.add(RowProblem.ofFile(Reason.TRUNCATED, ""));
        }
        return new Loaded<>(new Opened(lines, separator.words(), decoded.value().encoding()), notes);
    }

    /** Whether the last line has no end and fewer cells than the ones before it. */
    private static boolean breaksOff(String text, Lines lines) {
        int n = lines.lines().size();
        char end = text.charAt(text.length() - 1);
        if (n < 3 || end == '\n' || end == '\r') {
            return false;
        }
        int cells = lines.lines().get(n - 1).cells().size();
        return cells > 1
                && cells < lines.lines().get(n - 2).cells().size()
                && lines.lines().get(n - 2).cells().size()
                        == lines.lines().get(n - 3).cells().size();
    }
}
