package org.networkspc.reports.pack.slides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.networkspc.words.Words;

/** A presentation without slides: theme, master, layouts and the page for notes. */
final class SlideTemplate {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private SlideTemplate() {}

    /** With names and prompts in the language of these words. */
    static byte[] bytes(Words words) {
        SlideMaster xml = new SlideMaster(words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OPCPackage file = OPCPackage.create(out)) {
            PackagePart presentation = part(file, XSLFRelation.MAIN, "/ppt/presentation.xml");
            file.addRelationship(
                    presentation.getPartName(),
                    TargetMode.INTERNAL,
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument");
            PackagePart master = part(file, XSLFRelation.SLIDE_MASTER, "/ppt/slideMasters/slideMaster1.xml");
            String masterId = relate(presentation, master, XSLFRelation.SLIDE_MASTER);
            List<String> layouts = new ArrayList<>();
            for (SlideLayout layout : SlideLayout.values()) {
                PackagePart part = part(
                        file,
                        XSLFRelation.SLIDE_LAYOUT,
                        "/ppt/slideLayouts/slideLayout" + (layout.ordinal() + 1) + ".xml");
                write(part, xml.layout(layout));
                relate(part, master, XSLFRelation.SLIDE_MASTER);
                layouts.add(relate(master, part, XSLFRelation.SLIDE_LAYOUT));
            }
            write(master, xml.master(layouts));
            theme(file, master, 1);
            PackagePart notes = part(file, XSLFRelation.NOTES_MASTER, "/ppt/notesMasters/notesMaster1.xml");
            write(notes, xml.notesMaster());
            theme(file, notes, 2);
            String notesId = relate(presentation, notes, XSLFRelation.NOTES_MASTER);
            write(presentation, SlideMaster.presentation(masterId, notesId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("the names of the template's parts are fixed", e);
        }
        return out.toByteArray();
    }

    private static void theme(OPCPackage file, PackagePart of, int number) throws IOException, InvalidFormatException {
        PackagePart theme = part(file, XSLFRelation.THEME, "/ppt/theme/theme" + number + ".xml");
        write(theme, SlideMaster.theme());
        relate(of, theme, XSLFRelation.THEME);
    }

    private static PackagePart part(OPCPackage file, POIXMLRelation kind, String name) throws InvalidFormatException {
        return file.createPart(PackagingURIHelper.createPartName(name), kind.getContentType());
    }

    private static String relate(PackagePart from, PackagePart to, POIXMLRelation kind) {
        return from.addRelationship(to.getPartName(), TargetMode.INTERNAL, kind.getRelation())
                .getId();
    }

    private static void write(PackagePart part, String xml) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write((xml.startsWith("<?xml") ? xml : HEAD + xml).getBytes(StandardCharsets.UTF_8));
        }
    }
}
