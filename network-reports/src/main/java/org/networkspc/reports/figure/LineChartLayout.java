package org.networkspc.reports.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.networkspc.chart.Chart;
import org.networkspc.interpret.Variation;
import org.networkspc.reports.figure.LineChart.Dot;
import org.networkspc.reports.figure.LineChart.Kind;
import org.networkspc.reports.figure.LineChart.Line;
import org.networkspc.reports.figure.LineChart.Said;
import org.networkspc.reports.figure.LineChart.Side;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/** Cuts a reading into lines of numbers, one for each phase and limit, and finds places for their labels. */
final class LineChartLayout {
    private static final List<Variation> SAID = List.of(Variation.IMPROVING, Variation.CONCERNING, Variation.NEUTRAL);
    private static final double TOP = 8;
    private static final double FLAGS = 22;
    private static final double BELOW = 22;
    private static final double SIDE_GAP = 8;
    private static final double BETWEEN_VALUES = 48;
    private static final double BETWEEN_PERIODS = 72;
    private static final double POINT = 3.5;
    private static final int MOST_TICKS = 7;
    private static final int LETTERS = 26;

    private final LinePlot plot;
    private final Chart chart;
    private final Words words;
    private final Plotted plotted;
    private final Optional<AimPath> aim;
    private final LineChart.Values values;
    private final Rectangle2D area;
    private final List<LineChart.Flag> flags;
    private final List<Line> lines = new ArrayList<>();

    private LineChartLayout(LinePlot plot, double width, double height) {
        this.plot = plot;
        chart = plot.reading().chart();
        words = plot.notes().words();
        Series series = chart.series();
        aim = plot.notes().aim().map(a -> AimPath.of(chart.phases(), Timeline.of(series, words.months()), a));
        Axis axis = plot.shared().orElseGet(this::axis);
        plotted = Plotted.of(plot.reading(), axis, words);
        values = values(axis, height);
        List<Noted> written = Noted.of(plot.notes().written(), words).stream()
                .filter(n -> plotted.timeline().covers(n.day()))
                .sorted(Noted.BY_DATE)
                .toList();
        flags = IntStream.range(0, written.size())
                .mapToObj(i -> flag(i, written.get(i)))
                .toList();
        area = area(width, height);
    }

    /** A chart without points has no lines. */
    static LineChart of(LinePlot plot, double width, double height) {
        if (plot.reading().chart().points().isEmpty()) {
            LineChart.Values none = new LineChart.Values(0, 1, 1, 0, 0, "");
            LineChart.Time never = new LineChart.Time(List.of(), List.of(), 1, LineChart.Step.UNEVEN);
            return new LineChart(
                    never, none, List.of(), List.of(), List.of(), new Rectangle2D.Double(0, 0, width, height));
        }
        return new LineChartLayout(plot, width, height).chart();
    }

    private LineChart chart() {
        plot.notes().behind().ifPresent(this::behind);
        for (int i = 0; i < plotted.phases().size(); i++) {
            limits(i);
        }
        aim.ifPresent(this::aim);
        for (int i = 0; i < plotted.phases().size(); i++) {
            values(i);
        }
        for (Variation said : SAID) {
            alone(Text.sentence(words.say(said.words())), Kind.SIGNAL, p -> p.isJoined() && p.variation() == said);
        }
        alone(words.say("Still to report"), Kind.OPEN, p -> !p.point().ghosted() && !p.isJoined());
        alone(words.say("Left out"), Kind.LEFT_OUT, p -> p.point().ghosted());
        if (plot.small()) {
            lastValue();
        } else {
            labels();
        }
        return new LineChart(time(), values, lines, LimitGround.of(plotted, words), flags, area);
    }

    private LineChart.Time time() {
        Timeline timeline = plotted.timeline();
        List<String> names =
                IntStream.range(0, timeline.length()).mapToObj(timeline::label).toList();
        return new LineChart.Time(names, timeline.starts(), labelEvery(), step(timeline.starts()));
    }

