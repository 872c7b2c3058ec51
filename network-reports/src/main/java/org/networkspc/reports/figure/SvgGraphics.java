package org.networkspc.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jfree.chart.ChartHints;
import org.jspecify.annotations.Nullable;

/**
 * Writes drawing as SVG 1.1: text stays text with its length, coordinates have at most two decimals, and what lies between
 * {@link ChartHints#KEY_BEGIN_ELEMENT} and {@link ChartHints#KEY_END_ELEMENT} becomes a group.
 *
 * <p>The value of {@code KEY_BEGIN_ELEMENT} is a map of attributes in the order to write; {@value #TITLE} becomes the
 * group's title. Clips are not written: charts draw inside their bounds. The same calls give the same bytes everywhere.
 */
final class SvgGraphics extends PlainGraphics {
    /** Key of a group's title, which browsers show as its tooltip. */
    static final String TITLE = "title";

    private final StringBuilder out;

    SvgGraphics() {
        this(new StringBuilder(4096));
    }

    private SvgGraphics(StringBuilder out) {
        this.out = out;
    }

    /** Everything written so far, without the root element. */
    String content() {
        return out.toString();
    }

    @Override
    public Graphics create() {
        SvgGraphics copy = new SvgGraphics(out);
        copy.copyState(this);
        return copy;
    }

    @Override
    public void dispose() {}

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (key.equals(ChartHints.KEY_BEGIN_ELEMENT)) {
            begin(value instanceof Map<?, ?> attributes ? attributes : Map.of());
        } else if (key.equals(ChartHints.KEY_END_ELEMENT)) {
            out.append("</g>\n");
        } else {
            super.setRenderingHint(key, value);
        }
    }

    private void begin(Map<?, ?> attributes) {
        out.append("<g");
        attributes.forEach((name, value) -> {
            if (!TITLE.equals(name)) {
                attribute(name.toString(), escape(value.toString()));
            }
        });
        out.append('>');
        Object title = attributes.get(TITLE);
        if (title != null) {
            out.append("<title>").append(escape(title.toString())).append("</title>");
        }
        out.append('\n');
    }

    @Override
    public void draw(Shape s) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(s));
            return;
        }
        shape(placed(s));
        attribute("fill", "none");
        colour("stroke", getColor());
        if (stroke.getLineWidth() != 1) {
            number("stroke-width", stroke.getLineWidth());
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND && !(s instanceof Line2D)) {
            attribute("stroke-linejoin", "round");
        }
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            attribute("stroke-linecap", "round");
        }
        dashes(stroke.getDashArray());
        out.append("/>\n");
    }

    @Override
    public void fill(Shape s) {
        shape(placed(s));
        colour("fill", getColor());
        out.append("/>\n");
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        Font font = getFont();
        AffineTransform t = getTransform();
        boolean onlyMoves = (t.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
        Point2D at = onlyMoves ? t.transform(new Point2D.Float(x, y), null) : new Point2D.Float(x, y);
        out.append("<text");
        number("x", at.getX());
        number("y", at.getY());
        if (!onlyMoves) {
            attribute("transform", matrix(t));
        }
        number("font-size", font.getSize2D());
        if (Fonts.weight(font) != 400) {
            attribute("font-weight", "" + Fonts.weight(font));
        }
        if (font.isItalic()) {
            attribute("font-style", "italic");
        }
        number("textLength", Fonts.width(font, text));
        colour("fill", getColor());
        out.append('>').append(escape(text)).append("</text>\n");
    }

    private void shape(Shape s) {
        if (s instanceof Rectangle2D r) {
            out.append("<rect");
            number("x", r.getX());
            number("y", r.getY());
            number("width", r.getWidth());
            number("height", r.getHeight());
        } else if (s instanceof Line2D l) {
            out.append("<line");
            number("x1", l.getX1());
            number("y1", l.getY1());
            number("x2", l.getX2());
            number("y2", l.getY2());
        } else if (s instanceof Ellipse2D e && e.getWidth() == e.getHeight()) {
            out.append("<circle");
            number("cx", e.getCenterX());
            number("cy", e.getCenterY());
            number("r", e.getWidth() / 2);
        } else {
            out.append("<path");
            attribute("d", path(s));
        }
    }

    private static String path(Shape s) {
        StringBuilder d = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator it = s.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> command(d, 'M', at, 2);
                case PathIterator.SEG_LINETO -> command(d, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> command(d, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> command(d, 'C', at, 6);
                default -> command(d, 'Z', at, 0);
            }
        }
        return d.toString();
    }

    private static void command(StringBuilder d, char letter, double[] at, int numbers) {
        d.append(letter);
        for (int i = 0; i < numbers; i++) {
            d.append(i == 0 ? "" : " ").append(Decimals.coordinate(at[i]));
        }
    }

    private static String matrix(AffineTransform t) {
        double[] m = new double[6];
        t.getMatrix(m);
        StringBuilder text = new StringBuilder("matrix(");
        for (int i = 0; i < m.length; i++) {
            text.append(i == 0 ? "" : " ").append(Decimals.coordinate(m[i]));
        }
        return text.append(')').toString();
    }

    private void dashes(float @Nullable [] pattern) {
        if (pattern == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (float length : pattern) {
            text.append(text.isEmpty() ? "" : " ").append(Decimals.coordinate(length));
        }
        attribute("stroke-dasharray", text.toString());
    }

    private void colour(String name, Color c) {
        attribute(name, Theme.hex(c));
        if (c.getAlpha() < 255) {
            number(name + "-opacity", c.getAlpha() / 255.0);
        }
    }

    private void number(String name, double value) {
        attribute(name, Decimals.coordinate(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c < ' ' || Character.isSurrogate(c) ? replaced(c) : c);
            }
        }
        return safe.toString();
    }

    /** Control characters are not allowed in XML; halves of a pair stay together as they are. */
    private static char replaced(char c) {
        return c < ' ' ? ' ' : c;
    }
}
