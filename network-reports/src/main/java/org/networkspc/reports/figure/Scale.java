package org.networkspc.reports.figure;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Where periods and values lie in the picture. */
record Scale(Rectangle2D area, ValueAxis time, ValueAxis values) {

    /** The middle of this period. */
    double x(double period) {
        return time.valueToJava2D(period, area, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        return values.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    /** As {@link #y}, kept inside the picture. */
    double inside(double value) {
        return Math.min(Math.max(y(value), area.getMinY()), area.getMaxY());
    }

    /** Width of one period. */
    double step() {
        return x(1) - x(0);
    }
}
