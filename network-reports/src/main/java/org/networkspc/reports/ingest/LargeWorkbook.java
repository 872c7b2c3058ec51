package org.networkspc.reports.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/**
 * One sheet of a large Excel workbook, some rows at a time.
 *
 * @param sheet name of the one that is read: the one a person named, else the first that can be seen
 */
record LargeWorkbook(Path file, String sheet) implements LineSource {
    /** Rows of a window. */
    private static final int ROWS = 4_096;

    static Loaded<LargeWorkbook> of(Path file, Optional<String> chosen) {
        try (FileChannel content = FileChannel.open(file)) {
            Optional<RowProblem> tooLarge = WorkbookParts.tooLarge(content, WorkbookParts.STREAM);
            if (tooLarge.isPresent()) {
                return refused(file, tooLarge.get());
            }
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), WorkbookRow.WITH_FORMATS)) {
                List<String> names = visible(book).map(Sheet::getName).toList();
                if (names.isEmpty()) {
                    return refused(file, RowProblem.ofFile(Reason.BLANK_FILE, ""));
                }
                String sheet = chosen.filter(names::contains).orElse(names.get(0));
                return new Loaded<>(new LargeWorkbook(file, sheet), List.of(RowProblem.ofFile(Reason.WORKBOOK, sheet)));
            }
        } catch (IOException | RuntimeException e) { // whatever the reader says about a damaged file, it is damaged
            return refused(file, damaged());
        }
    }

    static RowProblem damaged() {
        return RowProblem.ofFile(Reason.DAMAGED_WORKBOOK, Phrase.of("it is damaged or incomplete"));
    }

    private static Loaded<LargeWorkbook> refused(Path file, RowProblem problem) {
        return new Loaded<>(new LargeWorkbook(file, ""), List.of(problem));
    }

    private static Stream<Sheet> visible(ReadableWorkbook book) {
        return book.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE);
    }

    @Override
    public String separator() {
        return "";
    }

    @Override
    public String encoding() {
        return OwnWords.WORKBOOK;
    }

    @Override
    public void windows(Consumer<Lines> each) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), WorkbookRow.WITH_FORMATS)) {
            Sheet read = visible(book)
                    .filter(s -> s.getName().equals(sheet))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no sheet " + sheet));
            List<Line> lines = new ArrayList<>();
            int width = 0;
            try (Stream<Row> rows = read.openStream()) {
                for (Row row : (Iterable<Row>) rows::iterator) {
                    List<String> texts = new ArrayList<>(WorkbookRow.texts(row));
                    if (texts.isEmpty()) {
                        continue;
                    }
                    width = Math.max(width, texts.size());
                    while (texts.size() < width) {
                        texts.add("");
                    }
                    lines.add(new Line(row.getRowNum(), texts));
                    if (lines.size() == ROWS) {
                        each.accept(new Lines(lines, List.of()));
                        lines.clear();
                    }
                }
            }
            each.accept(new Lines(lines, List.of()));
        }
    }
}
