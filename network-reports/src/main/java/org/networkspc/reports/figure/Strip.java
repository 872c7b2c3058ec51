package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Completeness as a strip of small bars, one for each period: their height is the share reported. */
final class Strip {
    static final double HEIGHT = 10;
    private static final double WIDEST = 7;

    private Strip() {}

    /** One member's own line has none. */
    static boolean isWorthDrawing(Series series) {
        return series.subgroups().stream().anyMatch(s -> s.completeness().expected() > 1);
    }

    static void draw(Graphics2D g, Scale scale, Series series, double bottom) {
        double width = Math.min(WIDEST, Math.max(1, scale.step() * 0.6));
        for (int i = 0; i < series.subgroups().size(); i++) {
            Subgroup subgroup = series.subgroups().get(i);
            double share = Math.max(0, Math.min(1, subgroup.completeness().smallerShare()));
            double x = scale.x(i) - width / 2;
            g.setColor(Theme.HAIR);
            g.fill(new Rectangle2D.Double(x, bottom - 1, width, 1));
            g.setColor(share < 1 ? Theme.GREY : Theme.PALE);
            if (share > 0) {
                g.fill(new Rectangle2D.Double(x, bottom - share * HEIGHT, width, share * HEIGHT));
            }
        }
    }
}
