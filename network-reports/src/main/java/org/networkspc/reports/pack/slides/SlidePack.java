package org.networkspc.reports.pack.slides;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.networkspc.reports.page.Frame;
import org.networkspc.reports.page.Page;
import org.networkspc.words.Words;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Writes pages as a presentation that can be edited: the same words and pictures as on the screen, a message a slide. */
public final class SlidePack {
    private SlidePack() {}

    /**
     * @param title of the presentation
     * @param pages at least one
     * @return a PPTX file; the same bytes for the same pages, whenever and wherever it is written
     */
    public static byte[] write(String title, List<Page> pages, ChartStyle style) {
        Frame frame = pages.get(0).frame();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(SlideTemplate.bytes(frame.words())))) {
            XSLFSlideMaster master = show.getSlideMasters().get(0);
            int number = 1;
            for (Slide slide : SlidePlan.of(title, pages)) {
                XSLFSlide sheet = show.createSlide(
                        master.getLayout(frame.words().say(slide.layout().title())));
                new SlideWriter(show, sheet, style, frame).write(slide, number);
                notes(show, sheet, slide.notes(), frame.words());
                number++;
            }
            return SteadyPackage.of(bytes(show), FileProperties.of(title, frame));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * POI looks for an XML transformer through the class path again for every part; Java's own loader has just the one,
     * whatever else an application brings with it.
     */
    private static byte[] bytes(XMLSlideShow show) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.write(out);
            return out.toByteArray();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static void notes(XMLSlideShow show, XSLFSlide slide, List<String> notes, Words words) {
        if (notes.isEmpty()) {
            return;
        }
        XSLFNotes page = show.getNotesSlide(slide);
        for (XSLFTextShape shape : page.getPlaceholders()) {
            CTShape xml = (CTShape) shape.getXmlObject();
            if (xml.getNvSpPr().getNvPr().getPh().getIdx() == NOTES) {
                while (xml.getTxBody().sizeOfPArray() > 0) {
                    xml.getTxBody().removeP(0);
                }
                SlideText.write(
                        xml.getTxBody(),
                        notes.stream()
                                .map(n -> Paragraph.of(n, SlideLayout.SMALLEST, SlideLayout.SMALLEST / 2.0))
                                .toList(),
                        SlideLayout.SMALLEST);
            }
        }
        SlideLanguage.mark(page.getXmlObject(), words);
    }

    /** Of the placeholder for words on the page for notes. */
    private static final int NOTES = 3;
}
