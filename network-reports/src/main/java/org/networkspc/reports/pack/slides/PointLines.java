package org.networkspc.reports.pack.slides;

import java.util.List;
import java.util.OptionalDouble;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;

/** Points joined by lines, with their numbers in the workbook behind the chart. */
final class PointLines {
    private PointLines() {}

    static CTLineChart of(CTPlotArea plot) {
        CTLineChart lines = plot.addNewLineChart();
        lines.addNewGrouping().setVal(STGrouping.STANDARD);
        lines.addNewVaryColors().setVal(false);
        lines.addNewMarker().setVal(true);
        lines.addNewAxId().setVal(ChartLook.CATEGORIES);
        lines.addNewAxId().setVal(ChartLook.VALUES);
        return lines;
    }

    static CTLineSer add(CTLineChart lines, NumbersBehind numbers, String name, List<OptionalDouble> heights) {
        CTLineSer series = lines.addNewSer();
        int column = numbers.add(name, heights);
        series.addNewIdx().setVal(column);
        series.addNewOrder().setVal(column);
        numbers.refer(column, series.addNewTx(), series.addNewCat(), series.addNewVal());
        series.addNewSmooth().setVal(false);
        return series;
    }
}
