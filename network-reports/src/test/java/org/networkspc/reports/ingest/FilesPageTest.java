package org.networkspc.reports.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.networkspc.pool.Missing;

/** The tables of periods and marks in the documents are the ones that are tested; {@code -Dgolden.write=true} writes them. */
class FilesPageTest {
    private static final Path DOCUMENT = Path.of("../docs/files.md");
    private static final Path FIXTURES = Path.of("src/test/resources/org/networkspc/reports/ingest");

    private static List<CsvRecord> rows(String name, char separator) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(FIXTURES.resolve(name))) {
            return csv.stream().skip(1).toList();
        }
    }

    @Test
    void theTableOfPeriodsIsTheOneThatIsTested() throws IOException {
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (Periods.Grain grain : Periods.Grain.values()) {
            written.put(grain.name(), new ArrayList<>());
        }
        written.put("", new ArrayList<>());
        for (CsvRecord row : rows("periods.csv", ',')) {
            String start = row.getField(1);
            written.getOrDefault(row.getField(2), new ArrayList<>())
                    .add(code(row.getField(0)) + (start.isEmpty() ? "" : " " + start));
        }
        StringBuilder table = new StringBuilder("| a | written, and its first day |\n|---|---|\n");
        written.forEach((grain, texts) -> table.append("| ")
                .append(
                        grain.isEmpty()
                                ? "refused"
                                : grain.toLowerCase(Locale.ROOT).replace('_', '-'))
                .append(" | ")
                .append(String.join(" · ", texts))
                .append(" |\n"));
        assertWritten("| a | written", table);
    }

    @Test
    void theTableOfMarksIsTheOneThatIsTested() throws IOException {
        Map<Missing.Kind, List<String>> marks = new LinkedHashMap<>();
        for (Missing.Kind kind : Missing.Kind.values()) {
            marks.put(kind, new ArrayList<>());
        }
        for (CsvRecord row : rows("marks.csv", '|')) {
            marks.getOrDefault(Missing.Kind.valueOf(row.getField(1)), new ArrayList<>())
                    .add(mark(row));
        }
        marks.getOrDefault(Missing.Kind.NOT_YET_REPORTED, new ArrayList<>()).add("a blank after the last number");
        StringBuilder table = new StringBuilder("| kind | marks |\n|---|---|\n");
        marks.forEach((kind, texts) -> {
            assertTrue(!texts.isEmpty(), () -> "no mark of " + kind);
            table.append("| ")
                    .append(MissingMark.words(kind))
                    .append(" | ")
                    .append(String.join(" · ", texts))
                    .append(" |\n");
        });
        assertWritten("| kind | marks |", table);
    }

    private static String mark(CsvRecord row) {
        String text = row.getField(0);
        boolean bounded = Double.isFinite(Double.parseDouble(row.getField(3)));
        String bounds = bounded ? " (" + row.getField(2) + " to " + row.getField(3) + ")" : "";
        return text.isEmpty() ? "a blank before the last number" : code(text) + bounds;
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    private static void assertWritten(String begin, CharSequence table) throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(begin);
        assertTrue(from > 0, () -> "no table " + begin);
        int to = document.indexOf("\n\n", from) + 1;
        String now = document.substring(0, from) + table + document.substring(to);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, now);
        }
        assertEquals(now, document);
    }
}
