package org.networkspc.reports.pack.slides;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.networkspc.reports.figure.Theme;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** Theme, master and layouts as XML, all from the one {@link Theme} and the places of {@link SlideLayout}. */
final class SlideMaster {
    private static final String NAMESPACES = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String GROUP = """
        <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
        <p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>\
        <a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>
        """;

    private static final String COLORS = """
        <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" \
        accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" \
        folHlink="folHlink"/>\
        """;

    private static final List<Slot> KEPT_SOFT =
            List.of(SlideLayout.KICKER, SlideLayout.COVER_KICKER, SlideLayout.SAYING);

    static final Slot AS_AT = Slot.at(2, "Data as at", SlideLayout.MARGIN, SlideLayout.FOOT, 250, 18, 12);
    static final Slot AUDIENCE = Slot.at(3, "Who can see this", 300, SlideLayout.FOOT, 540, 18, 12);
    static final Slot NUMBER = Slot.at(4, "Slide number", 860, SlideLayout.FOOT, 60, 18, 12);

    private final Words words;
    private final String language;

    SlideMaster(Words words) {
        this.words = words;
        language = SlideLanguage.of(words);
    }

    private String said(Phrase phrase) {
        return SteadyPackage.escape(words.say(phrase));
    }

    private String said(String pattern) {
        return said(Phrase.of(pattern));
    }

    static String theme() {
        Map<String, Color> colors = new LinkedHashMap<>();
        colors.put("INK", Theme.INK);
        colors.put("GROUND", Theme.GROUND);
        colors.put("SOFT", Theme.SOFT);
        colors.put("WASH", Theme.WASH);
        colors.put("BLUE", Theme.BLUE);
        colors.put("ORANGE", Theme.ORANGE);
        colors.put("TEAL", Theme.TEAL);
        colors.put("GREY", Theme.GREY);
        colors.put("PALE", Theme.PALE);
        colors.put("HAIR", Theme.HAIR);
        String xml = resource("theme.xml");
        for (Map.Entry<String, Color> color : colors.entrySet()) {
            String hex = Theme.hex(color.getValue()).substring(1).toUpperCase(Locale.ROOT);
            xml = xml.replace("${" + color.getKey() + "}", hex);
        }
        return xml;
    }

