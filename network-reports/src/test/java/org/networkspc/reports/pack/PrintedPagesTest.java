package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.networkspc.reports.SamplePages;
import org.networkspc.sample.SampleNetwork;

/** The sample network's printed pack is full pages, its parts in their order. */
class PrintedPagesTest {
    /** Where the foot of a page begins, in pt from its top. */
    private static final double FOOT = 790;

    /** How far down each page is written on, without its foot. */
    private static final class Filled extends PDFTextStripper {
        private final List<Double> lowest = new ArrayList<>();
        private double y;

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            y = letters.stream()
                    .mapToDouble(TextPosition::getYDirAdj)
                    .filter(d -> d < FOOT)
                    .reduce(y, Math::max);
        }

        @Override
        protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
            lowest.add(y);
            y = 0;
        }
    }

    @Test
    void pagesAreFilledAndPartsAreInOrder() throws IOException {
        PackPlan plan = PackPlan.of(SamplePages.of(SampleNetwork.SAFER_WARDS), List.of(), "test", member -> false);
        try (PDDocument pdf = Loader.loadPDF(PdfPack.write(plan.network()))) {
            List<Integer> firstPages = new ArrayList<>();
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                firstPages.add(pdf.getPages().indexOf(item.findDestinationPage(pdf)));
            }
            assertEquals(
                    List.of(
                            "1 · The shared aim",
                            "2 · Family of measures",
                            "3 · Why the line moved",
                            "3 · Who has reported",
                            "4 · Between groups",
                            "5 · Pathway",
                            "6 · Bright spots",
                            "7 · Tried and learned",
                            "8 · Meeting sheet",
                            "Method"),
                    titles);
            assertEquals(List.of(0, 1, 2), firstPages.subList(0, 3), "the first two parts need one page each");
            Filled filled = new Filled();
            filled.getText(pdf);
            for (int i = 0; i < filled.lowest.size() - 1; i++) {
                assertTrue(filled.lowest.get(i) > 842 * 0.3, "page " + (i + 1) + " ends at " + filled.lowest.get(i));
            }
            double mean = filled.lowest.stream().mapToDouble(y -> y).average().orElse(0);
            assertTrue(mean > 842 * 0.7, "pages end at " + filled.lowest);
        }
    }
}
