package org.networkspc.reports.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.networkspc.reports.page.Cell;
import org.networkspc.reports.page.Steady;

/** One sheet of a workbook, filled from top to bottom. */
final class XlsxSheet {
    private static final String HEADING_GROUND = "F5F7F8";
    private static final String DAY = "yyyy-mm-dd";
    private static final String WHOLE = "#,##0";
    private static final short ONE = 1;
    private static final short ANY = 0;
    private static final double NARROWEST = 9;
    private static final double MARGIN = 2.5;
    private static final double LINE_HEIGHT = 15;
    private static final int INDENT = 1;
    /** Widths are counted in figures; letters are narrower on the whole. */
    private static final double CHARACTERS_PER_WIDTH = 1.15;

    private static final double WIDEST = 42;

    private final Worksheet sheet;
    private final List<Double> widths = new ArrayList<>();
    private int next;
    private boolean given;

    XlsxSheet(Workbook workbook, String name) {
        sheet = workbook.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth(ONE);
        sheet.fitToHeight(ANY);
    }

    /** Widths in characters; without them columns are as wide as what they hold. */
    void widths(List<Double> columns) {
        widths.addAll(columns);
        given = true;
    }

    /** @param numbers columns whose heading stands to the right, as their numbers do */
    void heading(List<String> names, Set<Integer> numbers) {
        int row = next;
        row(names.stream().map(Cell::words).toList());
        for (int column = 0; column < names.size(); column++) {
            sheet.style(row, column)
                    .bold()
                    .fillColor(HEADING_GROUND)
                    .horizontalAlignment(numbers.contains(column) ? "right" : "left")
                    .indent(numbers.contains(column) ? 0 : INDENT)
                    .set();
        }
    }

    void row(List<Cell> cells) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
            lines = Math.max(lines, lines(column, cells.get(column)));
        }
        if (lines > 1) {
            sheet.rowHeight(next, lines * LINE_HEIGHT);
        }
        next++;
    }

    /** From the first cell of the row above to another sheet. */
    void leadTo(String other) {
        sheet.hyperlink(next - 1, 0, HyperLink.internal("'" + other.replace("'", "''") + "'!A1", SheetText.of(other)));
    }

    void skip() {
        next++;
    }

    /** The first row stays in sight. */
    void freezeHeading() {
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    void finish() {
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
    }

    private void cell(int column, Cell cell) {
        if (cell instanceof Cell.Words words) {
            sheet.value(next, column, SheetText.of(words.words()));
            sheet.style(next, column)
                    .horizontalAlignment("left")
                    .indent(INDENT)
                    .verticalAlignment("top")
                    .wrapText(given)
                    .set();
            fit(column, words.words().length());
        } else if (cell instanceof Cell.Amount amount) {
            sheet.value(next, column, Steady.of(amount.amount()));
            sheet.style(next, column).format(format(amount.amount())).set();
            fit(column, NARROWEST);
        } else if (cell instanceof Cell.Day day) {
            sheet.value(next, column, day.day());
            sheet.style(next, column)
                    .format(DAY)
                    .horizontalAlignment("left")
                    .indent(INDENT)
                    .set();
            fit(column, DAY.length());
        }
    }

    /** How many lines a text takes where it is wrapped; not every spreadsheet works that out by itself. */
    private int lines(int column, Cell cell) {
        return given && cell instanceof Cell.Words words
                ? (int) Math.ceil(words.words().length() / (CHARACTERS_PER_WIDTH * widths.get(column)))
                : 1;
    }

    /** Whole numbers as such; others with as many places as tell them apart. All digits stay in the cell. */
    private static String format(double amount) {
        if (amount == Math.rint(amount)) {
            return WHOLE;
        }
        double size = Math.abs(amount);
        return size >= 1_000 ? "#,##0.0" : size >= 1 ? "0.00" : "0.0000";
    }

    private void fit(int column, double characters) {
        if (given) {
            return;
        }
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        widths.set(column, Math.min(WIDEST, Math.max(widths.get(column), characters + MARGIN)));
    }
}
