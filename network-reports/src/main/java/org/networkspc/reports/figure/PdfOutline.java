package org.networkspc.reports.figure;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Bookmarks: parts, and the headings within each. */
final class PdfOutline {
    private static final double ROOM_ABOVE = 16;

    private final PDDocumentOutline root = new PDDocumentOutline();
    private PDOutlineItem part = new PDOutlineItem();

    PdfOutline(PDDocument pdf) {
        pdf.getDocumentCatalog().setDocumentOutline(root);
    }

    /**
     * @param level 1 for a part; what is deeper than 2 is left out
     * @param top height on the page from its foot, in pt
     */
    void add(int level, String title, PDPage page, double top) {
        if (level > 2) {
            return;
        }
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setLeft(0);
        place.setTop((int) Math.round(top + ROOM_ABOVE));
        item.setDestination(place);
        if (level == 1) {
            root.addLast(item);
            part = item;
        } else {
            part.addLast(item);
        }
    }

    /** Parts are shown, the headings within them on request. */
    void close() {
        root.openNode();
    }
}
