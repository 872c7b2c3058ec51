package org.networkspc.reports.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Printed pages, filled from top to bottom: A4 portrait, real text in Inter, drawn charts, tagged for screen readers.
 *
 * <p>Each page's foot has the network, data as at and the page number. The same calls give the same bytes.
 */
public final class PdfPages {
    /** Width of a figure that fills a page from margin to margin, in px. */
    public static final int WIDTH = 644;

    private static final double PT_PER_PX = 0.75;
    private static final double LEFT = 56;
    private static final double TOP = 58;
    private static final double BOTTOM = 68;
    private static final double FOOT = 40;
    private static final double INNER = WIDTH * PT_PER_PX;
    private static final double PANEL_GAP = 18;
    private static final double[] HEADINGS = {20, 14, 11};

    private final String foot;
    private final PDDocument pdf = new PDDocument();
    private final PdfFonts fonts;
    private final PdfTags tags;
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream out;
    /** Distance from the top of the page, in pt. */
    private double y = TOP;

    private PdfPages(String title, String network, String dataAsAt) throws IOException {
        this.foot = network + " · data as at " + dataAsAt;
        fonts = new PdfFonts(pdf);
        tags = new PdfTags(pdf);
        PdfProperties.set(pdf, title);
        out = open(page);
    }

