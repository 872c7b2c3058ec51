package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.networkspc.reports.figure.LineChart;
import org.networkspc.reports.figure.Theme;
import org.networkspc.reports.page.Steady;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDateAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrosses;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLblAlgn;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTimeUnit;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;

/** What all native charts share: no frame, no legend, no grid, the theme's letters and colours. */
final class ChartLook {
    static final int CATEGORIES = 1;
    static final int VALUES = 2;
    private static final int LETTERS = 1200;
    /** As office programs write "turned only where there is no room". */
    private static final int UNTURNED = -60_000_000;

    private ChartLook() {}

    /**
     * An empty plot at its place within the chart.
     *
     * @param area in pt, of a chart of this width and height
     */
    static CTPlotArea plot(CTChartSpace space, Rectangle2D area, double width, double height) {
        space.addNewDate1904().setVal(false);
        space.addNewRoundedCorners().setVal(false);
        CTChart chart = space.getChart();
        chart.addNewAutoTitleDeleted().setVal(true);
        CTPlotArea plot = chart.getPlotArea() == null ? chart.addNewPlotArea() : chart.getPlotArea();
        CTManualLayout layout = (plot.isSetLayout() ? plot.getLayout() : plot.addNewLayout()).addNewManualLayout();
        layout.addNewLayoutTarget().setVal(STLayoutTarget.INNER);
        layout.addNewXMode().setVal(STLayoutMode.EDGE);
        layout.addNewYMode().setVal(STLayoutMode.EDGE);
        layout.addNewX().setVal(area.getX() / width);
        layout.addNewY().setVal(area.getY() / height);
        layout.addNewW().setVal(area.getWidth() / width);
        layout.addNewH().setVal(area.getHeight() / height);
        (chart.isSetPlotVisOnly() ? chart.getPlotVisOnly() : chart.addNewPlotVisOnly()).setVal(true);
        chart.addNewDispBlanksAs().setVal(STDispBlanksAs.GAP);
        CTShapeProperties ground = space.addNewSpPr();
        ground.addNewNoFill();
        ground.addNewLn().addNewNoFill();
        letters(space.addNewTxPr(), Theme.SOFT, false);
        return plot;
    }

    static void letters(CTTextBody text, Color color, boolean strong) {
        text.addNewBodyPr();
        CTTextCharacterProperties letters = text.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(LETTERS);
        letters.setB(strong);
        SlideText.fill(letters.addNewSolidFill(), color);
        letters.addNewLatin().setTypeface("+mn-lt");
        text.getPArray(0).addNewEndParaRPr();
    }

    static void line(CTShapeProperties shape, Color color, double width, STPresetLineDashVal.Enum dash) {
        CTLineProperties line = shape.addNewLn();
        line.setW((int) Emu.of(width));
        SlideText.fill(line.addNewSolidFill(), color);
        line.addNewPrstDash().setVal(dash);
        line.addNewRound();
    }

    static void noLine(CTShapeProperties shape) {
        shape.addNewLn().addNewNoFill();
    }

    /** @param every how many categories from one label to the next */
    static CTCatAx categories(CTPlotArea plot, STAxPos.Enum side, int every) {
        CTCatAx axis = plot.addNewCatAx();
        axis.addNewAxId().setVal(CATEGORIES);
        axis.addNewScaling().addNewOrientation().setVal(STOrientation.MIN_MAX);
        axis.addNewDelete().setVal(false);
        axis.addNewAxPos().setVal(side);
        axis.addNewNumFmt().setFormatCode("General");
        axis.getNumFmt().setSourceLinked(false);
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
        noLine(axis.addNewSpPr());
        letters(axis.addNewTxPr(), Theme.SOFT, false);
        axis.getTxPr().getBodyPr().setRot(UNTURNED);
        axis.addNewCrossAx().setVal(VALUES);
        axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
        axis.addNewAuto().setVal(false);
        axis.addNewLblAlgn().setVal(STLblAlgn.CTR);
        axis.addNewLblOffset().setVal(100);
        axis.addNewTickLblSkip().setVal(every);
        axis.addNewTickMarkSkip().setVal(every);
        axis.addNewNoMultiLvlLbl().setVal(true);
        return axis;
    }

