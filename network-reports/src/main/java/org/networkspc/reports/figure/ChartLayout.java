package org.networkspc.reports.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.interpret.Interpretation;
import org.networkspc.series.Series;
import org.networkspc.words.Words;

/** Places the parts of a full chart and draws them from back to front. */
final class ChartLayout {
    private static final String REPORTED = "reported";
    private static final double TOP = 8;
    private static final double SIDE_GAP = 10;
    private static final double STRIP_GAP = 8;
    private static final double PERIODS = 22;
    private static final double BETWEEN_PERIOD_LABELS = 90;
    private static final double BETWEEN_VALUE_LABELS = 52;
    private static final double LARGEST_POINT = 3.4;
    private static final double SMALLEST_POINT = 1.3;

    private final Interpretation reading;
    private final ChartNotes notes;
    private final Series series;
    private final Plotted plotted;
    private final Optional<AimPath> aim;
    private final Rectangle2D area;
    private final Flags flags;
    private final int width;
    private final int height;

    private ChartLayout(Interpretation reading, ChartNotes notes, int width, int height) {
        this.reading = reading;
        this.notes = notes;
        this.series = reading.chart().series();
        this.width = width;
        this.height = height;
        aim = notes.aim()
                .map(a -> AimPath.of(
                        reading.chart().phases(),
                        Timeline.of(series, notes.words().months()),
                        a));
        plotted = Plotted.of(reading, axis(), notes.words());
        Rectangle2D wide = across();
        double step = wide.getWidth() / Math.max(1, plotted.timeline().length());
        flags = Flags.place(written(), n -> wide.getX() + (plotted.timeline().at(n.day()) + 0.5) * step, width);
        double bottom = height - PERIODS - strip() - flags.height();
        area = new Rectangle2D.Double(wide.getX(), TOP, wide.getWidth(), Math.max(40, bottom - TOP));
    }

    /** A chart without points says so kindly. */
    static void draw(Graphics2D g, Interpretation reading, ChartNotes notes, int width, int height) {
        if (reading.chart().points().isEmpty()) {
            empty(g, notes.words(), width, height);
        } else {
            new ChartLayout(reading, notes, width, height).draw(g);
        }
    }

    static void empty(Graphics2D g, Words words, int width, int height) {
        Font font = Fonts.regular(Theme.LABEL);
        String text = words.say("Nothing reported yet");
        double x = (width - Fonts.width(font, text)) / 2;
        Label.centred(text, font, Theme.SOFT, Math.max(0, x), height / 2.0).draw(g);
    }

    private Axis axis() {
        DoubleStream path = aim.map(AimPath::heights).orElseGet(DoubleStream::empty);
        DoubleStream pale = notes.behind().stream()
                .flatMap(s -> s.subgroups().stream()
                        .filter(g -> g.hasValue()
                                && Timeline.of(series, notes.words().months())
                                        .starts()
                                        .contains(g.start()))
                        .map(g -> Plotted.scaled(s, g)))
                .mapToDouble(Double::doubleValue);
        return Axis.of(reading.chart().points(), DoubleStream.concat(path, pale));
    }

    /** The plot's place from left to right, given the labels at both sides. */
    private Rectangle2D across() {
        Font small = Fonts.regular(Theme.SMALL);
        double left = IntStream.rangeClosed(1, (int) (height / BETWEEN_VALUE_LABELS))
                .mapToObj(plotted.axis()::ticks)
                .flatMapToDouble(ticks -> ticks.stream()
                        .mapToDouble(v ->
                                Fonts.width(small, plotted.text().round(ticks).of(v))))
                .max()
                .orElse(0);
        double right = ends(v -> 0).stream()
                .mapToDouble(w -> Fonts.width(w.font(), w.text()))
                .max()
                .orElse(0);
        if (Strip.isWorthDrawing(series)) {
            right = Math.max(right, Fonts.width(small, notes.words().say(REPORTED)));
        }
        double x = Math.max(24, left + SIDE_GAP);
        return new Rectangle2D.Double(x, 0, Math.max(40, width - x - right - SIDE_GAP - 2), height);
    }

    private double strip() {
        return Strip.isWorthDrawing(series) ? Strip.HEIGHT + STRIP_GAP : 0;
    }

    private List<Noted> written() {
        return Noted.of(notes.written(), notes.words()).stream()
                .filter(n -> plotted.timeline().covers(n.day()))
                .toList();
    }

