package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.util.List;
import org.networkspc.reports.figure.Theme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;

/** Paragraphs as the XML of slides, with the colours of the theme rather than their own. */
final class SlideText {
    private static final int HUNDREDTHS = 100;

    private SlideText() {}

    /**
     * @param size of the place in pt; a paragraph says its own only where it differs
     */
    static void write(CTTextBody body, List<Paragraph> paragraphs, int size) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            CTTextParagraph p = body.addNewP();
            if (i > 0 && paragraph.before() > 0) {
                p.addNewPPr().addNewSpcBef().addNewSpcPts().setVal((int) Math.round(paragraph.before() * HUNDREDTHS));
            }
            paragraph.runs().forEach(run -> write(p.addNewR(), run, paragraph.size() == size ? 0 : paragraph.size()));
        }
        if (paragraphs.isEmpty()) {
            body.addNewP().addNewEndParaRPr();
        }
    }

    private static void write(CTRegularTextRun r, Paragraph.Run run, int size) {
        CTTextCharacterProperties properties = r.addNewRPr();
        if (size > 0) {
            properties.setSz(size * HUNDREDTHS);
        }
        if (run.strong()) {
            properties.setB(true);
        }
        if (!run.color().equals(Theme.INK)) {
            fill(properties.addNewSolidFill(), run.color());
        }
        r.setT(run.text());
    }

    static void fill(CTSolidColorFillProperties fill, Color color) {
        fill.addNewSchemeClr().setVal(scheme(color));
    }

    /** @throws IllegalArgumentException for a colour that is not of the theme */
    private static STSchemeColorVal.Enum scheme(Color color) {
        List<Color> colors = List.of(
                Theme.INK,
                Theme.GROUND,
                Theme.SOFT,
                Theme.WASH,
                Theme.BLUE,
                Theme.ORANGE,
                Theme.TEAL,
                Theme.GREY,
                Theme.PALE,
                Theme.HAIR);
        List<STSchemeColorVal.Enum> names = List.of(
                STSchemeColorVal.TX_1,
                STSchemeColorVal.BG_1,
                STSchemeColorVal.TX_2,
                STSchemeColorVal.BG_2,
                STSchemeColorVal.ACCENT_1,
                STSchemeColorVal.ACCENT_2,
                STSchemeColorVal.ACCENT_3,
                STSchemeColorVal.ACCENT_4,
                STSchemeColorVal.ACCENT_5,
                STSchemeColorVal.ACCENT_6);
        int index = colors.indexOf(color);
        if (index < 0) {
            throw new IllegalArgumentException("color must be one of the theme, was " + Theme.hex(color));
        }
        return names.get(index);
    }
}
