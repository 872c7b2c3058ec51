package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.config.CsvText;
import org.networkspc.reports.page.Cell;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.Frame;
import org.networkspc.reports.page.NumberTable;
import org.networkspc.reports.page.Page;

/** What people write is never run by a spreadsheet, and numbers stay numbers; read back by LibreOffice. */
class FormulaTest {
    private static final int STRINGS = 10_000;
    private static final double NEGATIVE = -3.5;
    /** UTF-8, commas, and formulas run as some spreadsheets do without asking. */
    private static final String RUNNING_FORMULAS = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";

    @TempDir
    private Path folder;

    private final List<String> hostile = HostileStrings.of(STRINGS);

    @Test
    void aWorkbookKeepsEveryTextAndHoldsNoFormula() throws IOException {
        Path file = Files.write(folder.resolve("part.xlsx"), XlsxPack.write(part(), header()));
        Path again = LibreOffice.converted(file, "xlsx", folder);
        List<Row> rows = rows(again, XlsxPack.NUMBERS);
        assertEquals(0, formulas(rows));
        List<String> texts = rows.stream().skip(1).map(r -> text(r, 0)).toList();
        assertEquals(hostile.size(), texts.size());
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(hostile.get(i), texts.get(i));
        }
        rows.stream().skip(1).forEach(r -> assertEquals(NEGATIVE, number(r, 1)));
    }

    @Test
    void aCsvHoldsNoFormulaAndItsNumbersStayNumbers() throws IOException {
        Path file = Files.writeString(folder.resolve("part.csv"), ChartNumbers.csv(List.of(table())));
        List<Row> rows = rows(LibreOffice.converted(file, "xlsx", folder, RUNNING_FORMULAS), "part");
        assertEquals(0, formulas(rows));
        assertTrue(rows.size() >= STRINGS, rows.size() + " rows");
        assertEquals(
                STRINGS,
                rows.stream()
                        .filter(r -> r.getCellCount() > 1
                                && Optional.ofNullable(r.getCell(1))
                                        .filter(c -> c.getType() == CellType.NUMBER)
                                        .isPresent()
                                && number(r, 1) == NEGATIVE)
                        .count());
    }

    @Test
    void theReaderOfTheCsvTestDoesRunFormulas() throws IOException {
        Path file = Files.writeString(folder.resolve("raw.csv"), "a,b\r\n=1+1,2\r\n");
        assertEquals(1, formulas(rows(LibreOffice.converted(file, "xlsx", folder, RUNNING_FORMULAS), "raw")));
    }

    @Test
    void onlyTextsThatWouldRunGetAnApostrophe() {
        for (String harmless : List.of("-3.5", "+4", "-", "--", "12 %", "Ward 3", "−3.5", "", "3-4", "a=b")) {
            assertEquals(harmless, CsvText.safe(harmless));
        }
        for (String running :
                List.of("=1", "+A1", "-A1", "@SUM(1)", " =1", "\t=1", "|x", "%x", "＝1", "\"=1\"", "'=1")) {
            assertEquals("'" + running, CsvText.safe(running));
        }
    }

    private NumberTable table() {
        List<NumberTable.Column> columns = ChartNumbers.together(List.of()).columns().stream()
                .filter(column -> List.of("chart", "measure").contains(column.code()))
                .toList();
        List<List<Cell>> rows = hostile.stream()
                .map(text -> List.<Cell>of(new Cell.Words(text), new Cell.Amount(NEGATIVE)))
                .toList();
        return new NumberTable("=falls", "+falls", List.of("@about"), columns, rows);
    }

    private PackPlan.Part part() {
        Page page = new Page("=title", new Frame("=cmd|' /C calc'!A0", List.of(), "", "@all"), List.of());
        return new PackPlan.Part("=name", "-title", List.of(page), List.of(table()));
    }

    private static Manifest.Header header() {
        return new Manifest.Header("small", "", "2024-03", "test");
    }

    private static List<Row> rows(Path workbook, String sheet) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.findSheet(sheet).orElseThrow().openStream()) {
            return rows.toList();
        }
    }

    private static long formulas(List<Row> rows) {
        List<String> found = new ArrayList<>();
        rows.forEach(row -> row.stream()
                .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
                .forEach(cell -> found.add(cell.getRawValue())));
        return found.size();
    }

    /** This reader leaves the code of an underscore as it is, which spreadsheets show as one. */
    private static String text(Row row, int column) {
        return Optional.ofNullable(row.getCell(column))
                .map(c -> c.getText())
                .orElse("")
                .replace("_x005F_", "_");
    }

    private static double number(Row row, int column) {
        return row.getCell(column).asNumber().doubleValue();
    }
}
