package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartHints;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** Draws points, each in a group with its words when it can be reached by keyboard. */
final class Points extends AbstractXYItemRenderer {
    private final transient List<PlottedPoint> points;
    private final double radius;
    private final boolean reachable;

    Points(List<PlottedPoint> points, double radius, boolean reachable) {
        this.points = points;
        this.radius = radius;
        this.reachable = reachable;
    }

    XYDataset dataset() {
        DefaultXYDataset dataset = new DefaultXYDataset();
        double[] x = points.stream().mapToDouble(PlottedPoint::period).toArray();
        double[] y = points.stream().mapToDouble(PlottedPoint::value).toArray();
        dataset.addSeries("points", new double[][] {x, y});
        return dataset;
    }

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis time,
            ValueAxis values,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        Scale scale = new Scale(area, time, values);
        PlottedPoint point = points.get(item);
        hint(g, ChartHints.KEY_BEGIN_ELEMENT, point.attributes(item == points.size() - 1));
        symbol(g, point, scale.x(point.period()), scale.y(point.value()));
        hint(g, ChartHints.KEY_END_ELEMENT, Boolean.TRUE);
    }

    private void hint(Graphics2D g, RenderingHints.Key key, Object value) {
        if (reachable) {
            g.setRenderingHint(key, value);
        }
    }

    private void symbol(Graphics2D g, PlottedPoint point, double x, double y) {
        switch (point.look()) {
            case FULL -> point.mark().draw(g, x, y, radius);
            case HOLLOW -> point.mark().hollow(g, x, y, radius);
            case DASHED -> dashed(g, x, y);
            case CROSS -> cross(g, x, y);
        }
    }

    private void dashed(Graphics2D g, double x, double y) {
        g.setColor(Theme.GROUND);
        g.fill(Mark.DOT.outline(x, y, radius * 1.15));
        g.setColor(Theme.SOFT);
        g.setStroke(new java.awt.BasicStroke(1.3f, 0, 1, 10, new float[] {2, 1.6f}, 0));
        g.draw(Mark.DOT.outline(x, y, radius * 1.15));
    }

    private void cross(Graphics2D g, double x, double y) {
        double r = radius * 0.9;
        g.setColor(Theme.GREY);
        g.setStroke(Theme.solid(1.2));
        g.draw(new java.awt.geom.Line2D.Double(x - r, y - r, x + r, y + r));
        g.draw(new java.awt.geom.Line2D.Double(x - r, y + r, x + r, y - r));
    }
}
