package org.networkspc.reports.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Inter within one PDF: only the letters used, and text in pictures as text. */
final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
    private final PdfFont regular;
    private final PdfFont semibold;

    PdfFonts(PDDocument document) throws IOException {
        regular = load(document, Fonts.REGULAR);
        semibold = load(document, Fonts.SEMIBOLD);
    }

    PdfFont regular() {
        return regular;
    }

    PdfFont semibold() {
        return semibold;
    }

    /** The same letters as Java's font; without this graphics2d would draw outlines. */
    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        return font.getPSName().equals(Fonts.SEMIBOLD) ? semibold.font() : regular.font();
    }

    /** Text with letters that Inter does not have is left to Java to draw. */
    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
            throws IOException, FontFormatException {
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            if (!regular.knows(c)) {
                return false;
            }
        }
        text.first();
        return super.canDrawText(text, env);
    }

    /** Text with a question mark for every letter that Inter does not have. */
    String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints()
                .forEach(c -> known.appendCodePoint(Character.isWhitespace(c) ? ' ' : regular.knows(c) ? c : '?'));
        return known.toString();
    }

    /** Without Inter's substitution tables, which PDFBox would search for every text, thirteen times slower. */
    private static PdfFont load(PDDocument document, String name) throws IOException {
        TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.ttf(name)));
        ttf.setEnableGsub(false);
        return new PdfFont(PDType0Font.load(document, ttf, true));
    }
}
