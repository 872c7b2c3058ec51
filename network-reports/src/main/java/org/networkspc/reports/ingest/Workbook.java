package org.networkspc.reports.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/**
 * One sheet of an Excel workbook as lines, read row by row within bounds. Numbers shown as dates become ISO dates, numbers
 * shown as percentages carry their sign; a formula counts with the result the workbook holds.
 *
 * @param sheet name of the sheet that was read
 * @param sheets names of all visible sheets
 */
record Workbook(String sheet, List<String> sheets, Lines lines) {
    /** @param chosen the sheet a person named; empty for the first with rows */
    static Loaded<Workbook> of(byte[] content, Optional<String> chosen) {
        try {
            Optional<RowProblem> unbounded =
                    WorkbookParts.tooLarge(new SeekableInMemoryByteChannel(content), WorkbookParts.SHEET);
            return unbounded.isPresent() ? refused(unbounded.get()) : read(content, chosen);
        } catch (Lines.TooManyException e) {
            return refused(Lines.tooMany());
        } catch (IOException | RuntimeException e) { // whatever the reader says about a damaged file, it is damaged
            return refused(RowProblem.ofFile(Reason.DAMAGED_WORKBOOK, Phrase.of("it is damaged or incomplete")));
        }
    }

    private static Loaded<Workbook> refused(RowProblem problem) {
        return new Loaded<>(new Workbook("", List.of(), new Lines(List.of(), List.of())), List.of(problem));
    }

    private static Loaded<Workbook> read(byte[] content, Optional<String> chosen) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(content), WorkbookRow.WITH_FORMATS)) {
            List<org.dhatim.fastexcel.reader.Sheet> visible = book.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            List<String> names = visible.stream()
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
            List<Line> first = List.of();
            String name = "";
            for (org.dhatim.fastexcel.reader.Sheet sheet : visible) {
                boolean wanted =
                        chosen.isEmpty() || chosen.get().equals(sheet.getName()) || !names.contains(chosen.get());
                List<Line> lines = wanted ? lines(sheet) : List.of();
                if (lines.size() > 1 || (first.isEmpty() && !lines.isEmpty())) {
                    first = lines;
                    name = sheet.getName();
                }
                if (lines.size() > 1) {
                    break;
                }
            }
            if (first.isEmpty()) {
                return refused(RowProblem.ofFile(Reason.BLANK_FILE, ""));
            }
            return new Loaded<>(
                    new Workbook(name, names, new Lines(first, List.of())),
                    List.of(RowProblem.ofFile(Reason.WORKBOOK, name)));
        }
    }

    private static List<Line> lines(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int cells = 0;
        int width = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                List<String> texts = WorkbookRow.texts(row);
                if (texts.isEmpty()) {
                    continue;
                }
                cells += texts.size();
                if (cells > Lines.MOST_CELLS) {
                    throw new Lines.TooManyException();
                }
                width = Math.max(width, texts.size());
                rows.add(texts);
                numbers.add(row.getRowNum());
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> texts = new ArrayList<>(rows.get(i));
            while (texts.size() < width) {
                texts.add("");
            }
            Line line = new Line(numbers.get(i), texts);
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