    private static String resource(String name) {
        try (InputStream in = SlideMaster.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not beside " + SlideMaster.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param layouts relationship ids of the layouts, in their order */
    String master(Iterable<String> layouts) {
        StringBuilder xml = new StringBuilder("<p:sldMaster" + NAMESPACES + "><p:cSld><p:bg><p:bgPr><a:solidFill>"
                + "<a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + GROUP);
        xml.append(
                placeholder(2, "title", SlideLayout.TITLE_SLOT, said("The finding in one sentence"), titleStyle(28)));
        xml.append(placeholder(3, "body", 1, SlideLayout.LEFT, said("Words"), ""));
        xml.append(footers(4, true));
        xml.append("</p:spTree></p:cSld>").append(COLORS).append("<p:sldLayoutIdLst>");
        long id = 2147483649L;
        for (String layout : layouts) {
            xml.append("<p:sldLayoutId id=\"")
                    .append(id++)
                    .append("\" r:id=\"")
                    .append(layout)
                    .append("\"/>");
        }
        return xml.append("</p:sldLayoutIdLst><p:hf hdr=\"0\"/><p:txStyles><p:titleStyle>")
                .append(level(1, 28, true, "tx1"))
                .append("</p:titleStyle><p:bodyStyle>")
                .append(level(1, 14, false, "tx1"))
                .append(level(2, 14, false, "tx1"))
                .append("</p:bodyStyle><p:otherStyle>")
                .append(level(1, 14, false, "tx1"))
                .append("</p:otherStyle></p:txStyles></p:sldMaster>")
                .toString();
    }

    /** The page under a slide when it is printed with its notes, A4. */
    String notesMaster() {
        Slot picture = Slot.at(0, "Slide", 57.6, 57.6, 480, 270, 0);
        Slot below = Slot.at(0, "Notes", 57.6, 350, 480, 440, 12);
        return "<p:notesMaster" + NAMESPACES + "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/>"
                + "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + GROUP
                + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"" + said(picture.name())
                + "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\""
                + " noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\""
                + " idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr>"
                + transform(picture.place()) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"
                + placeholder(3, "body", 3, below, said("Method and reading for analysts"), style(12, false))
                + "</p:spTree></p:cSld>" + COLORS + "<p:notesStyle>" + level(1, 12, false, "tx1")
                + "</p:notesStyle></p:notesMaster>";
    }

    /**
     * @param master relationship id of the master of slides
     * @param notes relationship id of the master of notes
     */
    static String presentation(String master, String notes) {
        return "<p:presentation" + NAMESPACES
                + " saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\""
                + master + "\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"" + notes
                + "\"/></p:notesMasterIdLst><p:sldSz cx=\"" + Emu.of(SlideLayout.WIDTH) + "\" cy=\""
                + Emu.of(SlideLayout.HEIGHT) + "\"/><p:notesSz cx=\"" + Emu.of(595.2) + "\" cy=\"" + Emu.of(841.8)
                + "\"/><p:defaultTextStyle>" + level(1, 14, false, "tx1") + "</p:defaultTextStyle></p:presentation>";
    }

    String layout(SlideLayout layout) {
        StringBuilder xml = new StringBuilder("<p:sldLayout" + NAMESPACES
                + " preserve=\"1\" userDrawn=\"1\"><p:cSld name=\"" + said(layout.title()) + "\"><p:spTree>" + GROUP);
        int id = 2;
        if (layout == SlideLayout.TITLE) {
            xml.append(stripe(id++));
        }
        String type = layout == SlideLayout.TITLE ? "ctrTitle" : "title";
        Slot title = layout.titleSlot();
        xml.append(placeholder(id++, type, title, said("The finding in one sentence"), titleStyle(title.size())));
        for (Slot slot : layout.slots()) {
            boolean soft = KEPT_SOFT.contains(slot);
            xml.append(
                    slot.isText()
                            ? placeholder(id++, "body", slot.index(), slot, said(slot.name()), style(slot.size(), soft))
                            : placeholder(id++, "", slot.index(), slot, said("Chart or table"), ""));
        }
        return xml.append(footers(id, false))
                .append("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>")
                .toString();
    }

    /** One accent, on the cover only. */
    private String stripe(int id) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + said("Stripe") + "\"><a:extLst><a:ext"
                + " uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative"
                + " xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext>"
                + "</a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>"
                + transform(Slot.at(0, "", SlideLayout.MARGIN, 142, 4, 230).place())
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"accent3\"/>"
                + "</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:p><a:endParaRPr lang=\""
                + language + "\"/></a:p></p:txBody></p:sp>";
    }

    private String footers(int id, boolean master) {
        return footer(id, "dt", master ? 2 : 10, AS_AT, "l")
                + footer(id + 1, "ftr", master ? 3 : 11, AUDIENCE, "l")
                + footer(id + 2, "sldNum", master ? 4 : 9, NUMBER, "r");
    }

    private String footer(int id, String type, int index, Slot slot, String align) {
        String content = type.equals("sldNum")
                ? "<a:fld id=\"{8B2F3C51-1C4D-4E0B-9B5E-2D6A7C1F0E93}\" type=\"slidenum\"><a:rPr lang=\"" + language
                        + "\"/><a:t>‹#›</a:t></a:fld>"
                : "<a:r><a:rPr lang=\"" + language + "\"/><a:t>" + said(slot.name()) + "</a:t></a:r>";
        return shape(id, slot, "<p:ph type=\"" + type + "\" sz=\"quarter\" idx=\"" + index + "\"/>")
                + "<p:txBody>" + body("ctr") + "<a:lstStyle><a:lvl1pPr algn=\"" + align
                + "\"><a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr"
                + " val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr>"
                + "</a:lstStyle><a:p>" + content + "</a:p></p:txBody></p:sp>";
    }

    private String placeholder(int id, String type, Slot slot, String prompt, String style) {
        return shape(id, slot, "<p:ph type=\"" + type + "\"/>") + text("t", prompt, style);
    }

    private String placeholder(int id, String type, int index, Slot slot, String prompt, String style) {
        String kind = type.isEmpty() ? "" : " type=\"" + type + "\"";
        return shape(id, slot, "<p:ph" + kind + " idx=\"" + index + "\"/>") + text("t", prompt, style);
    }

    private String shape(int id, Slot slot, String placeholder) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + said(slot.name())
                + "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>" + placeholder
                + "</p:nvPr></p:nvSpPr><p:spPr>" + transform(slot.place())
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>";
    }

    private String text(String anchor, String prompt, String style) {
        return "<p:txBody>" + body(anchor) + "<a:lstStyle>" + style
                + "</a:lstStyle><a:p><a:pPr lvl=\"0\"/><a:r><a:rPr lang=\"" + language + "\"/><a:t>" + prompt
                + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    private static String body(String anchor) {
        return "<a:bodyPr vert=\"horz\" wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"" + anchor
                + "\"><a:noAutofit/></a:bodyPr>";
    }

    private static String transform(java.awt.geom.Rectangle2D place) {
        return "<a:xfrm><a:off x=\"" + Emu.of(place.getX()) + "\" y=\"" + Emu.of(place.getY()) + "\"/><a:ext cx=\""
                + Emu.of(place.getWidth()) + "\" cy=\"" + Emu.of(place.getHeight()) + "\"/></a:xfrm>";
    }

    private static String titleStyle(int size) {
        return "<a:lvl1pPr><a:defRPr sz=\"" + size * 100 + "\" b=\"1\"/></a:lvl1pPr>";
    }

    private static String style(int size, boolean soft) {
        String color = soft ? "<a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>" : "";
        return "<a:lvl1pPr><a:defRPr sz=\"" + size * 100 + "\">" + color + "</a:defRPr></a:lvl1pPr>";
    }

    /** No bullets: what is said is sentences. */
    private static String level(int level, int size, boolean strong, String color) {
        int lines = strong ? 100_000 : 110_000;
        return "<a:lvl" + level + "pPr marL=\"0\" indent=\"0\" algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\""
                + " latinLnBrk=\"0\" hangingPunct=\"1\"><a:lnSpc><a:spcPct val=\"" + lines
                + "\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"" + size * 100
                + "\" b=\"" + (strong ? 1 : 0) + "\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"" + color
                + "\"/></a:solidFill><a:latin typeface=\"+m" + (strong ? "j" : "n") + "-lt\"/><a:ea typeface=\"+m"
                + (strong ? "j" : "n") + "-ea\"/><a:cs typeface=\"+m" + (strong ? "j" : "n")
                + "-cs\"/></a:defRPr></a:lvl"
                + level + "pPr>";
    }
}
