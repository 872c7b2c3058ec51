package org.networkspc.reports.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.networkspc.words.Words;

class PdfPagesTest {
    private static byte[] pack() {
        PdfPages pages = PdfPages.of("Safer wards, October 2024", "Safer wards · data as at 12 Nov 2024");
        pages.heading(1, "Falls have come down");
        pages.paragraph("Ψυχή, café and naïve are letters Inter has. ".repeat(12));
        pages.figure(ChartFigure.of(Samples.falls(), Samples.fallsNotes(), PdfPages.WIDTH, 320));
        pages.heading(2, "The family");
        Figure panel = PanelFigure.of(Samples.fallsFrozen(), Words.PLAIN, Optional.empty(), 300, 118);
        pages.grid(
                List.of(panel, panel, panel).stream()
                        .map(p -> new PdfPages.Cell(
                                () -> pages.verdict("", Verdict.of(Samples.fallsFrozen())), () -> pages.panel(p)))
                        .toList(),
                2);
        pages.heading(2, "Every number");
        pages.table(
                List.of("Period", "Rate", "What was seen"),
                IntStream.range(0, 60)
                        .mapToObj(i -> List.of("month " + i, i + ".5", "words ".repeat(i % 40)))
                        .toList());
        return pages.bytes();
    }

    @Test
    void textCanBeReadBackThatOfChartsIncluded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pack())) {
            String text = new PDFTextStripper().getText(pdf);
            for (String expected : List.of(
                    "Falls have come down",
                    "café",
                    "aim 4.0 by Mar 25",
                    "bedside handover",
                    "Data as at 12 Nov 2024",
                    "Improving",
                    "month 59",
                    "Safer wards · data as at 12 Nov 2024",
                    "page 1 of " + pdf.getNumberOfPages())) {
                assertTrue(text.contains(expected), () -> expected + " in " + text);
            }
            assertEquals(pdf.getNumberOfPages() - 1, text.split("What was seen", -1).length - 1);
        }
    }

    @Test
    void thereIsNoPictureMadeOfPixelsAndEveryFontIsEmbedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pack())) {
            for (PDPage page : pdf.getPages()) {
                requireDrawn(page.getResources());
            }
        }
    }

    private static void requireDrawn(PDResources resources) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertTrue(font.isEmbedded(), font.getName());
            assertTrue(font.getName().contains("+Inter-"), font.getName());
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            assertFalse(object instanceof PDImageXObject);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                requireDrawn(form.getResources());
            }
        }
    }

    @Test
    void isTaggedWithTitleLanguageAndAltText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pack())) {
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals(
                    "Safer wards, October 2024", pdf.getDocumentInformation().getTitle());
            List<PDStructureElement> elements = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
            List<String> types =
                    elements.stream().map(PDStructureElement::getStructureType).toList();
            assertEquals(List.of("Document", "H1", "P"), types.subList(0, 3));
            assertEquals(61, types.stream().filter("TR"::equals).count());
            assertEquals(63, types.stream().filter("TH"::equals).count(), "a head of each column and of each row");
            List<PDStructureElement> figures = elements.stream()
                    .filter(e -> e.getStructureType().equals("Figure"))
                    .toList();
            assertEquals(4, figures.size());
            assertTrue(figures.get(0).getAlternateDescription().startsWith("Falls per 1,000 bed days, Safer wards"));
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }

    @Test
    void headingsNeverSkipALevelAndEachPartIsInTheOutline() throws IOException {
        PdfPages pages = PdfPages.of("t", "foot");
        pages.part("1 · First", true);
        pages.heading(1, "One");
        pages.heading(3, "Below one");
        pages.heading(2, "Beside it");
        pages.heading(3, "Below that");
        pages.paragraph("Words.");
        pages.part("2 · Second", true);
        pages.heading(1, "Two");
        pages.paragraph("Words.");
        try (PDDocument pdf = Loader.loadPDF(pages.bytes())) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertEquals(
                    List.of("H1", "H2", "H2", "H3", "H1"),
                    elements.stream()
                            .map(PDStructureElement::getStructureType)
                            .filter(type -> type.matches("H[1-6]"))
                            .toList());
            List<String> titles = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
            assertEquals(List.of("1 · First", "2 · Second"), titles);
        }
    }

    @Test
    void aHeadingStandsOnThePageOfWhatFollowsIt() throws IOException {
        for (int before = 25; before < 45; before++) {
            PdfPages pages = PdfPages.of("t", "foot");
            pages.part("First", true);
            for (int i = 0; i < before; i++) {
                pages.paragraph("One line.");
            }
            pages.heading(2, "Heading");
            pages.together(() -> IntStream.range(0, 10).forEach(i -> pages.paragraph("Follows.")));
            try (PDDocument pdf = Loader.loadPDF(pages.bytes())) {
                PDFTextStripper stripper = new PDFTextStripper();
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(pdf);
                    assertEquals(text.contains("Heading"), text.contains("Follows"), before + ": " + text);
                }
            }
        }
    }

    @Test
    void aPartThatFitsBelowTheOneBeforeStaysOnItsPage() throws IOException {
        PdfPages pages = PdfPages.of("t", "foot");
        for (String part : List.of("First", "Second", "Third")) {
            pages.part(part, part.equals("Third"));
            pages.heading(1, part);
            pages.paragraph("A few words.");
        }
        try (PDDocument pdf = Loader.loadPDF(pages.bytes())) {
            assertEquals(2, pdf.getNumberOfPages());
        }
    }

    @Test
    void picturesGiveWayWhereAPartWouldNeedAnotherPageForALine() throws IOException {
        PdfPages pages = PdfPages.of("t", "foot");
        pages.part("First", true);
        for (int i = 0; i < 3; i++) {
            pages.figure(ChartFigure.of(Samples.falls(), Samples.fallsNotes(), PdfPages.WIDTH, 320));
        }
        try (PDDocument pdf = Loader.loadPDF(pages.bytes())) {
            assertEquals(1, pdf.getNumberOfPages(), "three of 320 px need 930 px and a page has 970 for all");
        }
    }

    @Test
    void theSamePagesAreTheSameBytes() {
        assertArrayEquals(pack(), pack());
    }

    @Test
    void lettersThatInterDoesNotHaveDoNotStopThePages() throws IOException {
        PdfPages pages = PdfPages.of("病院", "病院 · 12 Nov 2024");
        pages.heading(1, "病院 one");
        pages.figure(ChartFigure.of(Samples.falls(), ChartNotes.of("病院 two", "12 Nov 2024"), 644, 300)
                .framed());
        try (PDDocument pdf = Loader.loadPDF(pages.bytes())) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("?? one"));
        }
    }

    @Test
    void aRowWithMissingCellsIsRefused() {
        PdfPages pages = PdfPages.of("t", "n");
        assertThrows(
                IllegalArgumentException.class, () -> pages.table(List.of("a", "b"), List.of(List.of("only one"))));
    }
}
