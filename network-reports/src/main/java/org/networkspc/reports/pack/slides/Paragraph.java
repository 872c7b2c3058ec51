package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;
import org.networkspc.reports.figure.Fonts;
import org.networkspc.reports.figure.Text;
import org.networkspc.reports.figure.Theme;

/**
 * A paragraph of a slide.
 *
 * @param size of its letters in pt
 * @param before room above it in pt, none at the top of its place
 */
record Paragraph(List<Run> runs, int size, double before) {
    /** From one line to the next, in sizes of the letters: what the theme's font asks for, and a tenth. */
    static final double LEADING = 1.34;

    /** Office programs break lines a little earlier than the measured width, and set bold letters wider. */
    private static final double SAFETY = 1.04;

    Paragraph {
        runs = List.copyOf(runs);
    }

    /** Letters of one kind. */
    record Run(String text, boolean strong, Color color) {}

    static Paragraph of(String text, int size, double before) {
        return new Paragraph(List.of(new Run(text, false, Theme.INK)), size, before);
    }

    static Paragraph soft(String text, int size, double before) {
        return new Paragraph(List.of(new Run(text, false, Theme.SOFT)), size, before);
    }

    static Paragraph strong(String text, int size, double before) {
        return new Paragraph(List.of(new Run(text, true, Theme.INK)), size, before);
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    int lines(double width) {
        Font font = runs.stream().anyMatch(Run::strong) ? Fonts.semibold(size) : Fonts.regular(size);
        return Text.wrap(font, text(), width / SAFETY).size();
    }

    double height(double width) {
        return lines(width) * size * LEADING;
    }

    static double height(List<Paragraph> paragraphs, double width) {
        double height = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            height += paragraphs.get(i).height(width)
                    + (i == 0 ? 0 : paragraphs.get(i).before());
        }
        return height;
    }
}
