package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Aim;

/**
 * The way from where the baseline ended to the aim, level from the day it is due.
 *
 * @param from period where the way begins
 * @param start the centre there
 * @param due place of the day the aim is due, perhaps beyond the last period
 * @param last the last period
 */
record AimPath(double from, double start, double due, double last, Aim aim) {

    static AimPath of(List<Phase> phases, Timeline timeline, Aim aim) {
        List<ChartPoint> first = phases.get(0).points();
        List<ChartPoint> baseline = first.stream().filter(p -> !p.monitoring()).toList();
        boolean moved = phases.size() > 1 || baseline.size() < first.size();
        ChartPoint origin = moved && !baseline.isEmpty() ? baseline.get(baseline.size() - 1) : first.get(0);
        double last = timeline.length() - 1.0;
        double due = timeline.at(aim.by());
        return new AimPath(timeline.at(origin.start()), origin.limits().centre(), due, last + 0.5, aim);
    }

    double at(double period) {
        if (period >= due || due <= from) {
            return aim.target();
        }
        return start + (aim.target() - start) * (period - from) / (due - from);
    }

    double end() {
        return at(last);
    }

    DoubleStream heights() {
        return DoubleStream.of(at(from), end());
    }

    boolean isDueLater() {
        return due > last;
    }

    void draw(Graphics2D g, Scale scale) {
        Path2D path = new Path2D.Double();
        path.moveTo(scale.x(from), scale.inside(at(from)));
        if (due > from && due < last) {
            path.lineTo(scale.x(due), scale.inside(aim.target()));
        }
        path.lineTo(scale.x(last), scale.inside(end()));
        g.setColor(Theme.TEAL);
        g.setStroke(Theme.dotted(1.5));
        g.draw(path);
    }
}