    /**
     * Dates rather than names, so that every program finds round ones to label. Only where a period is a unit of time:
     * columns are as wide as one.
     */
    static void dates(CTPlotArea plot, LineChart.Time time, Words words) {
        CTDateAx axis = plot.addNewDateAx();
        boolean monthly = time.step().months() > 0;
        axis.addNewAxId().setVal(CATEGORIES);
        axis.addNewScaling().addNewOrientation().setVal(STOrientation.MIN_MAX);
        axis.addNewDelete().setVal(false);
        axis.addNewAxPos().setVal(STAxPos.B);
        axis.addNewNumFmt().setFormatCode(dateFormat(time.step(), words));
        axis.getNumFmt().setSourceLinked(false);
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
        noLine(axis.addNewSpPr());
        letters(axis.addNewTxPr(), Theme.SOFT, false);
        axis.getTxPr().getBodyPr().setRot(0);
        axis.addNewCrossAx().setVal(VALUES);
        axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
        axis.addNewAuto().setVal(false);
        axis.addNewLblOffset().setVal(100);
        STTimeUnit.Enum unit = monthly ? STTimeUnit.MONTHS : STTimeUnit.DAYS;
        axis.addNewBaseTimeUnit().setVal(unit);
        axis.addNewMajorUnit().setVal(time.labelEvery());
        axis.addNewMajorTimeUnit().setVal(unit);
    }

    /** "Apr 22" or "3 Apr 22". */
    static String dateFormat(LineChart.Step step, Words words) {
        String month = step.months() > 0 ? "mmm yy" : words.language().dayMark().isEmpty() ? "d mmm yy" : "d. mmm yy";
        return SlideLanguage.ofDates(words) + month;
    }

    /** From one end to the other; hidden where labels at the lines say enough. */
    static CTValAx values(
            CTPlotArea plot, STAxPos.Enum side, double lower, double upper, String format, boolean hidden) {
        CTValAx axis = plot.addNewValAx();
        axis.addNewAxId().setVal(VALUES);
        axis.addNewScaling().addNewOrientation().setVal(STOrientation.MIN_MAX);
        axis.getScaling().addNewMax().setVal(Steady.of(upper).doubleValue());
        axis.getScaling().addNewMin().setVal(Steady.of(lower).doubleValue());
        axis.addNewDelete().setVal(hidden);
        axis.addNewAxPos().setVal(side);
        axis.addNewNumFmt().setFormatCode(format);
        axis.getNumFmt().setSourceLinked(false);
        axis.addNewMajorTickMark().setVal(STTickMark.NONE);
        axis.addNewMinorTickMark().setVal(STTickMark.NONE);
        axis.addNewTickLblPos().setVal(STTickLblPos.NEXT_TO);
        noLine(axis.addNewSpPr());
        letters(axis.addNewTxPr(), Theme.SOFT, false);
        axis.addNewCrossAx().setVal(CATEGORIES);
        axis.addNewCrosses().setVal(STCrosses.MIN);
        axis.addNewCrossBetween().setVal(STCrossBetween.BETWEEN);
        return axis;
    }

    /** What only some points of a series have. */
    static void noOtherLabels(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(false);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /**
     * A label at one point.
     *
     * @param words instead of the value; may be empty
     */
    static CTDLbl label(
            CTDLbls labels, int point, String words, String format, Color color, boolean strong, STDLblPos.Enum side) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(point);
        if (!words.isEmpty()) {
            words(label, words, color, strong);
        }
        label.addNewNumFmt().setFormatCode(format);
        label.getNumFmt().setSourceLinked(false);
        CTShapeProperties ground = label.addNewSpPr();
        ground.addNewNoFill();
        noLine(ground);
        letters(label.addNewTxPr(), color, strong);
        label.getTxPr().getBodyPr().setWrap(STTextWrappingType.NONE);
        label.addNewDLblPos().setVal(side);
        label.addNewShowLegendKey().setVal(false);
        label.addNewShowVal().setVal(true);
        label.addNewShowCatName().setVal(false);
        label.addNewShowSerName().setVal(false);
        label.addNewShowPercent().setVal(false);
        label.addNewShowBubbleSize().setVal(false);
        return label;
    }

    private static void words(CTDLbl label, String words, Color color, boolean strong) {
        CTTextBody rich = label.addNewTx().addNewRich();
        rich.addNewBodyPr();
        CTRegularTextRun run = rich.addNewP().addNewR();
        CTTextCharacterProperties letters = run.addNewRPr();
        letters.setSz(LETTERS);
        letters.setB(strong);
        SlideText.fill(letters.addNewSolidFill(), color);
        run.setT(words);
    }

    /** "#,##0.0" with the unit behind it. */
    static String format(int decimals, String unit, Words words) {
        String digits = SlideLanguage.ofNumbers(words) + "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
        return unit.isEmpty() ? digits : digits + "\"" + unit + "\"";
    }
}
