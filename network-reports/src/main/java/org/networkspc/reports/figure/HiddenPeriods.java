package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** Periods with a number that is not shown: the line breaks, and a hatched strip says that there is one. Never a zero. */
final class HiddenPeriods {
    private static final double BETWEEN = 5;

    private HiddenPeriods() {}

    static long count(Series series) {
        return series.subgroups().stream()
                .filter(s -> s.standing() == Standing.SUPPRESSED)
                .count();
    }

    static void draw(Graphics2D g, Scale scale, Series series) {
        int period = 0;
        for (Subgroup subgroup : series.subgroups()) {
            if (subgroup.standing() == Standing.SUPPRESSED) {
                hatch(g, scale, period);
            }
            period++;
        }
    }

    private static void hatch(Graphics2D g, Scale scale, int period) {
        Rectangle2D area = scale.area();
        double left = Math.max(area.getMinX(), scale.x(period - 0.5));
        double right = Math.min(area.getMaxX(), scale.x(period + 0.5));
        if (right <= left) {
            return;
        }
        g.setColor(Theme.PALE);
        g.setStroke(Theme.solid(0.8));
        double foot = area.getMaxY();
        for (double x = Math.floor((left - area.getHeight()) / BETWEEN) * BETWEEN; x < right; x += BETWEEN) {
            double from = Math.max(0, left - x);
            double to = Math.min(area.getHeight(), right - x);
            if (from < to) {
                g.draw(new Line2D.Double(x + from, foot - from, x + to, foot - to));
            }
        }
    }
}
