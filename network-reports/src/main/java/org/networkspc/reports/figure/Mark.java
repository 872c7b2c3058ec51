package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.networkspc.interpret.Variation;

/** Shape and colour that say the same as a word, so that grey print loses nothing. */
public enum Mark {
    /** Improving. */
    DISC(Theme.BLUE, 1.2),
    /** Worth a look. */
    DIAMOND(Theme.ORANGE, 1.55),
    /** Something changed, on a measure without a direction of improvement. */
    SQUARE(Theme.SOFT, 1.05),
    /** Nothing unusual. */
    DOT(Theme.GREY, 1),
    /** Nothing to read yet. */
    HOLLOW(Theme.GREY, 1);

    private final Color color;
    private final double size;

    Mark(Color color, double size) {
        this.color = color;
        this.size = size;
    }

    static Mark of(Variation variation) {
        return switch (variation) {
            case IMPROVING -> DISC;
            case CONCERNING -> DIAMOND;
            case NEUTRAL -> SQUARE;
            case COMMON_CAUSE -> DOT;
        };
    }

    public Color color() {
        return color;
    }

    /** The outline around this centre, for dots of this radius; marks that say more are larger. */
    Shape outline(double x, double y, double radius) {
        double r = radius * size;
        return switch (this) {
            case DISC, DOT, HOLLOW -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case SQUARE -> new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
            case DIAMOND -> diamond(x, y, r);
        };
    }

    private static Shape diamond(double x, double y, double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - r);
        path.lineTo(x + r, y);
        path.lineTo(x, y + r);
        path.lineTo(x - r, y);
        path.closePath();
        return path;
    }

    void draw(Graphics2D g, double x, double y, double radius) {
        if (this == HOLLOW) {
            hollow(g, x, y, radius);
            return;
        }
        g.setColor(color);
        g.fill(outline(x, y, radius));
    }

    /** Too little reported: the same shape, white inside. */
    void hollow(Graphics2D g, double x, double y, double radius) {
        g.setColor(Theme.GROUND);
        g.fill(outline(x, y, radius));
        g.setColor(color);
        g.setStroke(Theme.solid(1.4));
        g.draw(outline(x, y, radius));
    }
}
