package org.networkspc.reports.figure;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Title above and caption below a picture, with white around. */
final class Frame {
    private static final int MARGIN = 24;
    private static final int GAP = 12;
    private static final double TITLE_LINE = 22;
    private static final double CAPTION_LINE = 16;

    private Frame() {}

    static Figure around(Figure inner) {
        Font titleFont = Fonts.semibold(Theme.TITLE);
        Font captionFont = Fonts.regular(Theme.LABEL);
        List<String> title = Text.wrap(titleFont, inner.title(), inner.width());
        List<String> caption = Text.wrap(captionFont, inner.caption(), inner.width());
        double top = MARGIN + title.size() * TITLE_LINE + GAP;
        double captionTop = top + inner.height() + GAP;
        int width = inner.width() + 2 * MARGIN;
        int height = (int) Math.ceil(captionTop + caption.size() * CAPTION_LINE + MARGIN);
        Drawing drawing = g -> {
            g.setColor(Theme.GROUND);
            g.fill(new java.awt.geom.Rectangle2D.Double(0, 0, width, height));
            Text.lines(g, titleFont, Theme.INK, title, MARGIN, MARGIN + Theme.TITLE, TITLE_LINE);
            Text.lines(g, captionFont, Theme.SOFT, caption, MARGIN, captionTop + Theme.LABEL, CAPTION_LINE);
            AffineTransform before = g.getTransform();
            g.translate(MARGIN, top);
            inner.drawing().draw(g);
            g.setTransform(before);
        };
        return new Figure(inner.id(), inner.title(), inner.alt(), inner.caption(), width, height, drawing);
    }
}
