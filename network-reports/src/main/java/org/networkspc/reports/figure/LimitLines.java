package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.networkspc.chart.Band;
import org.networkspc.chart.ControlLimits;

/** Centre and limits of one phase: half a period to either side of its points; the baseline solid, monitoring dashed. */
record LimitLines(List<PlottedPoint> phase) {
    private static final double CENTRE_WIDTH = 1.5;
    private static final double LIMIT_WIDTH = 1;

    /** The barely grey ground between the limits, where both are there. */
    void wash(Graphics2D g, Scale scale) {
        g.setColor(Theme.WASH);
        for (List<PlottedPoint> part : parts(p -> isBounded(p) ? 1 : 0)) {
            if (isBounded(part.get(0))) {
                Path2D ground = steps(part, scale, p -> band(p).upper());
                List<PlottedPoint> back = new ArrayList<>(part);
                java.util.Collections.reverse(back);
                back(ground, back, scale, p -> band(p).lower());
                ground.closePath();
                g.fill(ground);
            }
        }
    }

    void lines(Graphics2D g, Scale scale) {
        for (List<PlottedPoint> part : parts(p -> p.point().monitoring() ? 1 : 0)) {
            boolean monitoring = part.get(0).point().monitoring();
            g.setColor(Theme.GREY);
            g.setStroke(monitoring ? Theme.dashed(LIMIT_WIDTH) : Theme.solid(LIMIT_WIDTH));
            line(g, scale, part, LimitLines::upper);
            line(g, scale, part, LimitLines::lower);
            Stroke centre = monitoring ? Theme.dashed(CENTRE_WIDTH) : Theme.solid(CENTRE_WIDTH);
            g.setStroke(centre);
            g.setColor(Theme.INK);
            line(g, scale, part, p -> p.point().limits().centre());
        }
    }

    /** The upper limit to draw; infinite where there is none or where nothing can lie beyond it. */
    static double upper(PlottedPoint p) {
        ControlLimits limits = p.point().limits();
        return limits.three().upper() > limits.possible().upper()
                ? Double.POSITIVE_INFINITY
                : limits.three().upper();
    }

    /** The lower limit to draw; infinite where there is none or where nothing can lie beyond it. */
    static double lower(PlottedPoint p) {
        ControlLimits limits = p.point().limits();
        return limits.three().lower() < limits.possible().lower()
                ? Double.NEGATIVE_INFINITY
                : limits.three().lower();
    }

    static Band band(PlottedPoint p) {
        return p.point().limits().shown(3);
    }

    static boolean isBounded(PlottedPoint p) {
        return p.point().limits().isBounded() && Double.isFinite(band(p).lower()) && Double.isFinite(band(p).upper());
    }

    private void line(Graphics2D g, Scale scale, List<PlottedPoint> part, ToDoubleFunction<PlottedPoint> value) {
        for (List<PlottedPoint> there : split(part, p -> Double.isFinite(value.applyAsDouble(p)) ? 1 : 0)) {
            if (Double.isFinite(value.applyAsDouble(there.get(0)))) {
                g.draw(steps(there, scale, value));
            }
        }
    }

    private List<List<PlottedPoint>> parts(ToDoubleFunction<PlottedPoint> same) {
        return split(phase, same);
    }

    private static List<List<PlottedPoint>> split(List<PlottedPoint> points, ToDoubleFunction<PlottedPoint> same) {
        List<List<PlottedPoint>> parts = new ArrayList<>();
        for (PlottedPoint point : points) {
            boolean first = parts.isEmpty();
            if (first || same.applyAsDouble(parts.get(parts.size() - 1).get(0)) != same.applyAsDouble(point)) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(point);
        }
        return parts;
    }

    /** Steps from half a period before the first point to half a period after the last; level parts are one line. */
    private Path2D steps(List<PlottedPoint> part, Scale scale, ToDoubleFunction<PlottedPoint> value) {
        Path2D path = new Path2D.Double();
        double level = Double.NaN;
        for (PlottedPoint point : part) {
            double y = scale.y(value.applyAsDouble(point));
            double x = scale.x(point.period() - 0.5);
            if (Double.isNaN(level)) {
                path.moveTo(x, y);
            } else if (y != level) {
                path.lineTo(x, level);
                path.lineTo(x, y);
            }
            level = y;
        }
        path.lineTo(scale.x(part.get(part.size() - 1).period() + 0.5), level);
        return path;
    }

    private static void back(
            Path2D path, List<PlottedPoint> reversed, Scale scale, ToDoubleFunction<PlottedPoint> value) {
        double level = Double.NaN;
        for (PlottedPoint point : reversed) {
            double y = scale.y(value.applyAsDouble(point));
            if (y != level) {
                double x = scale.x(point.period() + 0.5);
                if (!Double.isNaN(level)) {
                    path.lineTo(x, level);
                }
                path.lineTo(x, y);
            }
            level = y;
        }
        path.lineTo(scale.x(reversed.get(reversed.size() - 1).period() - 0.5), level);
    }
}
