package org.networkspc.reports.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;

/**
 * One sheet of an Excel workbook as lines, read row by row within bounds. Numbers shown as dates become ISO dates, numbers
 * shown as percentages carry their sign; a formula counts with the result the workbook holds.
 *
 * @param sheet name of the sheet that was read
 * @param sheets names of all visible sheets
 */
record Workbook(String sheet, List<String> sheets, Lines lines) {
    /** Parts a workbook of a network can have; a zip bomb has more, or larger ones. */
    private static final int MOST_PARTS = 1_000;

    private static final long LARGEST_PART = 100L << 20;
    private static final long LARGEST = 200L << 20;
    private static final int MOST_CELLS = 5_000_000;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[yd]|^[^0#]*m[^0#]*$", Pattern.CASE_INSENSITIVE);
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    /** @param chosen the sheet a person named; empty for the first with rows */
    static Loaded<Workbook> of(byte[] content, Optional<String> chosen) {
        try {
            Optional<RowProblem> unbounded = unbounded(content);
            return unbounded.isPresent() ? refused(unbounded.get()) : read(content, chosen);
        } catch (IOException | RuntimeException e) { // whatever the reader says about a damaged file, it is damaged
            return refused(RowProblem.ofFile(Reason.DAMAGED_WORKBOOK, "it is damaged or incomplete"));
        }
    }

    private static Loaded<Workbook> refused(RowProblem problem) {
        return new Loaded<>(new Workbook("", List.of(), new Lines(List.of(), List.of())), List.of(problem));
    }

    /** Unpacks every part into nothing, to see how large the whole is. */
    private static Optional<RowProblem> unbounded(byte[] content) throws IOException {
        byte[] some = new byte[1 << 16];
        long all = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts++;
                if (parts > MOST_PARTS) {
                    return tooLarge(MOST_PARTS + " parts");
                }
                long size = 0;
                try (InputStream in = zip.getInputStream(part)) {
                    for (int n = in.read(some); n >= 0; n = in.read(some)) {
                        size += n;
                        if (size > LARGEST_PART || all + size > LARGEST) {
                            return tooLarge((LARGEST >> 20) + " MB once it is unpacked");
                        }
                    }
                }
                all += size;
            }
        }
        return Optional.empty();
    }

    private static Optional<RowProblem> tooLarge(String than) {
        return Optional.of(RowProblem.ofFile(Reason.TOO_LARGE, than));
    }

    private static Loaded<Workbook> read(byte[] content, Optional<String> chosen) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
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
                List<String> texts = texts(row);
                cells += texts.size();
                if (cells > MOST_CELLS) {
                    throw new IOException("more than " + MOST_CELLS + " cells");
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

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.getOptionalCell(i).map(Workbook::text).orElse("");
            texts.add(text);
            filled = text.isEmpty() ? filled : i + 1;
        }
        return texts.subList(0, filled);
    }

    private static String text(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case FORMULA -> isNumber(raw) ? number(cell, raw) : raw;
            case STRING -> Optional.ofNullable(cell.getText()).orElse("");
            case BOOLEAN -> "1".equals(raw) ? "TRUE" : "FALSE";
            case ERROR, EMPTY -> raw;
        };
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?[0-9.]+([eE][+-]?[0-9]{1,3})?");
    }

    private static String number(Cell cell, String raw) {
        String shown = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        String format = LITERAL.matcher(shown).replaceAll("");
        if (DATE.matcher(format).find()) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.withNano(0).toString();
        }
        BigDecimal number = new BigDecimal(raw);
        if (Math.abs(number.scale()) > 400) {
            return raw;
        }
        String plain = number.stripTrailingZeros().toPlainString();
        return format.contains("%")
                ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : plain;
    }
}
