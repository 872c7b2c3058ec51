package org.networkspc.reports.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small CSV of the config folder: rows by the names of its columns, and what is wrong with its header. */
final class CsvRows {
    private final List<String> columns;
    private final List<String> needed;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, String> problems = new LinkedHashMap<>();

    /** @param line as a spreadsheet shows it */
    record Row(int line, Map<String, String> cells) {}

    private CsvRows(List<String> columns, List<String> needed) {
        this.columns = columns;
        this.needed = needed;
    }

    /** No rows when there is no file. */
    static CsvRows read(Path file, List<String> columns, List<String> needed) {
        CsvRows read = new CsvRows(columns, needed);
        if (Files.exists(file)) {
            read.read(file);
        }
        return read;
    }

    List<Row> rows() {
        return rows;
    }

    /** What is wrong with a line as a whole; line 0 is the file. */
    Map<Integer, String> problems() {
        return problems;
    }

    private void read(Path file) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            List<String> header = List.of();
            int line = 0;
            for (CsvRecord row : csv) {
                line++;
                if (line == 1) {
                    header = header(row);
                } else if (row.getFields().stream().anyMatch(f -> !f.isBlank())) {
                    rows.add(new Row(line, cells(header, row)));
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.put(0, "the file cannot be read as CSV");
        }
    }

    private List<String> header(CsvRecord row) {
        List<String> header = row.getFields().stream()
                .map(f -> f.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (String name : header) {
            if (!columns.contains(name)) {
                wrong.add("the column \"" + name + "\" is not one of " + String.join(", ", columns));
            }
        }
        for (String name : needed) {
            if (!header.contains(name)) {
                wrong.add("the column \"" + name + "\" is missing");
            }
        }
        if (!wrong.isEmpty()) {
            problems.put(1, String.join("; ", wrong));
        }
        return header;
    }

    private Map<String, String> cells(List<String> header, CsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(h -> cells.put(h, ""));
        for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
            cells.put(header.get(i), row.getField(i).strip());
        }
        return cells;
    }
}
