package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Something drawn behind the points. */
final class Layer extends AbstractXYAnnotation {
    private final transient BiConsumer<Graphics2D, Scale> drawing;

    Layer(BiConsumer<Graphics2D, Scale> drawing) {
        this.drawing = drawing;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis time,
            ValueAxis values,
            int index,
            PlotRenderingInfo info) {
        drawing.accept(g, new Scale(area, time, values));
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
