package org.networkspc.reports.pack.slides;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.xmlbeans.XmlCursor;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.Plot;
import org.networkspc.reports.page.Frame;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGraphicalObjectData;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderSize;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;

/** Writes one slide: everything in reading order, in the placeholders of its layout. */
final class SlideWriter {
    /** Pixels to a pt of a picture, so that the smallest letters of pictures are as large as those of slides. */
    private static final double PX = 11.0 / SlideLayout.SMALLEST;

    private static final double PNG = 2;
    private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XMLSlideShow show;
    private final XSLFSlide slide;
    private final CTGroupShape tree;
    private final ChartStyle style;
    private final Frame frame;
    private final Words words;

    /** @param frame what stands around every page of the file */
    SlideWriter(XMLSlideShow show, XSLFSlide slide, ChartStyle style, Frame frame) {
        this.show = show;
        this.slide = slide;
        this.style = style;
        this.frame = frame;
        words = frame.words();
        slide.clear();
        tree = slide.getXmlObject().getCSld().getSpTree();
    }

    void write(Slide content, int number) {
        title(content);
        if (!content.kicker().isEmpty()) {
            Slot kicker = content.layout().slots().get(0);
            Paragraph said = content.layout() == SlideLayout.TITLE
                    ? Paragraph.soft(content.kicker(), kicker.size(), 0)
                    : fitting(content.kicker(), kicker);
            words(kicker, kicker, List.of(said));
        }
        content.pieces().forEach(piece -> piece(content, piece));
        footers(number);
        number();
        SlideLanguage.mark(slide.getXmlObject(), words);
    }

    private void piece(Slide content, Slide.Piece piece) {
        Slot layout = content.layout().slots().stream()
                .filter(s -> s.index() == piece.slot().index())
                .findFirst()
                .orElse(piece.slot());
        if (piece instanceof Slide.Words said) {
            words(piece.slot(), layout, said.paragraphs());
        } else if (piece instanceof Slide.Drawn drawn) {
            drawn(piece.slot(), drawn.figure());
        } else if (piece instanceof Slide.Grid grid) {
            SlideTable.write(slide, grid, words);
        }
    }

    private static Paragraph fitting(String text, Slot slot) {
        int size = slot.size();
        while (size > SlideLayout.SMALLEST && Paragraph.soft(text, size, 0).lines(slot.width()) > 1) {
            size--;
        }
        return Paragraph.soft(text, size, 0);
    }

    private void title(Slide content) {
        Slot slot = content.layout().titleSlot();
        CTShape shape = shape(content.layout().titleSlot().name());
        CTPlaceholder placeholder = shape.getNvSpPr().getNvPr().addNewPh();
        placeholder.setType(
                content.layout() == SlideLayout.TITLE ? STPlaceholderType.CTR_TITLE : STPlaceholderType.TITLE);
        Paragraph fitted = Titles.fitting(content.title(), slot);
        int size = fitted.size() == slot.size() ? slot.size() : 0;
        SlideText.write(body(shape), List.of(Paragraph.of(content.title(), fitted.size(), 0)), size);
    }

    private void words(Slot slot, Slot layout, List<Paragraph> paragraphs) {
        CTShape shape = shape(slot.name());
        if (slot.index() > 0) {
            CTPlaceholder placeholder = shape.getNvSpPr().getNvPr().addNewPh();
            placeholder.setType(STPlaceholderType.BODY);
            placeholder.setIdx(slot.index());
        }
        if (slot.index() == 0 || !slot.place().equals(layout.place())) {
            place(shape.getSpPr().addNewXfrm(), slot.place());
            shape.getSpPr().addNewPrstGeom().setPrst(org.openxmlformats.schemas.drawingml.x2006.main.STShapeType.RECT);
            shape.getSpPr().getPrstGeom().addNewAvLst();
        }
        CTTextBody body = body(shape);
        if (slot.index() == 0) {
            shape.getNvSpPr().getCNvSpPr().setTxBox(true);
            body.getBodyPr().setLIns(0);
            body.getBodyPr().setTIns(0);
            body.getBodyPr().setRIns(0);
            body.getBodyPr().setBIns(0);
            body.getBodyPr().setWrap(org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType.SQUARE);
        }
        SlideText.write(body, paragraphs, slot.index() == 0 ? 0 : layout.size());
        if (slot.index() == 0) {
            for (var paragraph : body.getPArray()) {
                (paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr())
                        .addNewLnSpc()
                        .addNewSpcPct()
                        .setVal("110000");
            }
        }
    }

    private void drawn(Slot slot, Figure figure) {
        Plot plot = figure.plot().orElse(null);
        if (style == ChartStyle.NATIVE && plot != null && ChartParts.isNative(plot)) {
            chart(slot, figure, plot);
        } else {
            picture(slot, figure);
        }
    }

