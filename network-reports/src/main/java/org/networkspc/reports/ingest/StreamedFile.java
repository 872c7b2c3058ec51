package org.networkspc.reports.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.networkspc.reports.config.Layout;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/**
 * A file too large for a sheet, read past it in two passes with a layout that was declared: the first settles how it is
 * written, the second passes on one row after another. Memory does not grow with the rows, only with the different cells.
 *
 * <p>What only a whole sheet can tell is not told here: totals are left out and not checked against their rows, a row without
 * a name is refused though it may be a subtotal, a second line about the same is refused, and several tables in one file are
 * not told apart.
 */
public final class StreamedFile {
    /** Largest file, in bytes. */
    public static final long LARGEST = 4L << 30;

    private static final int START = 1 << 16;

    private final Path file;
    private final NetworkConfig network;
    private final Sending sending;
    private final Choices choices;
    private final Consumer<AcceptedRow> rows;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Phrase> notes = new ArrayList<>();

    private StreamedFile(Path file, NetworkConfig network, Sending sending, Consumer<AcceptedRow> rows) {
        this.file = file;
        this.network = network;
        this.sending = sending;
        this.choices = new Choices(sending.answers());
        this.rows = rows;
    }

    /**
     * Reads a file with the first layout of the network that fits its header. Whatever the bytes are, the answer is a value.
     *
     * @param rows takes every accepted row, blanks last; what it was given does not count when the whole file is refused
     * @return the file without its rows, and the first 1,000 problems
     * @throws IOException when the file cannot be read
     */
    public static Loaded<DataFile> read(Path file, NetworkConfig network, Sending sending, Consumer<AcceptedRow> rows)
            throws IOException {
        StreamedFile reading = new StreamedFile(file, network, sending, rows);
        DataFile read = reading.file();
        return new Loaded<>(
                read,
                reading.problems.stream()
                        .sorted(Comparator.comparingInt(RowProblem::line))
                        .toList());
    }

    /** The layouts a large file can have: those declared, and the tidy form. */
    private List<Layout> layouts() {
        List<Layout> layouts = new ArrayList<>(network.layouts().layouts());
        layouts.add(Layout.tidy(network.strata().keySet()));
        return layouts;
    }

    private DataFile file() throws IOException {
        if (Files.size(file) > LARGEST) {
            return refused(RowProblem.ofFile(Reason.TOO_LARGE, (LARGEST >> 30) + " GB"));
        }
        byte[] start = start();
        if (FileFormat.isZip(start)) {
            return workbook();
        }
        Optional<RowProblem> format = FileFormat.refusal(start);
        return format.isPresent() ? refused(format.get()) : text(LargeText.of(file));
    }

    private byte[] start() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START);
        }
    }

    private DataFile workbook() throws IOException {
        Loaded<LargeWorkbook> book = LargeWorkbook.of(file, choices.answer("sheet"));
        problems.addAll(book.problems());
        boolean refused = book.problems().stream().anyMatch(p -> p.reason().refuses());
        if (refused) {
            return DataFile.NOTHING;
        }
        try {
            return read(book.value());
        } catch (IOException | RuntimeException e) { // a part that was whole when it was counted reads as no sheet
            return refused(LargeWorkbook.damaged());
        }
    }

    private DataFile text(LargeText text) throws IOException {
        try {
            return read(text);
        } catch (CharacterCodingException e) {
            Optional<LargeText> other = text.otherwise();
            if (other.isPresent()) {
                problems.add(RowProblem.ofFile(Reason.NOT_UTF8, "its accents"));
                return text(other.get());
            }
            return refused(RowProblem.ofFile(Reason.NOT_TEXT, "a binary file"));
        } catch (CsvPieces.EndlessLineException e) {
            return refused(RowProblem.ofFile(Reason.NOT_TEXT, "a file whose lines have no end"));
        }
    }

    private DataFile read(LineSource source) throws IOException {
        Survey survey = new Survey(layouts());
        source.windows(survey::look);
        if (survey.isBlank()) {
            return refused(RowProblem.ofFile(Reason.BLANK_FILE, ""));
        }
        if (survey.personal().isPresent()) {
            problems.clear();
            return refused(RowProblem.ofFile(Reason.PERSONAL, survey.personal().get()));
        }
        if (survey.header().isEmpty()) {
            return refused(RowProblem.ofFile(Reason.NO_LAYOUT, forms()));
        }
        return read(source, survey.header().get(), survey);
    }

    private DataFile read(LineSource source, LayoutHeader header, Survey survey) throws IOException {
        Sheet settling = survey.sheet(header);
        Columns columns = Columns.declared(header.layout(), header.names());
        Understood understood = new Understood(
                source.separator(),
                source.encoding(),
                header.line().number(),
                columns.layout(),
                columns.meanings(),
                List.of(),
                List.of());
        ColumnProblems wrong = new ColumnProblems(settling, columns, Optional.of(header.layout()), network);
        Optional<RowProblem> missing = wrong.missing();
        if (missing.isPresent()) {
            problems.add(missing.get());
            return new DataFile(understood, Accounting.NOTHING, List.of(), List.of());
        }
        problems.addAll(wrong.unknown(network));
        Settled settled = new Settled(settling, columns.slots(), network, sending, choices, header.above());
        RowReading rowReading = new RowReading(columns, network, sending, choices, settled);
        StreamReading reading = new StreamReading(header, rowReading, rows);
        source.windows(reading::read);
        reading.finish();
        if (reading.isFull()) {
            return refused(RowProblem.ofFile(Reason.TOO_LARGE, "8,000,000 different months of 200,000 lines"));
        }
        problems.addAll(reading.problems());
        notes.add(Phrase.of(
                "The file was read row by row, not as a sheet, with the layout {0}:"
                        + " totals were left out without being checked.",
                columns.layout()));
        notes.addAll(settled.notes());
        if (reading.unlisted() > 0) {
            notes.add(Phrase.of("{0} more problems are not listed.", reading.unlisted()));
        }
        if (reading.accounting().read() == 0) {
            problems.add(RowProblem.ofFile(Reason.HEADER_ONLY, ""));
        }
        Understood whole = new Understood(
                understood.separator(),
                understood.encoding(),
                understood.headerLine(),
                understood.layout(),
                understood.columns(),
                choices.made(),
                notes);
        return new DataFile(whole, reading.accounting(), List.of(), choices.questions());
    }

    private String forms() {
        List<String> forms = new ArrayList<>();
        layouts().forEach(l -> forms.add(String.join(", ", l.required())));
        return String.join(", or ", forms);
    }

    private DataFile refused(RowProblem problem) {
        problems.add(problem);
        return DataFile.NOTHING;
    }
}
