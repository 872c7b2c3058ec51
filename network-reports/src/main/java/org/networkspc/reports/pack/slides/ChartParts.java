package org.networkspc.reports.pack.slides;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.networkspc.reports.figure.BridgePlot;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.figure.PathwayPlot;
import org.networkspc.reports.figure.Plot;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTExternalData;

/** Adds a native chart and the workbook behind it to a presentation. */
final class ChartParts {
    private ChartParts() {}

    /** Whether there is a chart of office programs for it; the others are pictures. */
    static boolean isNative(Plot plot) {
        return plot instanceof LinePlot || plot instanceof BridgePlot || plot instanceof PathwayPlot;
    }

    /**
     * @param words of the file
     * @param place in pt
     * @return the relationship by which the slide shows it
     */
    static String add(XMLSlideShow show, XSLFSlide slide, Plot plot, Words words, Rectangle2D place) {
        XSLFChart chart = show.createChart();
        CTChartSpace space = chart.getCTChartSpace();
        NumbersBehind numbers = write(space, plot, place.getWidth(), place.getHeight());
        space.addNewLang().setVal(SlideLanguage.of(words));
        SlideLanguage.mark(space, words);
        CTExternalData data = space.addNewExternalData();
        data.setId(workbook(chart, numbers.workbook()));
        data.addNewAutoUpdate().setVal(false);
        return slide.addRelation(null, XSLFRelation.CHART, chart)
                .getRelationship()
                .getId();
    }

    private static NumbersBehind write(CTChartSpace space, Plot plot, double width, double height) {
        if (plot instanceof LinePlot line) {
            return LineChartPart.write(space, line, width, height);
        }
        if (plot instanceof BridgePlot bridge) {
            return BridgeChartPart.write(space, bridge, width, height);
        }
        return PathwayChartPart.write(space, (PathwayPlot) plot, width, height);
    }

    private static String workbook(XSLFChart chart, byte[] content) {
        String name = chart.getPackagePart().getPartName().getName();
        String number = name.replaceAll("\\D", "");
        try {
            PackagePart book = chart.getPackagePart()
                    .getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/ppt/embeddings/numbers" + number + ".xlsx"),
                            XSLFRelation.WORKBOOK.getContentType());
            try (OutputStream out = book.getOutputStream()) {
                out.write(content);
            }
            return chart.getPackagePart()
                    .addRelationship(book.getPartName(), TargetMode.INTERNAL, XSLFRelation.WORKBOOK.getRelation())
                    .getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("the name of a workbook is made of digits", e);
        }
    }
}