    /**
     * @param title of the document, as a viewer shows it
     * @param network whose pages these are
     * @param dataAsAt as people read it: {@code 12 Nov 2024}
     */
    public static PdfPages of(String title, String network, String dataAsAt) {
        try {
            return new PdfPages(title, network, dataAsAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param level 1 for the title of a page, 2 and 3 below it
     */
    public void heading(int level, String text) {
        if (level < 1 || level > HEADINGS.length) {
            throw new IllegalArgumentException("level must be 1, 2 or 3, was " + level);
        }
        double size = HEADINGS[level - 1];
        space(y > TOP ? size : 0);
        require(size * 1.3 + 5 * size);
        lines(tags.element("H" + level), fonts.semibold(), size, size * 1.28, Theme.INK, text);
        space(size * 0.35);
    }

    public void paragraph(String text) {
        lines(tags.element("P"), fonts.regular(), 10.5, 15.5, Theme.INK, text);
        space(6);
    }

    /** Small and soft. */
    public void caption(String text) {
        lines(tags.element("P"), fonts.regular(), 8.5, 12, Theme.SOFT, text);
        space(10);
    }

    /** A row of figures that matter, each large above what it counts. */
    public void keyFigures(List<String> values, List<String> labels) {
        double width = (INNER - PANEL_GAP * (values.size() - 1)) / values.size();
        Style value = new Style(fonts.semibold(), 15, 18, Theme.INK, false);
        Style label = new Style(fonts.regular(), 8.5, 11, Theme.SOFT, false);
        List<List<String>> wrapped = labels.stream()
                .map(l -> wrap(label.font(), label.size(), l, width))
                .toList();
        double height = 22 + 11.0 * wrapped.stream().mapToInt(List::size).max().orElse(1);
        require(height);
        for (int i = 0; i < values.size(); i++) {
            double x = i * (width + PANEL_GAP);
            PDStructureElement figure = tags.element("P");
            text(figure, value, List.of(fonts.known(values.get(i))), x, width);
            space(20);
            text(figure, label, wrapped.get(i), x, width);
            space(-20);
        }
        space(height + 10);
    }

    /** Columns of numbers stand to the right; the header returns on every page. */
    public void table(List<String> header, List<List<String>> rows) {
        new PdfTable(this, header, rows).write();
        space(12);
    }

    /** A picture with its title above and its caption below, together on one page; shrunk to fit between the margins. */
    public void figure(Figure figure) {
        double scale = Math.min(PT_PER_PX, INNER / figure.width());
        double captionHeight =
                12.0 * wrap(fonts.regular(), 8.5, figure.caption(), INNER).size();
        require(18 + figure.height() * scale + captionHeight + 14);
        lines(tags.element("P"), fonts.semibold(), 10, 18, Theme.INK, figure.title());
        place(figure, LEFT, y, scale);
        space(figure.height() * scale + 4);
        caption(figure.caption());
    }

    /** Pictures of equal size beside each other, in the order given. The sentences of their captions, once each, stand below. */
    public void panels(List<Figure> figures, int perRow) {
        if (perRow < 1) {
            throw new IllegalArgumentException("perRow must be positive, was " + perRow);
        }
        double width = (INNER - PANEL_GAP * (perRow - 1)) / perRow;
        for (int from = 0; from < figures.size(); from += perRow) {
            List<Figure> row = figures.subList(from, Math.min(from + perRow, figures.size()));
            double height = row.stream()
                    .mapToDouble(f -> f.height() * scale(f, width))
                    .max()
                    .orElse(0);
            require(height + PANEL_GAP);
            for (int i = 0; i < row.size(); i++) {
                place(row.get(i), LEFT + i * (width + PANEL_GAP), y, scale(row.get(i), width));
            }
            space(height + PANEL_GAP);
        }
        List<String> sentences = figures.stream()
                .flatMap(f -> Stream.of(f.caption().split("(?<=\\.) ")))
                .distinct()
                .toList();
        caption(String.join(" ", sentences));
    }

    private static double scale(Figure figure, double width) {
        return Math.min(PT_PER_PX, width / figure.width());
    }

    /** Starts a new page, unless this one is still empty. */
    public void pageBreak() {
        if (y > TOP) {
            nextPage();
        }
    }

    /** The finished file; nothing can be added after it. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (pdf) {
            out.close();
            foots();
            tags.close();
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // What the table writes with

    double inner() {
        return INNER;
    }

    PdfFonts fonts() {
        return fonts;
    }

    PdfTags tags() {
        return tags;
    }

    void space(double height) {
        y += height;
    }

    /** Whether a new page had to be started for this height. */
    boolean require(double height) {
        boolean full = y + height > page.getMediaBox().getHeight() - BOTTOM && y > TOP;
        if (full) {
            nextPage();
        }
        return full;
    }

    /** Text within a width; each line a part of the element. */
    void text(PDStructureElement element, Style style, List<String> lines, double x, double width) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            double shift = style.right() ? width - PdfFonts.width(style.font(), style.size(), line) : 0;
            double down = style.size() + i * style.leading();
            write(element, o -> show(o, style, line, LEFT + x + shift, y + down));
        }
    }

    void text(Style style, List<String> lines, double x, double width) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            double shift = style.right() ? width - PdfFonts.width(style.font(), style.size(), line) : 0;
            double down = style.size() + i * style.leading();
            decorate(o -> show(o, style, line, LEFT + x + shift, y + down));
        }
    }

    void hairline(Color color) {
        decorate(o -> {
            o.setStrokingColor(color);
            o.setLineWidth(0.5f);
            o.moveTo((float) LEFT, (float) up(y));
            o.lineTo((float) (LEFT + INNER), (float) up(y));
            o.stroke();
        });
    }

    List<String> wrap(PDFont font, double size, String text, double width) {
        return Text.wrap(fonts.known(text), width, part -> PdfFonts.width(font, size, part));
    }

    /** Letters of one kind; {@code right} sets them to the right of their column. */
    record Style(PDFont font, double size, double leading, Color color, boolean right) {}

    private void lines(PDStructureElement element, PDFont font, double size, double leading, Color color, String text) {
        Style style = new Style(font, size, leading, color, false);
        for (String line : wrap(font, size, text, INNER)) {
            require(leading);
            text(element, style, List.of(line), 0, INNER);
            space(leading);
        }
    }

    private void place(Figure figure, double x, double top, double scale) {
        PDStructureElement element = tags.element("Figure");
        element.setAlternateDescription(figure.alt());
        double height = figure.height() * scale;
        PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
        layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        layout.setBBox(new PDRectangle(
                (float) x, (float) (up(top) - height), (float) (figure.width() * scale), (float) height));
        element.addAttribute(layout);
        write(element, o -> {
            o.saveGraphicsState();
            o.transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) (up(top) - height)));
            o.drawForm(drawn(figure));
            o.restoreGraphicsState();
        });
    }

    private PDFormXObject drawn(Figure figure) throws IOException {
        PdfBoxGraphics2D g = new PdfBoxGraphics2D(pdf, figure.width(), figure.height());
        g.setFontTextDrawer(fonts);
        figure.draw(g);
        g.dispose();
        return g.getXFormObject();
    }

    private void write(PDStructureElement element, PdfTags.Content content) {
        try {
            tags.write(out, page, element, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decorate(PdfTags.Content content) {
        try {
            PdfTags.decorate(out, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(PDPageContentStream o, Style style, String line, double x, double down) throws IOException {
        o.beginText();
        o.setFont(style.font(), (float) style.size());
        o.setNonStrokingColor(style.color());
        o.newLineAtOffset((float) x, (float) up(down));
        o.showText(line);
        o.endText();
    }

    /** PDF counts from the foot of the page. */
    private double up(double down) {
        return page.getMediaBox().getHeight() - down;
    }

    private void nextPage() {
        try {
            out.close();
            page = new PDPage(PDRectangle.A4);
            out = open(page);
            y = TOP;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream open(PDPage fresh) throws IOException {
        pdf.addPage(fresh);
        tags.addPage(fresh);
        return new PDPageContentStream(pdf, fresh);
    }

    private void foots() throws IOException {
        int count = pdf.getNumberOfPages();
        Style left = new Style(fonts.regular(), 8, 10, Theme.SOFT, false);
        for (int i = 0; i < count; i++) {
            PDPage each = pdf.getPage(i);
            String number = "page " + (i + 1) + " of " + count;
            double right = LEFT + INNER - PdfFonts.width(left.font(), left.size(), number);
            double down = each.getMediaBox().getHeight() - FOOT;
            try (PDPageContentStream o =
                    new PDPageContentStream(pdf, each, PDPageContentStream.AppendMode.APPEND, true, true)) {
                PdfTags.decorate(o, at -> show(at, left, fonts.known(foot), LEFT, down));
                PdfTags.decorate(o, at -> show(at, left, number, right, down));
            }
        }
    }
}
