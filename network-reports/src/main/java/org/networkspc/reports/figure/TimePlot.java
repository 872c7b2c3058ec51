package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiConsumer;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The plot of values over time, with layers behind its points.
 *
 * @param area where points may lie
 * @param below distance of the period labels from the area; none are drawn when there are no ticks
 */
record TimePlot(
        Plotted plotted,
        Rectangle2D area,
        double below,
        List<Integer> periodTicks,
        List<Double> valueTicks,
        List<BiConsumer<Graphics2D, Scale>> layers) {
    /** Room in px for marks at the edge of the area. */
    private static final double EDGE = 7;

    Scale draw(Graphics2D g, Points points) {
        XYPlot plot = new XYPlot(points.dataset(), time(), values(), points);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        layers.forEach(layer -> points.addAnnotation(new Layer(layer), org.jfree.chart.ui.Layer.BACKGROUND));
        plot.draw(g, area, null, null, new PlotRenderingInfo(null));
        return scale();
    }

    Scale scale() {
        return new Scale(area, time(), values());
    }

    private TickAxis time() {
        double room = EDGE * (plotted.timeline().length()) / (area.getWidth() - 2 * EDGE);
        return TickAxis.periods(plotted.timeline(), room, below, periodTicks);
    }

    private TickAxis values() {
        double room = EDGE * plotted.axis().length() / (area.getHeight() - 2 * EDGE);
        return TickAxis.values(plotted.axis(), room, plotted.text(), valueTicks);
    }
}
