package org.networkspc.reports.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.networkspc.reports.page.Cell;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.Frame;
import org.networkspc.reports.page.NumberTable;
import org.networkspc.words.Words;

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
        Words words = part.pages().get(0).frame().words();
        SheetNames names = new SheetNames();
        List<String> first = List.of(names.name(words.say(ABOUT)), names.name(words.say(NUMBERS)));
        Map<String, NumberTable> charts = new LinkedHashMap<>();
        part.numbers().forEach(table -> charts.put(names.name(table.name()), table));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, SOFTWARE, SHORT_VERSION)) {
            workbook.setCompressionLevel(Deflater.NO_COMPRESSION); // packed once, in PlainZip
            workbook.properties().setTitle(SheetText.of(part.title()));
            about(new XlsxSheet(workbook, first.get(0)), part, header, first.get(1), charts);
            numbers(new XlsxSheet(workbook, first.get(1)), part.numbers());
            charts.forEach((name, table) -> chart(new XlsxSheet(workbook, name), table, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return PlainZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param all name of the sheet for programs */
    private static void about(
            XlsxSheet sheet, PackPlan.Part part, Manifest.Header header, String all, Map<String, NumberTable> charts) {
        Frame frame = part.pages().get(0).frame();
        Words said = frame.words();
        sheet.widths(List.of(24.0, 48.0, 110.0));
        sheet.heading(List.of(said.say(ABOUT), part.title(), ""), Set.of());
        fact(sheet, said.say("Network"), frame.name());
        fact(sheet, said.say("Period"), header.period());
        fact(sheet, said.say("Data as at"), frame.asAt().isEmpty() ? header.asAt() : frame.asAt());
        fact(sheet, said.say("Who can see this"), frame.audience());
        fact(sheet, said.say("Software"), SOFTWARE + " " + header.version());
        fact(
                sheet,
                said.say("Empty cells"),
                said.say("Not reported, not possible, or hidden; the standing says which. Never zero."));
        sheet.skip();
        sheet.heading(List.of(said.say("Sheet"), said.say("Chart"), said.say("What it says")), Set.of());
        contents(sheet, all, said.say("All charts of this workbook, one below the other"), "");
        charts.forEach((name, table) -> contents(sheet, name, table.title(), String.join(" ", table.about())));
        sheet.skip();
        List<String> columns = List.of("Column", "On the sheets of charts", "What it means");
        sheet.heading(columns.stream().map(name -> said.say(name)).toList(), Set.of());
        ChartNumbers.together(part.numbers())
                .columns()
                .forEach(c -> sheet.row(words(c.code(), said.say(c.name()), said.say(c.meaning()))));
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

    /** For people: in the network's language, and without the columns that are the same in every row. */
    private static void chart(XlsxSheet sheet, NumberTable table, Words words) {
        NumberTable shown = table.only(column -> column.kind() != NumberTable.Kind.CONSTANT);
        List<NumberTable.Column> columns = shown.columns();
        sheet.heading(columns.stream().map(column -> words.say(column.name())).toList(), numberColumns(columns));
        for (List<Cell> row : shown.rows()) {
            sheet.row(IntStream.range(0, row.size())
                    .mapToObj(i -> CodeWords.said(row.get(i), columns.get(i), words))
                    .toList());
        }
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
