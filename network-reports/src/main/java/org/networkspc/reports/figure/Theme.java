package org.networkspc.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;

/** The one set of colours, letter sizes (px) and strokes of pages and pictures. */
public final class Theme {
    public static final Color INK = new Color(0x1d2730);
    public static final Color SOFT = new Color(0x5b6770);
    public static final Color HAIR = new Color(0xd9dee2);
    public static final Color WASH = new Color(0xf5f7f8);
    public static final Color GROUND = Color.WHITE;
    /** Improving. */
    public static final Color BLUE = new Color(0x1f6fb2);
    /** Worth a look. */
    public static final Color ORANGE = new Color(0xc9610a);
    /** The aim, and what can be clicked. */
    public static final Color TEAL = new Color(0x0f6b66);
    /** Nothing unusual; limits. */
    public static final Color GREY = new Color(0x8a949c);
    /** The line that stands behind another. */
    public static final Color PALE = new Color(0xc3cbd1);

    public static final float TITLE = 15;
    public static final float LABEL = 12;
    public static final float SMALL = 11;

    private static final float DASH = 5;
    private static final float DOT = 1.5f;

    private Theme() {}

    /** As CSS writes it: {@code #1d2730}. */
    public static String hex(Color color) {
        return "#" + Integer.toHexString(color.getRGB() & 0xffffff | 0x1000000).substring(1);
    }

    static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(double width) {
        return pattern(width, DASH, DASH - 1);
    }

    static BasicStroke dotted(double width) {
        return pattern(width, DOT, 2 * DOT);
    }

    private static BasicStroke pattern(double width, float on, float off) {
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {on, off}, 0);
    }
}
