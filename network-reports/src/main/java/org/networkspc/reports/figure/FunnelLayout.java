package org.networkspc.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jfree.chart.ChartHints;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.networkspc.chart.Band;
import org.networkspc.compare.FunnelLimits;
import org.networkspc.compare.FunnelPoint;
import org.networkspc.compare.FunnelZone;
import org.networkspc.compare.MembersBeside;
import org.networkspc.measure.Measure;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/** Places the parts of a funnel and draws them from back to front. */
final class FunnelLayout {
    private static final double TOP = 8;
    private static final double BELOW = 26;
    private static final double SIDE_GAP = 10;
    private static final double EDGE = 9;
    private static final double BETWEEN_LABELS = 52;
    private static final double BETWEEN_SIZES = 110;
    private static final double RADIUS = 3.6;
    private static final int STEPS = 160;

    private final MembersBeside beside;
    private final Words words;
    private final ValueText text;
    private final Axis sizes;
    private final Axis values;
    private final Rectangle2D area;

    private FunnelLayout(MembersBeside beside, Measure measure, Words words, int width, int height) {
        this.beside = beside;
        this.words = words;
        List<FunnelPoint> points = beside.funnel().points();
        sizes = Axis.covering(DoubleStream.concat(
                DoubleStream.of(0), points.stream().mapToDouble(p -> p.member().denominator())));
        values = Axis.covering(points.stream().flatMapToDouble(FunnelLayout::heights));
        text = ValueText.of(measure, values, words);
        Font small = Fonts.regular(Theme.SMALL);
        double left = values.ticks((int) (height / BETWEEN_LABELS)).stream()
                .mapToDouble(v -> Fonts.width(small, text.of(v)))
                .max()
                .orElse(0);
        double right = Fonts.width(Fonts.semibold(Theme.LABEL), text.of(target()));
        double x = Math.max(24, left + SIDE_GAP);
        area = new Rectangle2D.Double(
                x, TOP, Math.max(40, width - x - right - SIDE_GAP), Math.max(40, height - TOP - BELOW));
    }

    static void draw(Graphics2D g, MembersBeside beside, Measure measure, Words words, int width, int height) {
        if (beside.funnel().points().isEmpty()) {
            ChartLayout.empty(g, words, width, height);
        } else {
            new FunnelLayout(beside, measure, words, width, height).draw(g);
        }
    }

    private static DoubleStream heights(FunnelPoint point) {
        Band limits = point.limits().p998();
        return DoubleStream.of(point.value(), limits.lower(), limits.upper());
    }

    private double target() {
        return beside.funnel().target().orElse(0);
    }

    private void draw(Graphics2D g) {
        DefaultXYDataset nothing = new DefaultXYDataset();
        XYPlot plot = new XYPlot(nothing, sizeAxis(), valueAxis(), new XYLineAndShapeRenderer());
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.draw(g, area, null, null, new PlotRenderingInfo(null));
        Scale scale = new Scale(area, sizeAxis(), valueAxis());
        limits(g, scale);
        points(g, scale);
        names(scale).forEach(label -> label.draw(g));
        Label.centred(
                        text.of(target()),
                        Fonts.semibold(Theme.LABEL),
                        Theme.INK,
                        area.getMaxX() + SIDE_GAP - 4,
                        scale.inside(target()))
                .draw(g);
    }

    private TickAxis sizeAxis() {
        List<Double> ticks = sizes.ticks(Math.max(2, (int) (area.getWidth() / BETWEEN_SIZES)));
        return TickAxis.sizes(sizes, room(sizes, area.getWidth()), 6, new ValueText(0, "", words).round(ticks), ticks);
    }

    private TickAxis valueAxis() {
        List<Double> ticks = values.ticks((int) (area.getHeight() / BETWEEN_LABELS));
        return TickAxis.values(values, room(values, area.getHeight()), text, ticks);
    }

    private static double room(Axis axis, double length) {
        return EDGE * axis.length() / (length - 2 * EDGE);
    }

