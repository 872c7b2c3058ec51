package org.networkspc.reports.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One weight of Inter within one PDF, with the widths of the letters met so far: PDFBox would look up each one each time. */
final class PdfFont {
    private static final double UNITS = 1000;

    private final PDFont font;
    private final Map<Integer, OptionalDouble> widths = new HashMap<>();

    PdfFont(PDFont font) {
        this.font = font;
    }

    PDFont font() {
        return font;
    }

    boolean knows(int letter) {
        return measured(letter).isPresent();
    }

    /** In pt; letters it does not know have no width. */
    double width(double size, String text) {
        double units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += measured(text.codePointAt(i)).orElse(0);
        }
        return units * size / UNITS;
    }

    private OptionalDouble measured(int letter) {
        return widths.computeIfAbsent(letter, this::measure);
    }

    private OptionalDouble measure(int letter) {
        try {
            return OptionalDouble.of(font.getStringWidth(Character.toString(letter)));
        } catch (IllegalArgumentException e) {
            return OptionalDouble.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
