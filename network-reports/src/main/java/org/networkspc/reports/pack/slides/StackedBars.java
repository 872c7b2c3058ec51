package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/** Bars on top of each other, with their numbers in the workbook behind the chart. */
final class StackedBars {
    private static final byte ALL = 100;

    private StackedBars() {}

    /** @param gap between bars in per cent of a bar */
    static CTBarChart of(CTPlotArea plot, STBarDir.Enum direction, int gap) {
        CTBarChart bars = plot.addNewBarChart();
        bars.addNewBarDir().setVal(direction);
        bars.addNewGrouping().setVal(STBarGrouping.STACKED);
        bars.addNewVaryColors().setVal(false);
        bars.addNewGapWidth().setVal(gap);
        bars.addNewOverlap().setVal(ALL);
        bars.addNewAxId().setVal(ChartLook.CATEGORIES);
        bars.addNewAxId().setVal(ChartLook.VALUES);
        return bars;
    }

    /** @param color none for bars that only carry others */
    static CTBarSer add(
            CTBarChart bars, NumbersBehind numbers, String name, List<OptionalDouble> values, Optional<Color> color) {
        CTBarSer series = bars.addNewSer();
        int column = numbers.add(name, values);
        series.addNewIdx().setVal(column);
        series.addNewOrder().setVal(column);
        numbers.refer(column, series.addNewTx(), series.addNewCat(), series.addNewVal());
        CTShapeProperties shape = series.addNewSpPr();
        fill(shape, color);
        series.addNewInvertIfNegative().setVal(false);
        return series;
    }

    static void fill(CTShapeProperties shape, Optional<Color> color) {
        color.ifPresentOrElse(some -> SlideText.fill(shape.addNewSolidFill(), some), shape::addNewNoFill);
        ChartLook.noLine(shape);
    }
}