    private void limits(Graphics2D g, Scale scale) {
        g.setColor(Theme.WASH);
        Path2D ground = curve(scale, l -> l.p998().lower(), false);
        ground.append(curve(scale, l -> l.p998().upper(), true), true);
        ground.closePath();
        g.fill(ground);
        line(g, scale, Theme.dotted(1), Theme.GREY, l -> l.p95().lower());
        line(g, scale, Theme.dotted(1), Theme.GREY, l -> l.p95().upper());
        line(g, scale, Theme.solid(1), Theme.GREY, l -> l.p998().lower());
        line(g, scale, Theme.solid(1), Theme.GREY, l -> l.p998().upper());
        g.setStroke(Theme.solid(1.5));
        g.setColor(Theme.INK);
        double y = scale.y(target());
        g.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
    }

    private void line(
            Graphics2D g, Scale scale, BasicStroke stroke, Color color, Function<FunnelLimits, Double> limit) {
        g.setStroke(stroke);
        g.setColor(color);
        g.draw(curve(scale, limit, false));
    }

    /** From the smallest size worth drawing to the largest, kept inside the picture. */
    private Path2D curve(Scale scale, Function<FunnelLimits, Double> limit, boolean backwards) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= STEPS; i++) {
            int step = backwards ? STEPS - i : i;
            double size = sizes.upper() * Math.max(0.004, (double) step / STEPS);
            double x = scale.x(size);
            double y = scale.inside(limit.apply(beside.funnel().limitsAt(size)));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private void points(Graphics2D g, Scale scale) {
        List<FunnelPoint> points = beside.funnel().points();
        for (int i = 0; i < points.size(); i++) {
            FunnelPoint point = points.get(i);
            double x = scale.x(point.member().denominator());
            double y = scale.y(point.value());
            g.setRenderingHint(ChartHints.KEY_BEGIN_ELEMENT, attributes(point, i == 0));
            if (point.zone() == FunnelZone.MOVING) {
                Mark.HOLLOW.draw(g, x, y, RADIUS);
            } else {
                (point.isSignal() ? Mark.SQUARE : Mark.DOT).draw(g, x, y, RADIUS);
            }
            g.setRenderingHint(ChartHints.KEY_END_ELEMENT, Boolean.TRUE);
        }
    }

    private Map<String, String> attributes(FunnelPoint point, boolean takesTab) {
        String said = words(point);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(
                "class", "point " + point.zone().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        attributes.put("tabindex", takesTab ? "0" : "-1");
        attributes.put("role", "img");
        attributes.put("aria-label", said);
        attributes.put(SvgGraphics.TITLE, said);
        return attributes;
    }

    private String words(FunnelPoint point) {
        return words.say(
                switch (point.zone()) {
                    case MOVING -> "{0}: {1} ({2} of {3}); its own line moved within these months, so no verdict";
                    case LOW_998, HIGH_998 ->
                        "{0}: {1} ({2} of {3}); different from the {network} by more than chance, worth asking";
                    case LOW_95, HIGH_95, INSIDE -> "{0}: {1} ({2} of {3}); nothing unusual";
                },
                point.member().member().name(),
                text.of(point.value()),
                plain(point.member().numerator()),
                plain(point.member().denominator()));
    }

    private static Digits plain(double number) {
        return new Digits(Decimals.fixed(number, number == Math.rint(number) ? 0 : 1));
    }

    /** Names of the members worth asking about, where there is room beside their point. */
    private List<Label> names(Scale scale) {
        List<Rectangle2D> taken = new ArrayList<>();
        beside.funnel().points().forEach(p -> taken.add(box(scale, p)));
        List<Label> labels = new ArrayList<>();
        Font font = Fonts.regular(Theme.SMALL);
        for (FunnelPoint point : beside.different()) {
            String name = point.member().member().name();
            double x = scale.x(point.member().denominator());
            double y = scale.y(point.value());
            double width = Fonts.width(font, name);
            for (Label place : List.of(
                    Label.centred(name, font, Theme.SOFT, x + 8, y),
                    Label.centred(name, font, Theme.SOFT, x - 8 - width, y),
                    Label.centred(name, font, Theme.SOFT, x - width / 2, y - 13),
                    Label.centred(name, font, Theme.SOFT, x - width / 2, y + 13))) {
                if (area.contains(place.box()) && taken.stream().noneMatch(place.box()::intersects)) {
                    taken.add(place.box());
                    labels.add(place);
                    break;
                }
            }
        }
        return labels;
    }

    private static Rectangle2D box(Scale scale, FunnelPoint point) {
        double x = scale.x(point.member().denominator());
        double y = scale.y(point.value());
        return new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }
}