    private void draw(Graphics2D g) {
        double radius = radius();
        double below = flags.height() + strip() + 6;
        List<Integer> periods = plotted.timeline().ticks((int) (area.getWidth() / BETWEEN_PERIOD_LABELS));
        List<Double> values = plotted.axis().ticks((int) (area.getHeight() / BETWEEN_VALUE_LABELS));
        TimePlot plot = new TimePlot(plotted, area, below, periods, values, layers());
        Scale scale = plot.draw(g, new Points(plotted.points(), radius, true));
        phaseLabels(scale, radius).forEach(l -> l.draw(g));
        EndLabels.place(ends(scale::inside), area.getMaxX() + SIDE_GAP - 2, area.getMinY(), area.getMaxY() - 3)
                .forEach(l -> l.draw(g));
        flags.draw(g, area.getMaxY());
        if (Strip.isWorthDrawing(series)) {
            double bottom = area.getMaxY() + flags.height() + strip();
            Strip.draw(g, scale, series, bottom);
            Label.centred(
                            notes.words().say(REPORTED),
                            Fonts.regular(Theme.SMALL),
                            Theme.SOFT,
                            area.getMaxX() + SIDE_GAP - 2,
                            bottom - Strip.HEIGHT / 2)
                    .draw(g);
        }
    }

    private List<BiConsumer<Graphics2D, Scale>> layers() {
        List<BiConsumer<Graphics2D, Scale>> layers = new ArrayList<>();
        List<LimitLines> limits = plotted.phases().stream().map(LimitLines::new).toList();
        limits.forEach(l -> layers.add(l::wash));
        layers.add((g, scale) -> HiddenPeriods.draw(g, scale, series));
        layers.add((g, scale) -> flags.lines(g, area.getMinY(), area.getMaxY()));
        notes.behind().ifPresent(s -> layers.add((g, scale) -> ValueLines.behind(g, scale, plotted.timeline(), s)));
        limits.forEach(l -> layers.add(l::lines));
        aim.ifPresent(a -> layers.add(a::draw));
        layers.add((g, scale) -> ValueLines.joining(g, scale, plotted.runs(reading.chart()), 1.2));
        return layers;
    }

    private double radius() {
        double step = area.getWidth() / Math.max(1, plotted.timeline().length());
        return Math.max(SMALLEST_POINT, Math.min(LARGEST_POINT, step * 0.32));
    }

    private List<Label> phaseLabels(Scale scale, double radius) {
        List<Line2D> others = new ArrayList<>(flags.hairlines(area.getMinY(), area.getMaxY()));
        aim.ifPresent(a -> others.add(
                new Line2D.Double(scale.x(a.from()), scale.y(a.at(a.from())), scale.x(a.last()), scale.y(a.end()))));
        notes.behind().ifPresent(s -> others.addAll(ValueLines.segments(scale, plotted.timeline(), s)));
        return PhaseLabels.place(plotted, scale, plotted.runs(reading.chart()), others, radius);
    }

    /** Labels at the right end, the most important first. */
    private List<EndLabels.Wanted> ends(java.util.function.DoubleUnaryOperator y) {
        List<EndLabels.Wanted> ends = new ArrayList<>();
        Chart chart = reading.chart();
        ChartPoint last = chart.points().get(chart.points().size() - 1);
        PlottedPoint point = plotted.points().get(plotted.points().size() - 1);
        double centre = last.limits().centre();
        Font font = Fonts.regular(Theme.LABEL);
        ends.add(new EndLabels.Wanted(
                plotted.text().of(centre), Fonts.semibold(Theme.LABEL), Theme.INK, y.applyAsDouble(centre)));
        aim.ifPresent(a -> ends.add(new EndLabels.Wanted(aimWords(a), font, Theme.TEAL, y.applyAsDouble(a.end()))));
        for (double limit : new double[] {LimitLines.upper(point), LimitLines.lower(point)}) {
            if (Double.isFinite(limit)) {
                ends.add(new EndLabels.Wanted(plotted.text().of(limit), font, Theme.SOFT, y.applyAsDouble(limit)));
            }
        }
        return ends;
    }

    private String aimWords(AimPath path) {
        return notes.words()
                .say(
                        path.isDueLater() ? "aim {0} by {1}" : "aim {0}",
                        plotted.text().of(path.aim().target()),
                        Periods.month(path.aim().by(), notes.words().months()));
    }
}
