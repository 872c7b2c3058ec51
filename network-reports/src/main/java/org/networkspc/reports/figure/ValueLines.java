package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Lines that join values: the line of the chart, and the pale one behind it. */
final class ValueLines {
    private ValueLines() {}

    /** Dark and thin; dashed pale to a point that is not judged yet. */
    static void joining(Graphics2D g, Scale scale, List<List<PlottedPoint>> runs, double width) {
        for (List<PlottedPoint> run : runs) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < run.size(); i++) {
                PlottedPoint point = run.get(i);
                double x = scale.x(point.period());
                double y = scale.y(point.value());
                if (i > 0 && point.isJoined() && run.get(i - 1).isJoined()) {
                    path.lineTo(x, y);
                } else {
                    path.moveTo(x, y);
                }
                if (i > 0 && (!point.isJoined() || !run.get(i - 1).isJoined())) {
                    open(g, scale, run.get(i - 1), point);
                }
            }
            g.setColor(Theme.SOFT);
            g.setStroke(Theme.solid(width));
            if (run.size() > 1) {
                g.draw(path);
            }
        }
    }

    private static void open(Graphics2D g, Scale scale, PlottedPoint from, PlottedPoint to) {
        g.setColor(Theme.GREY);
        g.setStroke(Theme.dotted(1));
        g.draw(new Line2D.Double(
                scale.x(from.period()), scale.y(from.value()), scale.x(to.period()), scale.y(to.value())));
    }

    /** The same measure pooled in another way; kept inside the picture. */
    static void behind(Graphics2D g, Scale scale, Timeline timeline, Series series) {
        Path2D path = new Path2D.Double();
        Point2D end = new Point2D.Double(-1, -1);
        for (Line2D segment : segments(scale, timeline, series)) {
            if (!segment.getP1().equals(end)) {
                path.moveTo(segment.getX1(), segment.getY1());
            }
            path.lineTo(segment.getX2(), segment.getY2());
            end = segment.getP2();
        }
        g.setColor(Theme.PALE);
        g.setStroke(Theme.solid(1.4));
        g.draw(path);
    }

    /** Between neighbouring periods that both have a value. */
    static List<Line2D> segments(Scale scale, Timeline timeline, Series series) {
        List<Line2D> segments = new ArrayList<>();
        List<Subgroup> subgroups = series.subgroups();
        for (int i = 1; i < subgroups.size(); i++) {
            Subgroup a = subgroups.get(i - 1);
            Subgroup b = subgroups.get(i);
            int from = timeline.starts().indexOf(a.start());
            int to = timeline.starts().indexOf(b.start());
            if (from >= 0 && to >= 0 && a.hasValue() && b.hasValue()) {
                double y1 = scale.inside(Plotted.scaled(series, a));
                double y2 = scale.inside(Plotted.scaled(series, b));
                segments.add(new Line2D.Double(scale.x(from), y1, scale.x(to), y2));
            }
        }
        return segments;
    }
}
