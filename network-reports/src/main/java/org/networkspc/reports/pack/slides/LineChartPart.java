package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.networkspc.reports.figure.LineChart;
import org.networkspc.reports.figure.LineChart.Dot;
import org.networkspc.reports.figure.LineChart.Flag;
import org.networkspc.reports.figure.LineChart.Ground;
import org.networkspc.reports.figure.LineChart.Kind;
import org.networkspc.reports.figure.LineChart.Line;
import org.networkspc.reports.figure.LineChart.Said;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.figure.Mark;
import org.networkspc.reports.figure.Theme;
import org.networkspc.reports.page.Steady;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;

/** Points over time as a native line chart: one series for each phase and limit, so that no line runs across a step. */
final class LineChartPart {
    private static final double LIMIT = 1;
    private static final double CENTRE = 1.5;
    private static final double VALUE = 1.25;
    private static final double PALE = 1.5;
    private static final int MANY = 40;
    private static final int VERY_MANY = 90;
    private final LineChart chart;
    private final Words words;
    private final double width;
    private final double height;
    private final NumbersBehind numbers;
    private final String format;

    private LineChartPart(LineChart chart, Words words, double width, double height) {
        this.chart = chart;
        this.words = words;
        this.width = width;
        this.height = height;
        format = ChartLook.format(chart.values().decimals(), chart.values().unit(), words);
        numbers = new NumbersBehind("Period", chart.time(), format, words);
    }

    /**
     * @return the numbers behind it
     */
    static NumbersBehind write(CTChartSpace space, LinePlot plot, double width, double height) {
        LineChart chart = plot.lines(width, height);
        boolean small = plot.small() && plot.shared().isEmpty();
        LineChartPart part = new LineChartPart(chart, plot.notes().words(), width, height);
        part.write(space, small);
        return part.numbers;
    }

    private void write(CTChartSpace space, boolean small) {
        CTPlotArea plot = ChartLook.plot(space, chart.area(), width, height);
        Optional<CTBarChart> ground =
                chart.wash().isEmpty() ? Optional.empty() : Optional.of(StackedBars.of(plot, STBarDir.COL, 0));
        CTLineChart lines = PointLines.of(plot);
        for (Line line : chart.lines()) {
            line(lines, line);
        }
        if (!chart.flags().isEmpty() && !small) {
            flags(lines);
        }
        if (!chart.time().step().isUnit()) {
            names(lines);
        }
        ground.ifPresent(this::wash);
        if (chart.time().step().isUnit()) {
            ChartLook.dates(plot, chart.time(), words);
        } else {
            ChartLook.categories(plot, STAxPos.B, chart.time().labelEvery())
                    .getTickLblPos()
                    .setVal(STTickLblPos.NONE);
        }
        LineChart.Values values = chart.values();
        String round = ChartLook.format(values.roundDecimals(), values.unit(), words);
        ChartLook.values(plot, STAxPos.L, values.lower(), values.upper(), round, small)
                .addNewMajorUnit()
                .setVal(Steady.of(values.step()).doubleValue());
    }

    private void wash(CTBarChart bars) {
        for (Ground ground : chart.wash()) {
            Optional<Color> color = ground.seen() ? Optional.of(Theme.WASH) : Optional.empty();
            StackedBars.add(bars, numbers, ground.name(), ground.heights(), color);
        }
    }

    private void line(CTLineChart lines, Line line) {
        CTLineSer series = PointLines.add(lines, numbers, line.name(), line.heights());
        stroke(series.addNewSpPr(), line);
        if (line.dots().isEmpty()) {
            boolean single =
                    line.heights().stream().filter(OptionalDouble::isPresent).count() == 1;
            level(series.addNewMarker(), line, single);
        } else {
            dots(series, line);
        }
        if (!line.labels().isEmpty()) {
            CTDLbls labels = series.addNewDLbls();
            line.labels().forEach(said -> label(labels, line, said));
            ChartLook.noOtherLabels(labels);
        }
    }

    private static void stroke(CTShapeProperties shape, Line line) {
        STPresetLineDashVal.Enum dash = line.monitoring() ? STPresetLineDashVal.DASH : STPresetLineDashVal.SOLID;
        switch (line.kind()) {
            case BEHIND -> ChartLook.line(shape, Theme.PALE, PALE, STPresetLineDashVal.SOLID);
            case UPPER, LOWER -> ChartLook.line(shape, Theme.GREY, LIMIT, dash);
            case CENTRE -> ChartLook.line(shape, Theme.INK, CENTRE, dash);
            case AIM -> ChartLook.line(shape, Theme.TEAL, CENTRE, STPresetLineDashVal.SYS_DOT);
            case VALUES -> ChartLook.line(shape, Theme.SOFT, VALUE, STPresetLineDashVal.SOLID);
            case SIGNAL, OPEN, LEFT_OUT -> ChartLook.noLine(shape);
        }
    }

    /** A level over one period only would not be seen as a line. */
    private static void level(CTMarker marker, Line line, boolean single) {
        marker.addNewSymbol().setVal(single ? STMarkerStyle.DASH : STMarkerStyle.NONE);
        if (single) {
            marker.addNewSize().setVal((short) 9);
            CTShapeProperties shape = marker.addNewSpPr();
            SlideText.fill(shape.addNewSolidFill(), line.kind() == Kind.CENTRE ? Theme.INK : Theme.GREY);
            ChartLook.noLine(shape);
        }
    }

