package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** A table on pages: hairlines between rows, numbers to the right, long text in lines; its head returns on every page. */
final class PdfTable {
    private static final double GUTTER = 11;
    /** A table of at most so many rows is never parted. */
    private static final int WHOLE = 8;

    private static final String NUMBER = "[−+-]?[0-9][0-9.,]*( ?%)?|[–—-]?";

    private final PdfFonts fonts;
    private final PdfStyle heads;
    private final PdfStyle plain;
    private final List<String> header;
    private final List<List<String>> rows;
    private final double[] widths;
    private final boolean[] numbers;

    PdfTable(PdfFonts fonts, List<String> header, List<List<String>> rows) {
        if (header.isEmpty() || rows.stream().anyMatch(r -> r.size() != header.size())) {
            throw new IllegalArgumentException("rows must have as many cells as the header, was " + header);
        }
        this.fonts = fonts;
        this.header = header;
        this.rows = rows;
        heads = PdfStyle.of(fonts.semibold(), Theme.CAPTION, Theme.CLOSE, Theme.SOFT);
        plain = PdfStyle.of(fonts.regular(), Theme.ASIDE, Theme.CLOSE, Theme.INK);
        widths = widths();
        numbers = new boolean[header.size()];
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
        double left = PdfPaper.INNER - GUTTER * (natural.length - 1);
        double[] sorted = natural.clone();
        Arrays.sort(sorted);
        double limit = sorted[sorted.length - 1];
        for (int i = 0; i < sorted.length; i++) {
            double share = left / (sorted.length - i);
            if (sorted[i] > share) {
                limit = share;
                break;
            }
            left -= sorted[i];
        }
        double widest = limit;
        return Arrays.stream(natural).map(w -> Math.min(w, widest)).toArray();
    }

    private double natural(int column) {
        double head = heads.width(fonts.known(header.get(column)));
        return rows.stream()
                        .mapToDouble(r -> plain.width(fonts.known(r.get(column))))
                        .reduce(head, Math::max)
                + 0.1;
    }

    /** Its rows in order, as children of {@code table}. */
    List<PdfItem> items(PdfTags tags, PDStructureElement table) {
        List<PdfItem> items = new ArrayList<>();
        PDStructureElement first = tags.element("TR", table);
        items.add(PdfItem.leading(0, row(header, heads, c -> Optional.of(head(tags, first, "Column")))));
        List<PdfItem> below = new ArrayList<>();
        PdfPiece again = row(header, heads, c -> Optional.empty());
        for (List<String> row : rows) {
            PDStructureElement element = tags.element("TR", table);
            PdfPiece piece = row(
                    row, plain, c -> Optional.of(c == 0 ? head(tags, element, "Row") : tags.element("TD", element)));
            below.add(new PdfItem(piece, 0, false, Optional.of(again)));
        }
        items.addAll(PdfItem.unbroken(below, WHOLE));
        return items;
    }

    private static PDStructureElement head(PdfTags tags, PDStructureElement row, String scope) {
        PDStructureElement cell = tags.element("TH", row);
        PDTableAttributeObject attribute = new PDTableAttributeObject();
        attribute.setScope(scope);
        cell.addAttribute(attribute);
        return cell;
    }

    /** What each cell of a row is to a screen reader. */
    @FunctionalInterface
    private interface Cells {
        Optional<PDStructureElement> element(int column);
    }

    private PdfRow row(List<String> cells, PdfStyle style, Cells elements) {
        List<PdfColumns.Column> columns = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = style.wrap(fonts.known(cells.get(i)), widths[i]);
            PdfText text = new PdfText(elements.element(i), style, lines, numbers[i] ? widths[i] : 0);
            columns.add(new PdfColumns.Column(x, List.of(PdfItem.of(0, text))));
            x += widths[i] + GUTTER;
        }
        return new PdfRow(new PdfColumns(columns), style.equals(heads) ? Theme.FIRM : Theme.HAIR);
    }
}
