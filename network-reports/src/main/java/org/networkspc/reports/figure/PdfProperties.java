package org.networkspc.reports.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Title, language and the claim of PDF/UA-1; no time of writing, so that the same pages are the same bytes. */
final class PdfProperties {
    private static final String XMP = """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">TITLE</rdf:li></rdf:Alt></dc:title>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """;

    private PdfProperties() {}

    /** @param language its code; plain English is that of Great Britain */
    static void set(PDDocument pdf, String title, String language) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        pdf.setVersion(1.7f);
        pdf.setDocumentId(1L);
        pdf.getDocumentInformation().setTitle(title);
        catalog.setLanguage(language.equals("en") ? "en-GB" : language);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        PDViewerPreferences viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(
                XMP.replace("TITLE", SvgGraphics.escape(title)).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }
}
