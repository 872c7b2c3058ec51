package org.networkspc.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one set of colours, letter sizes and strokes of pages, pictures, print and slides. */
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

    /** Hairlines that must be seen: below the head of a table, around a switch. */
    public static final Color FIRM = new Color(0xaab3b9);

    /** Letters within pictures, px. */
    public static final float TITLE = 15;

    public static final float LABEL = 12;
    public static final float SMALL = 11;

    /** Body letters: 16 px on a screen, 10 pt on A4. */
    public static final double SCREEN = 16;

    public static final double PRINT = 10;

    // Letters of pages in parts of the body's

    public static final double HEADLINE = 1.875;
    public static final double KEY_FIGURE = 1.4375;
    public static final double HEADING = 1.0625;
    public static final double SUBHEADING = 1;
    /** Side columns, tables, what stands beside something else. */
    public static final double ASIDE = 0.875;

    /** What can be clicked or filled in. */
    public static final double CONTROL = 0.9375;

    public static final double CAPTION = 0.8125;
    public static final double KICKER = 0.75;

    // Distance from line to line in parts of the letters

    public static final double LEADING = 1.5;
    public static final double CLOSE = 1.4;
    public static final double TIGHT = 1.22;

    private static final float DASH = 5;
    private static final float DOT = 1.5f;

    private Theme() {}

    /** As CSS writes it: {@code #1d2730}. */
    public static String hex(Color color) {
        return "#" + Integer.toHexString(color.getRGB() & 0xffffff | 0x1000000).substring(1);
    }

    /** Colours and letter sizes as custom properties of a style sheet, so that pages name them and nothing is told twice. */
    public static String css() {
        StringBuilder css = new StringBuilder(":root {");
        colours()
                .forEach((name, color) -> css.append(" --")
                        .append(name)
                        .append(": ")
                        .append(hex(color))
                        .append(';'));
        sizes().forEach((name, size) ->
                css.append(" --").append(name).append(": ").append(size).append("rem;"));
        return css.append(" --print: ").append(PRINT).append("pt; }\n").toString();
    }

    private static Map<String, Color> colours() {
        Map<String, Color> colours = new LinkedHashMap<>();
        colours.put("ink", INK);
        colours.put("soft", SOFT);
        colours.put("hair", HAIR);
        colours.put("firm", FIRM);
        colours.put("wash", WASH);
        colours.put("ground", GROUND);
        colours.put("teal", TEAL);
        colours.put("grey", GREY);
        return colours;
    }

    private static Map<String, Double> sizes() {
        Map<String, Double> sizes = new LinkedHashMap<>();
        sizes.put("headline", HEADLINE);
        sizes.put("key-figure", KEY_FIGURE);
        sizes.put("heading", HEADING);
        sizes.put("subheading", SUBHEADING);
        sizes.put("control", CONTROL);
        sizes.put("aside", ASIDE);
        sizes.put("caption", CAPTION);
        sizes.put("kicker", KICKER);
        return sizes;
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