    private void dots(CTLineSer series, Line line) {
        Mark usual = line.kind() == Kind.SIGNAL ? line.dots().get(0).mark() : Mark.DOT;
        mark(series.addNewMarker(), new Dot(0, usual, line.kind() == Kind.OPEN), line.kind());
        for (Dot dot : line.dots()) {
            if (dot.hollow()) {
                CTDPt point = series.addNewDPt();
                point.addNewIdx().setVal(dot.period());
                mark(point.addNewMarker(), new Dot(dot.period(), usual, true), line.kind());
                point.addNewBubble3D().setVal(false);
            }
        }
    }

    private void mark(CTMarker marker, Dot dot, Kind kind) {
        marker.addNewSymbol().setVal(symbol(dot.mark(), kind));
        marker.addNewSize()
                .setVal((short) (size() + (dot.mark() == Mark.DIAMOND ? 3 : dot.mark() == Mark.DISC ? 1 : 0)));
        CTShapeProperties shape = marker.addNewSpPr();
        Color color = kind == Kind.OPEN ? Theme.SOFT : dot.mark().color();
        SlideText.fill(shape.addNewSolidFill(), dot.hollow() ? Theme.GROUND : color);
        ChartLook.line(
                shape, color, 1.25, kind == Kind.OPEN ? STPresetLineDashVal.SYS_DASH : STPresetLineDashVal.SOLID);
    }

    private static STMarkerStyle.Enum symbol(Mark mark, Kind kind) {
        if (kind == Kind.LEFT_OUT) {
            return STMarkerStyle.X;
        }
        return switch (mark) {
            case DISC, DOT, HOLLOW -> STMarkerStyle.CIRCLE;
            case DIAMOND -> STMarkerStyle.DIAMOND;
            case SQUARE -> STMarkerStyle.SQUARE;
        };
    }

    /** In pt: as large as the periods leave room for. */
    private int size() {
        int periods = chart.time().length();
        boolean narrow = width < 400;
        if (periods > VERY_MANY) {
            return narrow ? 2 : 3;
        }
        return periods > MANY ? (narrow ? 3 : 5) : narrow ? 4 : 6;
    }

    private void label(CTDLbls labels, Line line, Said said) {
        boolean centre = line.kind() == Kind.CENTRE || line.kind() == Kind.VALUES || line.kind() == Kind.OPEN;
        Color color = centre ? Theme.INK : line.kind() == Kind.AIM ? Theme.TEAL : Theme.SOFT;
        STDLblPos.Enum side = switch (said.side()) {
            case RIGHT -> STDLblPos.R;
            case ABOVE -> STDLblPos.T;
            case BELOW -> STDLblPos.B;
        };
        CTDLbl label = ChartLook.label(labels, said.period(), said.words(), format, color, centre, side);
        if (Math.abs(said.down()) >= 1) {
            CTManualLayout layout = label.addNewLayout().addNewManualLayout();
            layout.addNewX().setVal(0);
            layout.addNewY().setVal(said.down() / height);
        }
    }

    /** Marks at the upper edge, each with its letters and a hairline down through the points. */
    private void flags(CTLineChart lines) {
        List<OptionalDouble> heights = new ArrayList<>();
        for (int i = 0; i < chart.time().length(); i++) {
            int period = i;
            boolean there = chart.flags().stream().anyMatch(f -> f.period() == period);
            heights.add(there ? OptionalDouble.of(chart.values().upper()) : OptionalDouble.empty());
        }
        CTLineSer series = PointLines.add(lines, numbers, words.say("Written down (at the upper edge)"), heights);
        ChartLook.noLine(series.addNewSpPr());
        CTMarker marker = series.addNewMarker();
        marker.addNewSymbol().setVal(STMarkerStyle.NONE);
        CTDLbls labels = series.addNewDLbls();
        for (int i = 0; i < heights.size(); i++) {
            if (heights.get(i).isPresent()) {
                ChartLook.label(labels, i, letters(i), "General", Theme.TEAL, true, STDLblPos.T);
            }
        }
        ChartLook.noOtherLabels(labels);
        CTErrBars down = series.addNewErrBars();
        down.addNewErrDir().setVal(STErrDir.Y);
        down.addNewErrBarType().setVal(STErrBarType.MINUS);
        down.addNewErrValType().setVal(STErrValType.FIXED_VAL);
        down.addNewNoEndCap().setVal(true);
        down.addNewVal()
                .setVal(Steady.of(chart.values().upper() - chart.values().lower())
                        .doubleValue());
        ChartLook.line(down.addNewSpPr(), Theme.HAIR, 1, STPresetLineDashVal.SOLID);
    }

    /** Every so many periods by name, as labels of points at the lower edge: not every program leaves out names of an axis. */
    private void names(CTLineChart lines) {
        int every = chart.time().labelEvery();
        List<OptionalDouble> heights = IntStream.range(0, chart.time().length())
                .mapToObj(i -> i % every == 0 ? OptionalDouble.of(chart.values().lower()) : OptionalDouble.empty())
                .toList();
        CTLineSer series = PointLines.add(lines, numbers, words.say("Names of periods (at the lower edge)"), heights);
        ChartLook.noLine(series.addNewSpPr());
        series.addNewMarker().addNewSymbol().setVal(STMarkerStyle.NONE);
        CTDLbls labels = series.addNewDLbls();
        for (int i = 0; i < heights.size(); i += every) {
            CTDLbl label = ChartLook.label(labels, i, "", "General", Theme.SOFT, false, STDLblPos.B);
            label.getShowVal().setVal(false);
            label.getShowCatName().setVal(true);
        }
        ChartLook.noOtherLabels(labels);
    }

    private String letters(int period) {
        return chart.flags().stream()
                .filter(f -> f.period() == period)
                .map(Flag::letter)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
