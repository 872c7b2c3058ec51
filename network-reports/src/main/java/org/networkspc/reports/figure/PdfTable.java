package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A table on pages: hairlines between rows, numbers to the right, long text in lines. */
final class PdfTable {
    private static final double SIZE = 9;
    private static final double LEADING = 12;
    private static final double PADDING = 4;
    private static final double GUTTER = 14;
    private static final String NUMBER = "[−+-]?[0-9][0-9.,]*( ?%)?|[–—-]?";

    private final PdfPages pages;
    private final List<String> header;
    private final List<List<String>> rows;
    private final double[] widths;
    private final boolean[] numbers;

    PdfTable(PdfPages pages, List<String> header, List<List<String>> rows) {
        if (header.isEmpty() || rows.stream().anyMatch(r -> r.size() != header.size())) {
            throw new IllegalArgumentException("rows must have as many cells as the header, was " + header);
        }
        this.pages = pages;
        this.header = header;
        this.rows = rows;
        this.widths = widths();
        this.numbers = new boolean[header.size()];
        for (int column = 0; column < numbers.length; column++) {
            int c = column;
            numbers[c] = !rows.isEmpty()
                    && rows.stream().allMatch(r -> r.get(c).strip().matches(NUMBER))
                    && rows.stream().anyMatch(r -> !r.get(c).isBlank());
        }
    }

    /** Natural widths, the widest cut down to a common width where the page is too narrow. */
    private double[] widths() {
        double[] natural =
                IntStream.range(0, header.size()).mapToDouble(this::natural).toArray();
        double room = pages.inner() - GUTTER * (natural.length - 1);
        double[] sorted = natural.clone();
        Arrays.sort(sorted);
        double widest = sorted[sorted.length - 1];
        double left = room;
        for (int i = 0; i < sorted.length; i++) {
            double share = left / (sorted.length - i);
            if (sorted[i] > share) {
                widest = share;
                break;
            }
            left -= sorted[i];
        }
        double limit = widest;
        return Arrays.stream(natural).map(w -> Math.min(w, limit)).toArray();
    }

    private double natural(int column) {
        double head = width(pages.fonts().semibold(), header.get(column));
        return rows.stream()
                        .mapToDouble(r -> width(pages.fonts().regular(), r.get(column)))
                        .reduce(head, Math::max)
                + 0.1;
    }

    private double width(PDFont font, String text) {
        return PdfFonts.width(font, SIZE, pages.fonts().known(text));
    }

    void write() {
        PDStructureElement table = pages.tags().element("Table");
        List<List<String>> head = wrapped(header, pages.fonts().semibold());
        pages.require(height(head) + 3 * (LEADING + 2 * PADDING));
        cells(head, row(table), "TH");
        for (List<String> row : rows) {
            List<List<String>> lines = wrapped(row, pages.fonts().regular());
            if (pages.require(height(lines))) {
                repeat(head);
            }
            cells(lines, row(table), "TD");
        }
    }

    private PDStructureElement row(PDStructureElement table) {
        return pages.tags().element("TR", table);
    }

    private List<List<String>> wrapped(List<String> row, PDFont font) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(pages.wrap(font, SIZE, row.get(i), widths[i]));
        }
        return cells;
    }

    private static double height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LEADING + 2 * PADDING;
    }

    private void cells(List<List<String>> cells, PDStructureElement row, String type) {
        boolean heads = type.equals("TH");
        pages.space(PADDING);
        double x = 0;
        for (int i = 0; i < cells.size(); i++) {
            PDStructureElement cell = pages.tags().element(type, row);
            if (heads) {
                PDTableAttributeObject scope = new PDTableAttributeObject();
                scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
                cell.addAttribute(scope);
            }
            pages.text(cell, style(i, heads), cells.get(i), x, widths[i]);
            x += widths[i] + GUTTER;
        }
        close(cells, heads);
    }

    /** The header again on a new page, for the eye only: readers know it already. */
    private void repeat(List<List<String>> head) {
        pages.space(PADDING);
        double x = 0;
        for (int i = 0; i < head.size(); i++) {
            pages.text(style(i, true), head.get(i), x, widths[i]);
            x += widths[i] + GUTTER;
        }
        close(head, true);
    }

    private void close(List<List<String>> cells, boolean heads) {
        pages.space(height(cells) - PADDING);
        pages.hairline(heads ? Theme.GREY : Theme.HAIR);
    }

    private PdfPages.Style style(int column, boolean head) {
        PDFont font = head ? pages.fonts().semibold() : pages.fonts().regular();
        return new PdfPages.Style(font, SIZE, LEADING, head ? Theme.SOFT : Theme.INK, numbers[column]);
    }
}
