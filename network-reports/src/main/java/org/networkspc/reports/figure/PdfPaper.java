package org.networkspc.reports.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.networkspc.words.Words;

/** A4 pages that text, lines and pictures are written on; places in pt from the upper left corner. */
final class PdfPaper {
    static final double LEFT = 56;
    static final double TOP = 54;
    static final double INNER = PdfPages.WIDTH * PdfPicture.PT_PER_PX;
    private static final double TALL = PDRectangle.A4.getHeight();
    /** The lowest that anything but the foot may reach. */
    static final double END = TALL - 58;

    private static final double HEAD = 36;
    private static final double FOOT = TALL - 34;
    private static final double MARK = 3.1;

    private final String foot;
    private final Words words;
    private final PDDocument pdf = new PDDocument();
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final PdfOutline outline;
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream out;
    private String part = "";
    private double y = TOP;

    PdfPaper(String title, String foot, Words words) throws IOException {
        this.foot = foot;
        this.words = words;
        fonts = new PdfFonts(pdf);
        tags = new PdfTags(pdf);
        outline = new PdfOutline(pdf);
        PdfProperties.set(pdf, title, words.language().code());
        out = open();
    }

    PdfFonts fonts() {
        return fonts;
    }

    PdfTags tags() {
        return tags;
    }

    /** How far down the page is filled. */
    double y() {
        return y;
    }

    boolean isFresh() {
        return y <= TOP;
    }

    void moveTo(double down) {
        y = down;
    }

    /** Names the part whose pages follow. */
    void begin(String title) {
        part = title;
    }

    void outline(int level, String title, double down) {
        outline.add(level, title, page, up(down));
    }

    /** @param element what the line belongs to; empty for what is not read out */
    void text(Optional<PDStructureElement> element, PdfStyle style, String line, double x, double baseline) {
        PdfTags.Content content = o -> {
            o.beginText();
            o.setFont(style.font().font(), (float) style.size());
            o.setNonStrokingColor(style.color());
            o.newLineAtOffset((float) x, (float) up(baseline));
            o.showText(line);
            o.endText();
        };
        if (element.isPresent()) {
            write(element.get(), content);
        } else {
            decorate(content);
        }
    }

    void rule(Color color, double x, double down, double width) {
        decorate(o -> {
            o.setStrokingColor(color);
            o.setLineWidth(0.5f);
            o.moveTo((float) x, (float) up(down));
            o.lineTo((float) (x + width), (float) up(down));
            o.stroke();
        });
    }

    /** An empty box to tick, its upper left corner here. */
    void box(double x, double down, double side) {
        decorate(o -> {
            o.setStrokingColor(Theme.SOFT);
            o.setLineWidth(0.75f);
            o.addRect((float) x, (float) (up(down) - side), (float) side, (float) side);
            o.stroke();
        });
    }

    /** The shape of a verdict, its centre here; its words say the same. */
    void mark(Mark mark, double x, double down) {
        float half = 8;
        PDFormXObject form =
                drawn((g, w, h) -> mark.draw(g, w / 2.0, h / 2.0, MARK), (int) (2 * half), (int) (2 * half));
        decorate(o -> {
            o.saveGraphicsState();
            o.transform(new Matrix(1, 0, 0, 1, (float) x - half, (float) up(down) - half));
            o.drawForm(form);
            o.restoreGraphicsState();
        });
    }

    void figure(PDStructureElement element, Figure figure, double x, double top, double scale) {
        double width = figure.width() * scale;
        double height = figure.height() * scale;
        PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
        layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        layout.setBBox(new PDRectangle((float) x, (float) (up(top) - height), (float) width, (float) height));
        element.addAttribute(layout);
        PDFormXObject form = drawn((g, w, h) -> figure.draw(g), figure.width(), figure.height());
        write(element, o -> {
            o.saveGraphicsState();
            o.transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) (up(top) - height)));
            o.drawForm(form);
            o.restoreGraphicsState();
        });
    }

    private PDFormXObject drawn(Drawing drawing, int width, int height) {
        try {
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(pdf, width, height);
            g.setFontTextDrawer(fonts);
            drawing.draw(g, width, height);
            g.dispose();
            return g.getXFormObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a page that goes on with the same part. */
    void continued() {
        newPage();
        PdfStyle style = PdfStyle.of(fonts.regular(), Theme.KICKER, Theme.CLOSE, Theme.SOFT);
        text(Optional.empty(), style, fonts.known(words.say("{0}, continued", part)), LEFT, HEAD);
    }

    void newPage() {
        try {
            out.close();
            page = new PDPage(PDRectangle.A4);
            out = open();
            y = TOP;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finished file. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (pdf) {
            out.close();
            feet();
            tags.close();
            outline.close();
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void feet() throws IOException {
        PdfStyle style = PdfStyle.of(fonts.regular(), Theme.KICKER, Theme.CLOSE, Theme.SOFT);
        int count = pdf.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            page = pdf.getPage(i);
            String number = words.say("page {0} of {1}", i + 1, count);
            out = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true);
            text(Optional.empty(), style, fonts.known(foot), LEFT, FOOT);
            text(Optional.empty(), style, number, LEFT + INNER - style.width(number), FOOT);
            out.close();
        }
    }

    private PDPageContentStream open() throws IOException {
        pdf.addPage(page);
        tags.addPage(page);
        return new PDPageContentStream(pdf, page);
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

    /** PDF counts from the foot of the page. */
    private static double up(double down) {
        return TALL - down;
    }
}
