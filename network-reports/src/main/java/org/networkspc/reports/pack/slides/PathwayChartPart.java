package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.networkspc.interpret.Quantity;
import org.networkspc.network.Pathway;
import org.networkspc.reports.figure.PathwayPlot;
import org.networkspc.reports.figure.Theme;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;

/** A pathway as native bars: those who reached the next stage dark, those who did not pale, all on one scale. */
final class PathwayChartPart {
    private static final double NAMES = 190;
    private static final double EDGE = 6;
    private static final int GAP = 60;

    private final Pathway pathway;
    private final Words words;
    private final NumbersBehind numbers;
    private final String count;

    private PathwayChartPart(PathwayPlot plot) {
        pathway = plot.pathway();
        words = plot.words();
        count = ChartLook.format(0, "", words);
        numbers = new NumbersBehind(
                "Stage", pathway.stages().stream().map(Pathway.Stage::name).toList(), count, words);
    }

    static NumbersBehind write(CTChartSpace space, PathwayPlot plot, double width, double height) {
        PathwayChartPart part = new PathwayChartPart(plot);
        Rectangle2D place = new Rectangle2D.Double(NAMES, EDGE, width - NAMES - EDGE, height - 2 * EDGE);
        CTPlotArea area = ChartLook.plot(space, place, width, height);
        part.bars(area);
        CTCatAx stages = ChartLook.categories(area, STAxPos.L, 1);
        stages.getScaling().getOrientation().setVal(STOrientation.MAX_MIN);
        double most = plot.pathway().stages().stream()
                .mapToDouble(s -> Math.max(s.entered(), s.reached()))
                .max()
                .orElse(1);
        ChartLook.values(area, STAxPos.T, 0, most, part.count, true);
        return part.numbers;
    }

    private void bars(CTPlotArea area) {
        CTBarChart bars = StackedBars.of(area, STBarDir.BAR, GAP);
        reached(bars);
        lost(bars);
    }

    private void reached(CTBarChart bars) {
        CTBarSer series = series(bars, "Reached the next", Pathway.Stage::reached, Theme.SOFT);
        CTDLbls labels = series.addNewDLbls();
        for (int k = 0; k < pathway.stages().size(); k++) {
            if (pathway.weakLink().contains(k)) {
                CTDPt point = series.addNewDPt();
                point.addNewIdx().setVal(k);
                point.addNewInvertIfNegative().setVal(false);
                point.addNewBubble3D().setVal(false);
                StackedBars.fill(point.addNewSpPr(), Optional.of(Theme.INK));
            }
            Pathway.Stage stage = pathway.stages().get(k);
            String rate = words.say("{0}", new Digits(Quantity.plain(100 * stage.rate()) + "%"));
            ChartLook.label(labels, k, rate, count, Theme.GROUND, true, STDLblPos.IN_BASE);
        }
        ChartLook.noOtherLabels(labels);
    }

    private void lost(CTBarChart bars) {
        CTBarSer series = series(bars, "Did not", Pathway.Stage::lost, Theme.HAIR);
        CTDLbls labels = series.addNewDLbls();
        for (int k = 0; k < pathway.stages().size(); k++) {
            ChartLook.label(labels, k, "", count, Theme.INK, false, STDLblPos.CTR);
        }
        ChartLook.noOtherLabels(labels);
    }

    private CTBarSer series(CTBarChart bars, String name, ToDoubleFunction<Pathway.Stage> value, Color color) {
        List<OptionalDouble> values = pathway.stages().stream()
                .map(s -> OptionalDouble.of(value.applyAsDouble(s)))
                .toList();
        return StackedBars.add(bars, numbers, words.say(name), values, Optional.of(color));
    }
}
