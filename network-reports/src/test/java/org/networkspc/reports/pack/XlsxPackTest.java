package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.Frame;
import org.networkspc.reports.page.NumberTable;
import org.networkspc.reports.page.Page;

/** A workbook of numbers as another reader finds it: types, empty cells, names of sheets. */
class XlsxPackTest {
    private static final double VALUE = 12.3456789012345;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static NumberTable.Column column(String code) {
        return ChartNumbers.together(List.of()).columns().stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static NumberTable table(String name) {
        List<NumberTable.Column> columns = Stream.of("measure", "period", "value")
                .map(XlsxPackTest::column)
                .toList();
        org.networkspc.reports.page.Cell id = org.networkspc.reports.page.Cell.words("falls");
        return new NumberTable(
                name,
                "Falls",
                List.of("As reported."),
                columns,
                List.of(
                        List.of(
                                id,
                                new org.networkspc.reports.page.Cell.Day(DAY),
                                new org.networkspc.reports.page.Cell.Amount(VALUE)),
                        List.of(
                                id,
                                new org.networkspc.reports.page.Cell.Day(DAY.plusMonths(1)),
                                org.networkspc.reports.page.Cell.NOTHING)));
    }

    private static byte[] workbook(String... names) {
        Page page = new Page("Falls", new Frame("Small clinics", List.of(), "12 March", "shown to members"), List.of());
        List<NumberTable> tables = Stream.of(names).map(XlsxPackTest::table).toList();
        return XlsxPack.write(
                new PackPlan.Part("network", "Small clinics", List.of(page), tables),
                new Manifest.Header("small", "12 March", "2024-03", "1.2.3"));
    }

    @Test
    void numbersAreNumbersDaysAreDaysAndNothingIsAnEmptyCell() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook("falls")))) {
            List<Row> rows = rows(book.findSheet("falls").orElseThrow());
            assertEquals(List.of("First day", "Value"), texts(rows.get(0)), "the measure stands on the first sheet");
            Cell day = rows.get(1).getCell(0);
            assertEquals(DAY, day.asDate().toLocalDate());
            assertEquals(
                    new BigDecimal("12.3456789012345"), rows.get(1).getCell(1).asNumber(), "all digits");
            assertTrue(rows.get(2).getCellCount() < 2 || isEmpty(rows.get(2).getCell(1)), "no zero");
            List<Row> all = rows(book.findSheet(XlsxPack.NUMBERS).orElseThrow());
            List<String> heading = texts(all.get(0));
            assertEquals(List.of("chart", "measure", "of"), heading.subList(0, 3));
            assertEquals(
                    new BigDecimal("12.3456789012345"),
                    all.get(1).getCell(heading.indexOf("value")).asNumber());
            assertEquals(3, all.size());
        }
    }

    @Test
    void theFirstSheetSaysWhatIsInTheWorkbook() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook("falls")))) {
            Sheet first = book.getFirstSheet();
            assertEquals(XlsxPack.ABOUT, first.getName());
            String said =
                    rows(first).stream().map(r -> String.join(" ", texts(r))).reduce("", (a, b) -> a + "\n" + b);
            for (String words : List.of(
                    "Small clinics",
                    "2024-03",
                    "12 March",
                    "shown to members",
                    "1.2.3",
                    "The plotted value",
                    "As reported.")) {
                assertTrue(said.contains(words), said);
            }
        }
    }

    @Test
    void sheetsHaveNamesThatEveryWorkbookTakes() throws IOException {
        List<String> wanted = List.of(
                "falls",
                "FALLS",
                "About",
                "history",
                "a/b:c*d?[e]\\f",
                "'quoted'",
                "",
                "a measure with a name that is longer than any sheet",
                "a measure with a name that is longer than any other");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(workbook(wanted.toArray(String[]::new))))) {
            List<String> names = book.getSheets().map(Sheet::getName).toList();
            assertEquals(wanted.size() + 2, names.size());
            assertEquals(
                    names.size(),
                    names.stream()
                            .map(n -> n.toLowerCase(Locale.ROOT))
                            .distinct()
                            .count(),
                    names.toString());
            for (String name : names) {
                assertTrue(!name.isBlank() && name.length() <= 31, name);
                assertFalse(name.matches(".*[\\[\\]:*?/\\\\].*|'.*|.*'"), name);
            }
        }
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.toList();
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(isEmpty(cell) ? "" : cell.getText()));
        return texts;
    }

    private static boolean isEmpty(@org.jspecify.annotations.Nullable Cell cell) {
        return cell == null || cell.getType() == CellType.EMPTY;
    }
}
