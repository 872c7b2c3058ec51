package org.networkspc.reports.figure;

import java.awt.Color;
import java.util.List;

/** Letters of one kind in print; sizes in pt. */
record PdfStyle(PdfFont font, double size, double leading, Color color) {

    /** Letters in parts of the body's, lines in parts of the letters. */
    static PdfStyle of(PdfFont font, double part, double leading, Color color) {
        double size = Theme.PRINT * part;
        return new PdfStyle(font, size, size * leading, color);
    }

    double width(String text) {
        return font.width(size, text);
    }

    List<String> wrap(String known, double width) {
        return Text.wrap(known, width, this::width);
    }
}
