package org.networkspc.reports.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import org.networkspc.chart.Chart;
import org.networkspc.interpret.Interpretation;
import org.networkspc.series.Series;
import org.networkspc.words.Words;

/** A small chart of many of equal size: no words but the first and last period and the last value. */
public final class PanelFigure {
    private static final double TOP = 6;
    private static final double PERIODS = 18;
    private static final double LEAST_FOR_PERIODS = 80;
    private static final double VALUE_ROOM = 46;
    private static final double AXIS_ROOM = 34;
    private static final double GAP = 7;

    private PanelFigure() {}

    /**
     * @param words how its sentences are worded
     * @param shared the axis of all panels beside it; empty for its own
     * @param width in px; about 300
     * @param height in px; about 110
     */
    public static Figure of(Interpretation reading, Words words, Optional<Axis> shared, int width, int height) {
        return of(reading, words, shared, List.of(), width, height);
    }

    /** As {@link #of}, with marks on the days from which something was tried. */
    public static Figure since(
            Interpretation reading, Words words, Optional<Axis> shared, List<LocalDate> days, int width, int height) {
        return of(reading, words, shared, days, width, height);
    }

    private static Figure of(
            Interpretation reading, Words words, Optional<Axis> shared, List<LocalDate> days, int width, int height) {
        Series series = reading.chart().series();
        String whose = series.stratum().isAll()
                ? series.scope().name()
                : series.stratum().dimension() + " " + series.stratum().category();
        String title = series.measure().name() + ", " + whose;
        return new Figure(
                ChartWords.id("panel", series),
                title,
                ChartWords.alt(reading, title, words),
                ChartWords.caption(reading, Optional.empty(), Optional.empty(), words),
                width,
                height,
                Drawing.of(
                        (g, w, h) -> draw(g, reading, words, shared, days, w, h),
                        new LinePlot(reading, ChartNotes.of(title, words), shared, true, days)));
    }

    private static void draw(
            Graphics2D g,
            Interpretation reading,
            Words words,
            Optional<Axis> shared,
            List<LocalDate> days,
            int width,
            int height) {
        if (reading.chart().points().isEmpty()) {
            ChartLayout.empty(g, words, width, height);
            return;
        }
        Axis axis = shared.orElseGet(() -> Axis.of(reading.chart().points(), DoubleStream.empty()));
        Plotted plotted = Plotted.of(reading, axis, words);
        double left = shared.isPresent() ? AXIS_ROOM : 2;
        double below = height >= LEAST_FOR_PERIODS ? PERIODS : TOP;
        Rectangle2D area = new Rectangle2D.Double(
                left, TOP, Math.max(20, width - left - valueRoom(plotted)), Math.max(20, height - TOP - below));
        List<Double> values = shared.isPresent() ? ends(axis.ticks(4)) : List.of();
        TimePlot plot = new TimePlot(plotted, area, 4, List.of(), values, layers(plotted, reading.chart(), days));
        double step = area.getWidth() / Math.max(1, plotted.timeline().length());
        Scale scale = plot.draw(g, new Points(plotted.points(), Math.max(1, Math.min(2.3, step * 0.36)), false));
        lastValue(g, plotted, scale);
        if (below == PERIODS) {
            periods(g, plotted.timeline(), scale);
        }
    }

    private static List<Double> ends(List<Double> ticks) {
        return ticks.size() < 3 ? ticks : List.of(ticks.get(0), ticks.get(ticks.size() - 1));
    }

    private static List<BiConsumer<Graphics2D, Scale>> layers(Plotted plotted, Chart chart, List<LocalDate> days) {
        List<BiConsumer<Graphics2D, Scale>> layers = new ArrayList<>();
        List<LimitLines> limits = plotted.phases().stream().map(LimitLines::new).toList();
        limits.forEach(l -> layers.add(l::wash));
        layers.add((g, scale) -> HiddenPeriods.draw(g, scale, chart.series()));
        days.stream()
                .filter(plotted.timeline()::covers)
                .map(plotted.timeline()::at)
                .forEach(at -> layers.add((g, scale) -> since(g, scale, at)));
        limits.forEach(l -> layers.add(l::lines));
        layers.add((g, scale) -> ValueLines.joining(g, scale, plotted.runs(chart), 1));
        return layers;
    }

    /** A hairline with a small pennant at its foot. */
    private static void since(Graphics2D g, Scale scale, double at) {
        double x = scale.x(at);
        double foot = scale.area().getMaxY();
        g.setColor(Theme.TEAL);
        g.setStroke(Theme.solid(1));
        g.draw(new Line2D.Double(x, scale.area().getMinY(), x, foot));
        Path2D pennant = new Path2D.Double();
        pennant.moveTo(x, foot - 7);
        pennant.lineTo(x + 7, foot - 3.5);
        pennant.lineTo(x, foot);
        pennant.closePath();
        g.fill(pennant);
    }

    /** A long number needs more; panels on one axis whose numbers are short stay alike. */
    private static double valueRoom(Plotted plotted) {
        return Math.max(VALUE_ROOM, Fonts.width(Fonts.semibold(Theme.LABEL), lastValue(plotted)) + GAP);
    }

    private static String lastValue(Plotted plotted) {
        List<PlottedPoint> points = plotted.points();
        return plotted.text().of(points.get(points.size() - 1).value());
    }

    private static void lastValue(Graphics2D g, Plotted plotted, Scale scale) {
        List<PlottedPoint> points = plotted.points();
        PlottedPoint last = points.get(points.size() - 1);
        Label.centred(
                        lastValue(plotted),
                        Fonts.semibold(Theme.LABEL),
                        Theme.INK,
                        scale.area().getMaxX() + GAP - 2,
                        scale.inside(last.value()))
                .draw(g);
    }

    private static void periods(Graphics2D g, Timeline timeline, Scale scale) {
        Font font = Fonts.regular(Theme.SMALL);
        double baseline = scale.area().getMaxY() + PERIODS - 4;
        String first = timeline.label(0);
        new Label(first, font, Theme.SOFT, scale.area().getX(), baseline).draw(g);
        String last = timeline.label(timeline.length() - 1);
        double x = scale.area().getMaxX() - Fonts.width(font, last);
        if (x > scale.area().getX() + Fonts.width(font, first) + GAP) {
            new Label(last, font, Theme.SOFT, x, baseline).draw(g);
        }
    }
}
