package org.networkspc.reports.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.networkspc.reports.page.Cell;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.Frame;
import org.networkspc.reports.page.NumberTable;

/**
 * Writes the numbers of a part as a workbook: a sheet that says what is in it, one long sheet of all lines, one sheet for
 * each chart. Cells have the type of what they hold: no text is ever a formula, and what is missing is an empty cell.
 */
final class XlsxPack {
    static final String ABOUT = "About";
    static final String NUMBERS = "Numbers";

    private static final String SOFTWARE = "Network SPC";
    /** Workbooks take a version of two numbers; the whole one stands on the first sheet. */
    private static final String SHORT_VERSION = "1.0";

    private XlsxPack() {}

    static byte[] write(PackPlan.Part part, Manifest.Header header) {
        SheetNames names = new SheetNames();
        List<String> first = List.of(names.name(ABOUT), names.name(NUMBERS));
        Map<String, NumberTable> charts = new LinkedHashMap<>();
        part.numbers().forEach(table -> charts.put(names.name(table.name()), table));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, SOFTWARE, SHORT_VERSION)) {
            workbook.properties().setTitle(SheetText.of(part.title()));
            about(new XlsxSheet(workbook, first.get(0)), part, header, charts);
            numbers(new XlsxSheet(workbook, first.get(1)), part.numbers());
            charts.forEach((name, table) -> chart(new XlsxSheet(workbook, name), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return PlainZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void about(
            XlsxSheet sheet, PackPlan.Part part, Manifest.Header header, Map<String, NumberTable> charts) {
        Frame frame = part.pages().get(0).frame();
        sheet.widths(List.of(24.0, 48.0, 110.0));
        sheet.heading(List.of("About", part.title(), ""), Set.of());
        fact(sheet, "Network", frame.name());
        fact(sheet, "Period", header.period());
        fact(sheet, "Data as at", frame.asAt().isEmpty() ? header.asAt() : frame.asAt());
        fact(sheet, "Who can see this", frame.audience());
        fact(sheet, "Software", SOFTWARE + " " + header.version());
        fact(sheet, "Empty cells", "Not reported, not possible, or hidden; the standing says which. Never zero.");
        sheet.skip();
        sheet.heading(List.of("Sheet", "Chart", "What it says"), Set.of());
        contents(sheet, NUMBERS, "All charts of this workbook, one below the other", "");
        charts.forEach((name, table) -> contents(sheet, name, table.title(), String.join(" ", table.about())));
        sheet.skip();
        sheet.heading(List.of("Column", "On the sheets of charts", "What it means"), Set.of());
        ChartNumbers.together(part.numbers()).columns().forEach(c -> sheet.row(words(c.code(), c.name(), c.meaning())));
        sheet.finish();
    }

    private static void contents(XlsxSheet sheet, String name, String chart, String says) {
        sheet.row(words(name, chart, says));
        sheet.leadTo(name);
    }

    private static void fact(XlsxSheet sheet, String term, String meaning) {
        if (!meaning.isEmpty()) {
            sheet.row(words(term, meaning));
        }
    }

    /** For programs and pivot tables: the same columns as the CSV. */
    private static void numbers(XlsxSheet sheet, List<NumberTable> tables) {
        NumberTable all = ChartNumbers.together(tables);
        sheet.heading(all.columns().stream().map(NumberTable.Column::code).toList(), numberColumns(all.columns()));
        all.rows().forEach(sheet::row);
        sheet.freezeHeading();
        sheet.finish();
    }

    /** For people: without the columns that are the same in every row. */
    private static void chart(XlsxSheet sheet, NumberTable table) {
        NumberTable shown = table.only(column -> column.kind() != NumberTable.Kind.CONSTANT);
        sheet.heading(shown.columns().stream().map(NumberTable.Column::name).toList(), numberColumns(shown.columns()));
        shown.rows().forEach(sheet::row);
        sheet.freezeHeading();
        sheet.finish();
    }

    private static Set<Integer> numberColumns(List<NumberTable.Column> columns) {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == NumberTable.Kind.NUMBER) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static List<Cell> words(String... words) {
        return java.util.Arrays.stream(words).map(Cell::words).toList();
    }
}
