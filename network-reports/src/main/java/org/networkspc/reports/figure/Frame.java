package org.networkspc.reports.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Title above and caption below a picture, with white around. */
final class Frame {
    private static final int MARGIN = 24;
    private static final int GAP = 12;
    private static final double TITLE_LINE = 22;
    private static final double CAPTION_LINE = 16;

    private static final Font TITLE = Fonts.semibold(Theme.TITLE);
    private static final Font CAPTION = Fonts.regular(Theme.LABEL);

    private Frame() {}

    static Figure around(Figure inner) {
        Words words = Words.of(inner, inner.width());
        return new Figure(
                inner.id(),
                inner.title(),
                inner.alt(),
                inner.caption(),
                inner.width() + 2 * MARGIN,
                (int) Math.ceil(inner.height() + words.height()),
                (g, width, height) -> draw(g, inner, width, height));
    }

    private static void draw(Graphics2D g, Figure inner, int width, int height) {
        int room = width - 2 * MARGIN;
        Words words = Words.of(inner, room);
        int innerHeight = (int) (height - words.height());
        g.setColor(Theme.GROUND);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        Text.lines(g, TITLE, Theme.INK, words.title(), MARGIN, MARGIN + Theme.TITLE, TITLE_LINE);
        double captionTop = words.top() + innerHeight + GAP;
        Text.lines(g, CAPTION, Theme.SOFT, words.caption(), MARGIN, captionTop + Theme.LABEL, CAPTION_LINE);
        AffineTransform before = g.getTransform();
        g.translate(MARGIN, words.top());
        inner.drawing().draw(g, room, innerHeight);
        g.setTransform(before);
    }

    /** Title and caption in lines of one width. */
    private record Words(List<String> title, List<String> caption) {
        static Words of(Figure figure, double width) {
            return new Words(Text.wrap(TITLE, figure.title(), width), Text.wrap(CAPTION, figure.caption(), width));
        }

        double top() {
            return MARGIN + title.size() * TITLE_LINE + GAP;
        }

        /** Of everything but the picture. */
        double height() {
            return top() + GAP + caption.size() * CAPTION_LINE + MARGIN;
        }
    }
}