    /** Months where every period begins on the same day of its month, else days; whole and the same throughout. */
    private static LineChart.Step step(List<LocalDate> starts) {
        if (starts.size() < 2) {
            return new LineChart.Step(1, 0);
        }
        long months = ChronoUnit.MONTHS.between(starts.get(0), starts.get(1));
        long days = ChronoUnit.DAYS.between(starts.get(0), starts.get(1));
        boolean monthly = months > 0
                && IntStream.range(0, starts.size())
                        .allMatch(i -> starts.get(0).plusMonths(i * months).equals(starts.get(i)));
        boolean daily = days > 0
                && IntStream.range(0, starts.size())
                        .allMatch(i -> starts.get(0).plusDays(i * days).equals(starts.get(i)));
        return monthly
                ? new LineChart.Step((int) months, 0)
                : daily ? new LineChart.Step(0, (int) days) : LineChart.Step.UNEVEN;
    }

    private Axis axis() {
        DoubleStream path = aim.map(AimPath::heights).orElseGet(DoubleStream::empty);
        Series series = chart.series();
        Timeline timeline = Timeline.of(series, words.months());
        DoubleStream pale = plot.notes().behind().stream()
                .flatMap(s -> s.subgroups().stream()
                        .filter(g -> g.hasValue() && timeline.starts().contains(g.start()))
                        .map(g -> Plotted.scaled(s, g)))
                .mapToDouble(Double::doubleValue);
        return Axis.of(chart.points(), DoubleStream.concat(path, pale));
    }

    /** Round numbers at both ends, because office programs count their labels from the lower end. */
    private LineChart.Values values(Axis axis, double height) {
        int wanted = Math.max(2, Math.min(MOST_TICKS, (int) (height / BETWEEN_VALUES)));
        List<Double> ticks = axis.ticks(wanted);
        double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : axis.length();
        double lower = Math.floor(axis.lower() / step + 1e-6) * step;
        double upper = Math.ceil(axis.upper() / step - 1e-6) * step;
        List<Double> all = DoubleStream.iterate(lower, v -> v <= upper + step / 2, v -> v + step)
                .boxed()
                .toList();
        return new LineChart.Values(
                lower,
                upper,
                step,
                plotted.text().decimals(),
                plotted.text().round(all).decimals(),
                unit(plotted.text().unit()));
    }

    /** With what the language writes before it. */
    private String unit(String unit) {
        return unit.isEmpty() ? "" : words.say("{0}", new Digits(unit));
    }

    private LineChart.Flag flag(int index, Noted noted) {
        return new LineChart.Flag(
                (int) Math.floor(plotted.timeline().at(noted.day())),
                letter(index),
                noted.words() + noted.aside(),
                noted.sign() == Noted.Sign.KEPT,
                !noted.isIdea());
    }

    /** A to Z, then AA. */
    private static String letter(int index) {
        String last = Character.toString('A' + index % LETTERS);
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }

    private Rectangle2D area(double width, double height) {
        ValueText round = new ValueText(values.roundDecimals(), plotted.text().unit(), words);
        double left = plot.small() && plot.shared().isEmpty()
                ? SIDE_GAP
                : Math.max(width(round.of(values.lower())), width(round.of(values.upper()))) + SIDE_GAP + 4;
        double right = wanted().stream().mapToDouble(w -> width(w.text())).max().orElse(0);
        double top = flags.isEmpty() || plot.small() ? TOP : FLAGS;
        return new Rectangle2D.Double(
                left, top, width - left - right - 2 * SIDE_GAP, Math.max(20, height - top - BELOW));
    }

    private static double width(String text) {
        return Fonts.width(Fonts.semibold(Theme.LABEL), text);
    }

    private int labelEvery() {
        List<Integer> ticks =
                plotted.timeline().ticks(plot.small() ? 2 : (int) Math.max(1, area.getWidth() / BETWEEN_PERIODS));
        return ticks.size() > 1
                ? ticks.get(1) - ticks.get(0)
                : plotted.timeline().length();
    }

    private void behind(Series series) {
        double[] heights = nowhere();
        for (Subgroup subgroup : series.subgroups()) {
            int period = plotted.timeline().starts().indexOf(subgroup.start());
            if (period >= 0 && subgroup.hasValue()) {
                heights[period] = Plotted.scaled(series, subgroup);
            }
        }
        add(Text.sentence(series.way(words)), Kind.BEHIND, false, heights, List.of());
    }