    private void chart(Slot slot, Figure figure, Plot plot) {
        String relation = ChartParts.add(show, slide, plot, words, slot.place());
        CTGraphicalObjectFrame frame = tree.addNewGraphicFrame();
        name(frame.addNewNvGraphicFramePr().addNewCNvPr(), slot.name(), figure);
        frame.getNvGraphicFramePr()
                .addNewCNvGraphicFramePr()
                .addNewGraphicFrameLocks()
                .setNoGrp(true);
        frame.getNvGraphicFramePr().addNewNvPr();
        if (slot.index() > 0) {
            frame.getNvGraphicFramePr().getNvPr().addNewPh().setIdx(slot.index());
        }
        place(frame.addNewXfrm(), slot.place());
        CTGraphicalObjectData data = frame.addNewGraphic().addNewGraphicData();
        data.setUri(CHARTS);
        try (XmlCursor cursor = data.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(CHARTS, "chart", "c"));
            cursor.insertAttributeWithValue(new QName(RELATIONSHIPS, "id", "r"), relation);
        }
    }

    /** Drawn anew for its place; smaller where its words need more height than there is. */
    private void picture(Slot slot, Figure given) {
        int width = (int) (slot.width() * PX);
        int height = Math.max((int) (slot.height() * PX), given.drawing().leastHeight(width));
        Figure figure = given.at(width, height);
        double scale = Math.min(slot.width() / figure.width(), slot.height() / figure.height());
        XSLFPictureShape picture = slide.createPicture(show.addPicture(figure.png(PNG), PictureData.PictureType.PNG));
        picture.setSvgImage(
                show.addPicture(figure.svg().getBytes(StandardCharsets.UTF_8), PictureData.PictureType.SVG));
        CTPicture xml = (CTPicture) picture.getXmlObject();
        name(xml.getNvPicPr().getCNvPr(), slot.name(), given);
        if (slot.index() > 0) {
            xml.getNvPicPr().getNvPr().addNewPh().setIdx(slot.index());
        }
        Rectangle2D place = new Rectangle2D.Double(
                slot.place().getX(), slot.place().getY(), figure.width() * scale, figure.height() * scale);
        CTTransform2D transform = xml.getSpPr().isSetXfrm()
                ? xml.getSpPr().getXfrm()
                : xml.getSpPr().addNewXfrm();
        place(transform, place);
    }

    private void name(CTNonVisualDrawingProps properties, Phrase name, Figure figure) {
        properties.setName(words.say("{0}: {1}", name, figure.title()));
        properties.setDescr(figure.alt());
    }

    private void footers(int number) {
        if (!frame.audience().isEmpty()) {
            footer(STPlaceholderType.DT, 10, SlideMaster.AS_AT, asAt());
            footer(STPlaceholderType.FTR, 11, SlideMaster.AUDIENCE, audience());
        }
        CTShape shape = footer(STPlaceholderType.SLD_NUM, 9, SlideMaster.NUMBER, "");
        CTTextBody body = shape.getTxBody();
        body.removeP(0);
        CTTextField field = body.addNewP().addNewFld();
        field.setId("{8B2F3C51-1C4D-4E0B-9B5E-2D6A7C1F0E93}");
        field.setType("slidenum");
        field.addNewRPr();
        field.setT(Integer.toString(number));
    }

    /** Without the network's name where both need more than a line. */
    private String audience() {
        String both = frame.name() + " · " + frame.audience();
        Slot slot = SlideMaster.AUDIENCE;
        return Paragraph.of(both, slot.size(), 0).lines(slot.width()) == 1 ? both : frame.audience();
    }

    private String asAt() {
        return frame.asAt().isEmpty() ? words.say("No data yet") : words.say("Data as at {0}", frame.asAt());
    }

    private CTShape footer(STPlaceholderType.Enum type, int index, Slot slot, String said) {
        CTShape shape = shape(slot.name());
        CTPlaceholder placeholder = shape.getNvSpPr().getNvPr().addNewPh();
        placeholder.setType(type);
        placeholder.setSz(STPlaceholderSize.QUARTER);
        placeholder.setIdx(index);
        SlideText.write(body(shape), List.of(Paragraph.of(said, slot.size(), 0)), slot.size());
        return shape;
    }

    private CTShape shape(Phrase name) {
        CTShape shape = tree.addNewSp();
        shape.addNewNvSpPr().addNewCNvPr().setName(words.say(name));
        shape.getNvSpPr().addNewCNvSpPr();
        shape.getNvSpPr().addNewNvPr();
        shape.addNewSpPr();
        return shape;
    }

    private static CTTextBody body(CTShape shape) {
        CTTextBody body = shape.addNewTxBody();
        body.addNewBodyPr();
        body.addNewLstStyle();
        return body;
    }

    private static void place(CTTransform2D transform, Rectangle2D place) {
        (transform.isSetOff() ? transform.getOff() : transform.addNewOff()).setX(Emu.of(place.getX()));
        transform.getOff().setY(Emu.of(place.getY()));
        (transform.isSetExt() ? transform.getExt() : transform.addNewExt()).setCx(Emu.of(place.getWidth()));
        transform.getExt().setCy(Emu.of(place.getHeight()));
    }

    /** Every shape a number of its own, from front of the reading order to its end. */
    private void number() {
        int id = 2;
        try (XmlCursor cursor = tree.newCursor()) {
            for (boolean there = cursor.toFirstChild(); there; there = cursor.toNextSibling()) {
                CTNonVisualDrawingProps properties = properties(cursor.getObject());
                if (properties != null) {
                    properties.setId(id++);
                }
            }
        }
    }

    private static @org.jspecify.annotations.Nullable CTNonVisualDrawingProps properties(
            org.apache.xmlbeans.XmlObject shape) {
        if (shape instanceof CTShape some) {
            return some.getNvSpPr().getCNvPr();
        }
        if (shape instanceof CTGraphicalObjectFrame frame) {
            return frame.getNvGraphicFramePr().getCNvPr();
        }
        return shape instanceof CTPicture picture ? picture.getNvPicPr().getCNvPr() : null;
    }
}
