package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A line of text at its place. */
record Label(String text, Font font, Color color, double x, double baseline) {
    /** Of the font size: how far letters reach above and below the baseline. */
    private static final double ASCENT = 0.78;

    private static final double DESCENT = 0.22;

    /** With the middle of its digits at this height. */
    static Label centred(String text, Font font, Color color, double x, double middle) {
        return new Label(text, font, color, x, middle + font.getSize2D() * 0.36);
    }

    double width() {
        return Fonts.width(font, text);
    }

    Rectangle2D box() {
        double size = font.getSize2D();
        return new Rectangle2D.Double(x, baseline - size * ASCENT, width(), size * (ASCENT + DESCENT));
    }

    void draw(Graphics2D g) {
        g.setFont(font);
        g.setColor(color);
        g.drawString(text, (float) x, (float) baseline);
    }
}