    private void limits(int phase) {
        for (boolean monitoring : new boolean[] {false, true}) {
            List<PlottedPoint> part = plotted.phases().get(phase).stream()
                    .filter(p -> p.point().monitoring() == monitoring)
                    .toList();
            level(named("Upper limit", phase, monitoring), Kind.UPPER, monitoring, part, LimitLines::upper);
            level(named("Lower limit", phase, monitoring), Kind.LOWER, monitoring, part, LimitLines::lower);
            level(
                    named("Centre", phase, monitoring),
                    Kind.CENTRE,
                    monitoring,
                    part,
                    p -> p.point().limits().centre());
        }
    }

    /** "Centre, phase 2, after the baseline". */
    private String named(String line, int phase, boolean monitoring) {
        String whole = ofPhase(words.say(line), phase);
        return monitoring ? words.say("{0}, after the baseline", whole) : whole;
    }

    private String ofPhase(String name, int phase) {
        return plotted.phases().size() > 1 ? words.say("{0}, phase {1}", name, phase + 1) : name;
    }

    private void level(
            String name, Kind kind, boolean monitoring, List<PlottedPoint> part, ToDoubleFunction<PlottedPoint> value) {
        double[] heights = nowhere();
        part.forEach(p -> heights[p.period()] = value.applyAsDouble(p));
        add(name, kind, monitoring, heights, List.of());
    }

    private void aim(AimPath path) {
        double[] heights = nowhere();
        for (int t = (int) Math.ceil(path.from()); t < heights.length; t++) {
            if (t >= 0) {
                heights[t] = path.at(t);
            }
        }
        add(words.say("Aim"), Kind.AIM, false, heights, List.of());
    }

    /** One line for each phase; two where too few members join its parts. */
    private void values(int phase) {
        List<List<PlottedPoint>> stretches = new ArrayList<>();
        for (List<PlottedPoint> run : plotted.runs(chart)) {
            List<PlottedPoint> here = run.stream()
                    .filter(p -> p.isJoined() && plotted.phases().get(phase).contains(p))
                    .toList();
            if (here.isEmpty()) {
                continue;
            }
            List<PlottedPoint> before = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
            boolean apart = before.isEmpty()
                    || before.get(before.size() - 1).period() + 1 == here.get(0).period();
            if (apart) {
                stretches.add(new ArrayList<>(here));
            } else {
                before.addAll(here);
            }
        }
        String name = ofPhase(chart.series().measure().name(), phase);
        for (int k = 0; k < stretches.size(); k++) {
            points(k == 0 ? name : words.say("{0}, part {1}", name, k + 1), Kind.VALUES, stretches.get(k));
        }
    }

    private void alone(String name, Kind kind, java.util.function.Predicate<PlottedPoint> which) {
        List<PlottedPoint> points = plotted.points().stream().filter(which).toList();
        if (!points.isEmpty()) {
            points(name, kind, points);
        }
    }

    private void points(String name, Kind kind, List<PlottedPoint> points) {
        double[] heights = nowhere();
        points.forEach(p -> heights[p.period()] = p.value());
        List<Dot> dots = points.stream()
                .map(p -> new Dot(p.period(), p.mark(), p.look() == PlottedPoint.Look.HOLLOW))
                .toList();
        add(name, kind, false, heights, dots);
    }

    private double[] nowhere() {
        double[] heights = new double[plotted.timeline().length()];
        java.util.Arrays.fill(heights, Double.NaN);
        return heights;
    }

    private void add(String name, Kind kind, boolean monitoring, double[] heights, List<Dot> dots) {
        List<OptionalDouble> there = DoubleStream.of(heights)
                .mapToObj(v -> Double.isFinite(v) ? OptionalDouble.of(v) : OptionalDouble.empty())
                .toList();
        if (there.stream().anyMatch(OptionalDouble::isPresent)) {
            lines.add(new Line(name, kind, monitoring, there, dots, List.of()));
        }
    }

