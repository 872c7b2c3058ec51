package org.networkspc.reports.pack.slides;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Page;
import org.networkspc.sample.SampleNetwork;

/** The pack of a sample network and one member's own, as slides. */
class SlidePackTest {
    private static final Pattern PARAGRAPH = Pattern.compile("<a:p>(.*?)</a:p>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<a:t>([^<]*)</a:t>");
    private static final Pattern SHAPE = Pattern.compile("<p:(sp|pic|graphicFrame)>(.*?)</p:\\1>", Pattern.DOTALL);
    /** A slide that goes on. */
    private static final Pattern AGAIN = Pattern.compile(" · \\d+$");

    private static PackPlan.Part network;
    private static PackPlan.Part member;
    private static byte[] bytes;
    private static OfficeFile slides;
    private static OfficeFile own;
    private static OfficeFile pictures;

    @BeforeAll
    static void write() {
        PackPlan plan = PackPlan.of(SamplePages.of(SampleNetwork.values()[0]), List.of(), "test", m -> true);
        network = plan.network();
        member = plan.member(plan.members().get(0));
        bytes = SlidePack.write(network.title(), network.pages(), ChartStyle.NATIVE);
        slides = OfficeFile.of(bytes);
        own = OfficeFile.of(SlidePack.write(member.title(), member.pages(), ChartStyle.NATIVE));
        pictures = OfficeFile.of(SlidePack.write(member.title(), member.pages(), ChartStyle.PICTURES));
    }

    private static Stream<OfficeFile> files() {
        return Stream.of(slides, own, pictures);
    }

    @Test
    void everyPartIsAsItsSchemaSays() {
        files().forEach(file -> {
            List<String> without = new ArrayList<>();
            assertEquals(List.of(), file.invalid(without));
            assertEquals(List.of("docProps/core.xml"), without, "parts without a schema");
        });
    }

    @Test
    void everyWorkbookBehindAChartIsAsItsSchemaSays() {
        Map<String, byte[]> books = new TreeMap<>(slides.parts());
        books.keySet().removeIf(name -> !name.endsWith(".xlsx"));
        assertEquals(slides.named("ppt/charts/chart").size(), books.size());
        books.forEach((name, content) -> {
            OfficeFile file = OfficeFile.of(content);
            assertEquals(List.of(), file.invalid(new ArrayList<>()), name);
            assertEquals(List.of(), file.broken(), name);
            assertEquals(List.of(), file.orphans(), name);
        });
    }

    @Test
    void everyPartIsReachedAndEveryRelationshipLeadsToOne() {
        files().forEach(file -> {
            assertEquals(List.of(), file.broken());
            assertEquals(List.of(), file.orphans());
            assertEquals(List.of(), file.withoutType());
        });
    }

    @Test
    void everyPictureChartAndTableSaysWhatItShows() {
        files().forEach(file -> file.named("ppt/slides/slide").forEach(slide -> {
            for (String shape : shapes(file.text(slide))) {
                if (!shape.startsWith("<p:sp>")) {
                    Matcher words = Pattern.compile("descr=\"([^\"]{10,})\"").matcher(shape);
                    assertTrue(words.find(), slide);
                }
            }
        }));
        assertTrue(own.named("ppt/charts/chart").size() > 3
                && pictures.named("ppt/charts/chart").isEmpty());
    }

    @Test
    void everySlideBeginsWithATitleOfItsOwn() {
        files().forEach(file -> {
            List<String> titles = file.named("ppt/slides/slide").stream()
                    .map(slide -> shapes(file.text(slide)).get(0))
                    .peek(first ->
                            assertTrue(first.contains("type=\"title\"") || first.contains("type=\"ctrTitle\""), first))
                    .map(first -> String.join(" ", paragraphs(first)))
                    .toList();
            assertEquals(titles.size(), new HashSet<>(titles).size(), titles::toString);
            assertFalse(titles.contains(""));
        });
    }

    @Test
    void everySentenceStandsOnAPageAsWell() {
        assertSaid(slides, network);
        assertSaid(own, member);
    }

