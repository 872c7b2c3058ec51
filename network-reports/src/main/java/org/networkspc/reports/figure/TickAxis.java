package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** An axis without a line, with the soft labels it is given. */
final class TickAxis extends NumberAxis {
    private final transient List<NumberTick> ticks;

    private TickAxis(double lower, double upper, RectangleInsets insets, List<NumberTick> ticks) {
        this.ticks = List.copyOf(ticks);
        setRange(lower, upper);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(Fonts.regular(Theme.SMALL));
        setTickLabelPaint(Theme.SOFT);
        setTickLabelInsets(insets);
    }

    /** Periods from left to right, labelled this far below the plot. */
    static TickAxis periods(Timeline timeline, double room, double below, List<Integer> labelled) {
        List<NumberTick> ticks = labelled.stream()
                .map(i -> new NumberTick(i, timeline.label(i), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0))
                .toList();
        double last = timeline.length() - 1.0;
        return new TickAxis(-0.5 - room, last + 0.5 + room, new RectangleInsets(below, 0, 0, 0), ticks);
    }

    /** Values from bottom to top, with some room for the points at both ends. */
    static TickAxis values(Axis axis, double room, ValueText text, List<Double> labelled) {
        ValueText round = text.round(labelled);
        List<NumberTick> ticks = labelled.stream()
                .map(v -> new NumberTick(v, round.of(v), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0))
                .toList();
        return new TickAxis(axis.lower() - room, axis.upper() + room, new RectangleInsets(0, 0, 0, 10), ticks);
    }

    /** Sizes from left to right, with some room for the points at both ends. */
    static TickAxis sizes(Axis axis, double room, double below, ValueText text, List<Double> labelled) {
        List<NumberTick> ticks = labelled.stream()
                .map(v -> new NumberTick(v, text.of(v), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0))
                .toList();
        return new TickAxis(axis.lower() - room, axis.upper() + room, new RectangleInsets(below, 0, 0, 0), ticks);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks;
    }

    @Override
    public boolean equals(Object o) {
        return this == o;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