    private void lastValue() {
        PlottedPoint last = plotted.points().get(plotted.points().size() - 1);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() != Kind.SIGNAL && line.dots().stream().anyMatch(d -> d.period() == last.period())) {
                lines.set(i, line.with(List.of(new Said(last.period(), Side.RIGHT, "", 0))));
            }
        }
    }

    private void labels() {
        Scale scale = scale();
        ends(scale);
        earlier(scale);
    }

    private Scale scale() {
        NumberAxis time = new NumberAxis();
        time.setRange(-0.5, plotted.timeline().length() - 0.5);
        NumberAxis heights = new NumberAxis();
        heights.setRange(values.lower(), values.upper());
        return new Scale(area, time, heights);
    }

    /** A label at the end of the last line of its kind. */
    private record End(Kind kind, double value, String text) {}

    /** The most important first. */
    private List<End> wanted() {
        List<PlottedPoint> points = plotted.points();
        PlottedPoint last = points.get(points.size() - 1);
        List<End> ends = new ArrayList<>();
        if (plot.small()) {
            ends.add(new End(Kind.VALUES, last.value(), plotted.text().of(last.value())));
            return ends;
        }
        ends.add(end(Kind.CENTRE, last.point().limits().centre()));
        aim.ifPresent(a -> ends.add(new End(Kind.AIM, a.end(), aimWords(a))));
        for (Kind kind : List.of(Kind.UPPER, Kind.LOWER)) {
            double limit = kind == Kind.UPPER ? LimitLines.upper(last) : LimitLines.lower(last);
            if (Double.isFinite(limit)) {
                ends.add(end(kind, limit));
            }
        }
        return ends;
    }

    private End end(Kind kind, double value) {
        return new End(kind, value, plotted.text().of(value));
    }

    private String aimWords(AimPath path) {
        return words.say("aim {0}", plotted.text().of(path.aim().target()));
    }

    private void ends(Scale scale) {
        List<End> ends = wanted();
        List<EndLabels.Wanted> wanted = ends.stream()
                .map(e ->
                        new EndLabels.Wanted(e.text(), Fonts.semibold(Theme.LABEL), Theme.INK, scale.inside(e.value())))
                .toList();
        List<Label> placed = EndLabels.place(wanted, area.getMaxX(), area.getMinY(), area.getMaxY());
        for (Label label : placed) {
            End end = ends.stream()
                    .filter(e -> e.text().equals(label.text()))
                    .findFirst()
                    .orElseThrow();
            double middle = label.baseline() - label.font().getSize2D() * 0.36;
            String own = end.kind() == Kind.AIM ? end.text() : "";
            say(lastOf(end.kind()), p -> new Said(p, Side.RIGHT, own, middle - scale.inside(end.value())));
        }
    }

    private int lastOf(Kind kind) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).kind() == kind)
                .reduce((a, b) -> b)
                .orElse(-1);
    }

    private void say(int line, java.util.function.IntFunction<Said> said) {
        if (line >= 0) {
            List<Said> labels = new ArrayList<>(lines.get(line).labels());
            labels.add(said.apply(lines.get(line).last()));
            lines.set(line, lines.get(line).with(labels));
        }
    }

    /** Values of earlier phases, where the drawn chart finds room for them, at the nearest period. */
    private void earlier(Scale scale) {
        List<Line2D> others = new ArrayList<>();
        aim.ifPresent(a -> others.add(
                new Line2D.Double(scale.x(a.from()), scale.y(a.at(a.from())), scale.x(a.last()), scale.y(a.end()))));
        plot.notes().behind().ifPresent(s -> others.addAll(ValueLines.segments(scale, plotted.timeline(), s)));
        for (Label label : PhaseLabels.place(plotted, scale, plotted.runs(chart), others, POINT)) {
            int period = (int)
                    Math.round((label.x() + label.width() / 2 - area.getMinX()) / (scale.x(1) - scale.x(0)) - 0.5);
            IntStream.range(0, lines.size())
                    .filter(i -> isSaid(lines.get(i), period, label.text()))
                    .findFirst()
                    .ifPresent(i -> {
                        double y = scale.y(lines.get(i).heights().get(period).orElseThrow());
                        Side side = label.baseline() < y ? Side.ABOVE : Side.BELOW;
                        List<Said> labels = new ArrayList<>(lines.get(i).labels());
                        labels.add(new Said(period, side, "", 0));
                        lines.set(i, lines.get(i).with(labels));
                    });
        }
    }

    private boolean isSaid(Line line, int period, String text) {
        boolean level = line.kind() == Kind.CENTRE || line.kind() == Kind.UPPER || line.kind() == Kind.LOWER;
        return level
                && period >= 0
                && period < line.heights().size()
                && line.heights().get(period).isPresent()
                && plotted.text().of(line.heights().get(period).getAsDouble()).equals(text);
    }
}