    private static void assertSaid(OfficeFile file, PackPlan.Part part) {
        String said = part.pages().stream().map(SlidePackTest::text).collect(Collectors.joining(" "));
        List<String> missing = new ArrayList<>();
        for (String slide : file.named("ppt/slides/slide")) {
            for (String shape : shapes(file.text(slide))) {
                if (shape.contains("type=\"dt\"") || shape.contains("type=\"ftr\"") || shape.contains("\"sldNum\"")) {
                    continue;
                }
                for (String paragraph : paragraphs(shape)) {
                    Stream.of(AGAIN.matcher(paragraph)
                                    .replaceAll("")
                                    .split("(?<=[.?:]) | · |☐ |[●◆■○] |^[A-Z]  |, (?=\\w+$)"))
                            .map(words -> words.strip().replaceAll("[.:]$", ""))
                            .filter(words -> !said.contains(words))
                            .forEach(words -> missing.add(slide + ": " + words));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** As the page is written, and what its charts are about. */
    private static String text(Page page) {
        List<String> charts = page.blocks().stream()
                .filter(Block.Beside.class::isInstance)
                .flatMap(block -> ((Block.Beside) block).main().stream())
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).wide())
                .map(figure -> figure.title() + " " + figure.alt())
                .toList();
        return SamplePages.text(page).replace("&lt;", "<").replace("&gt;", ">") + " " + String.join(" ", charts);
    }

    @Test
    void theWordsAreTheSameWithPictures() {
        List<String> words = words(own);
        assertEquals(words, words(pictures));
        assertTrue(words.size() > 30);
    }

    private static List<String> words(OfficeFile file) {
        return file.named("ppt/slides/slide").stream()
                .flatMap(slide -> paragraphs(file.text(slide)).stream())
                .toList();
    }

    @Test
    void noLettersAreSmallerThanTwelvePoints() {
        Pattern size = Pattern.compile(" sz=\"(\\d+)\"");
        files().forEach(file -> file.parts().forEach((name, content) -> {
            if (name.startsWith("ppt/") && name.endsWith(".xml")) {
                Matcher each = size.matcher(file.text(name));
                while (each.find()) {
                    assertTrue(Integer.parseInt(each.group(1)) >= 1200, name + each.group());
                }
            }
        }));
    }

    @Test
    void nothingIsTallerThanItsPlaceOrReachesTheFooters() {
        for (PackPlan.Part part : List.of(network, member)) {
            for (Slide slide : SlidePlan.of(part.title(), part.pages())) {
                assertTrue(Titles.fits(slide.title(), slide.layout().titleSlot()), slide.title());
                for (Slide.Piece piece : slide.pieces()) {
                    Slot slot = piece.slot();
                    assertTrue(
                            slot.place().getMaxY() <= SlideLayout.FOOT
                                    && slot.place().getMaxX() <= SlideLayout.WIDTH - SlideLayout.MARGIN + 8,
                            slide.title() + ": " + slot);
                    if (piece instanceof Slide.Words words) {
                        double height = Paragraph.height(words.paragraphs(), slot.width());
                        assertTrue(height <= slot.height() + 1, slide.title() + ": " + slot + " " + height);
                    }
                }
            }
        }
    }

    @Test
    void piecesDoNotOverlap() {
        for (PackPlan.Part part : List.of(network, member)) {
            for (Slide slide : SlidePlan.of(part.title(), part.pages())) {
                List<Slide.Piece> pieces = slide.pieces();
                for (int i = 0; i < pieces.size(); i++) {
                    for (int k = i + 1; k < pieces.size(); k++) {
                        var common = pieces.get(i)
                                .slot()
                                .place()
                                .createIntersection(pieces.get(k).slot().place());
                        assertTrue(
                                common.getWidth() < 1 || common.getHeight() < 1,
                                slide.title() + ": " + pieces.get(i).slot() + " "
                                        + pieces.get(k).slot());
                    }
                }
            }
        }
    }

    @Test
    void theNotesTellMethodAndAnalystsReading() {
        List<String> notes = own.named("ppt/notesSlides/notesSlide").stream()
                .map(note -> String.join("\n", paragraphs(own.text(note))))
                .toList();
        assertTrue(notes.size() > 3);
        assertTrue(
                notes.stream()
                        .allMatch(n -> n.contains("Method: ") && n.contains("Rules: ") && n.contains("For analysts: ")),
                notes::toString);
    }

    @Test
    void theSamePagesAreTheSameBytesInAnyLanguageAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(bytes, SlidePack.write(network.title(), network.pages(), ChartStyle.NATIVE));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> shapes(String slide) {
        List<String> shapes = new ArrayList<>();
        Matcher each = SHAPE.matcher(slide);
        while (each.find()) {
            shapes.add(each.group());
        }
        return shapes;
    }

    private static List<String> paragraphs(String xml) {
        List<String> paragraphs = new ArrayList<>();
        Matcher each = PARAGRAPH.matcher(xml);
        while (each.find()) {
            StringBuilder words = new StringBuilder();
            Matcher text = TEXT.matcher(each.group(1));
            while (text.find()) {
                words.append(text.group(1));
            }
            paragraphs.add(plain(words.toString()));
        }
        return paragraphs;
    }

    private static String plain(String words) {
        String plain = words;
        for (Map.Entry<String, String> entity :
                Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'").entrySet()) {
            plain = plain.replace(entity.getKey(), entity.getValue());
        }
        return plain.replace("&amp;", "&").strip();
    }
}
