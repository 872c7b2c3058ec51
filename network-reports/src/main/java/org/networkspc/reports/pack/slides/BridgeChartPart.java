package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.networkspc.reports.figure.BridgePlot;
import org.networkspc.reports.figure.BridgeStep;
import org.networkspc.reports.figure.Theme;
import org.networkspc.reports.page.Steady;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;

/** A bridge as native stacked columns: steps float on columns without colour, levels are marks. */
final class BridgeChartPart {
    private static final double TOP = 24;
    private static final double BELOW = 62;
    private static final int LEVEL_MARK = 44;
    private static final int NARROW = 100;

    private final List<BridgeStep> steps;
    private final Words words;
    private final NumbersBehind numbers;

    private BridgeChartPart(BridgePlot plot) {
        steps = plot.steps();
        words = plot.words();
        numbers = new NumbersBehind("Step", steps.stream().map(BridgeStep::name).toList(), "General", words);
    }

    static NumbersBehind write(CTChartSpace space, BridgePlot bridge, double width, double height) {
        BridgeChartPart part = new BridgeChartPart(bridge);
        Rectangle2D area = new Rectangle2D.Double(4, TOP, width - 8, height - TOP - BELOW);
        CTPlotArea plot = ChartLook.plot(space, area, width, height);
        part.columns(plot);
        part.marks(plot);
        ChartLook.categories(plot, STAxPos.B, 1);
        ChartLook.values(plot, STAxPos.L, bridge.axis().lower(), bridge.axis().upper(), "General", true);
        return part.numbers;
    }

    private List<OptionalDouble> some(Predicate<BridgeStep> which, ToDoubleFunction<BridgeStep> value) {
        return steps.stream()
                .map(s -> which.test(s) ? OptionalDouble.of(value.applyAsDouble(s)) : OptionalDouble.empty())
                .toList();
    }

    private static double size(BridgeStep step) {
        return Math.abs(step.to() - step.from());
    }

    private void columns(CTPlotArea plot) {
        CTBarChart bars = StackedBars.of(plot, STBarDir.COL, NARROW);
        column(bars, "Base (not drawn)", s -> Math.min(s.from(), s.to()), s -> true, Optional.empty());
        column(bars, "Within", BridgeChartPart::size, s -> s.margin() > 0, Optional.of(Theme.SOFT));
        column(bars, "Who was counted", BridgeChartPart::size, s -> !(s.margin() > 0), Optional.of(Theme.PALE));
    }

    private void column(
            CTBarChart bars,
            String name,
            ToDoubleFunction<BridgeStep> value,
            Predicate<BridgeStep> which,
            Optional<Color> color) {
        StackedBars.add(bars, numbers, words.say(name), some(s -> !s.isLevel() && which.test(s), value), color);
    }

    private void marks(CTPlotArea plot) {
        CTLineChart lines = PointLines.of(plot);
        CTLineSer level = mark(lines, "Level", some(BridgeStep::isLevel, BridgeStep::to), true);
        values(level, true);
        CTLineSer end = mark(lines, "End of what changed within", some(s -> s.margin() > 0, BridgeStep::to), false);
        steps.stream().filter(s -> s.margin() > 0).findFirst().ifPresent(s -> margin(end, s.margin()));
        CTLineSer label = mark(
                lines,
                "Height of the label",
                some(s -> !s.isLevel(), s -> Math.max(s.from(), s.to() + s.margin())),
                false);
        values(label, false);
    }

    private CTLineSer mark(CTLineChart lines, String name, List<OptionalDouble> values, boolean seen) {
        CTLineSer series = PointLines.add(lines, numbers, words.say(name), values);
        ChartLook.noLine(series.addNewSpPr());
        CTMarker marker = series.addNewMarker();
        marker.addNewSymbol().setVal(seen ? STMarkerStyle.DASH : STMarkerStyle.NONE);
        if (seen) {
            marker.addNewSize().setVal((short) LEVEL_MARK);
            SlideText.fill(marker.addNewSpPr().addNewSolidFill(), Theme.INK);
            ChartLook.noLine(marker.getSpPr());
        }
        return series;
    }

    private void values(CTLineSer series, boolean levels) {
        CTDLbls labels = series.addNewDLbls();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isLevel() == levels) {
                ChartLook.label(labels, i, steps.get(i).value(), "General", Theme.INK, true, STDLblPos.T);
            }
        }
        ChartLook.noOtherLabels(labels);
    }

    private static void margin(CTLineSer series, double margin) {
        CTErrBars both = series.addNewErrBars();
        both.addNewErrDir().setVal(STErrDir.Y);
        both.addNewErrBarType().setVal(STErrBarType.BOTH);
        both.addNewErrValType().setVal(STErrValType.FIXED_VAL);
        both.addNewNoEndCap().setVal(true);
        both.addNewVal().setVal(Steady.of(margin).doubleValue());
        ChartLook.line(both.addNewSpPr(), Theme.INK, 1.25, STPresetLineDashVal.SOLID);
    }
}
