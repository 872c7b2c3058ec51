package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.NetworkHome;
import org.networkspc.reports.page.Routes;
import org.networkspc.reports.page.Source;

class ChartPackTest {
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href)=\"(?!#|data:)[^\"]|url\\((?!data:)|@import");

    @TempDir
    private Path folder;

    private Edition edition;
    private WrittenPack written;

    @BeforeEach
    void fill() throws Exception {
        try (Intake intake = Intake.open(SmallNetwork.writeTo(folder), () -> Instant.parse("2024-11-12T09:00:00Z"))) {
            byte[] csv = SmallNetwork.csv(15).getBytes(StandardCharsets.UTF_8);
            intake.accept(intake.preview("months.csv", csv), "");
            edition = new Edition(intake.config(), intake.pool(), "12 November 2024", Routes.NONE);
        }
        written = WrittenPack.of(pack(), folder.resolve("pack"));
    }

    @Test
    void theHtmlIsOneFileThatNeedsNoOther() {
        String html = text("network.html");
        assertFalse(ELSEWHERE.matcher(html).find(), () -> {
            var found = ELSEWHERE.matcher(html);
            return found.find() ? html.substring(found.start(), Math.min(html.length(), found.end() + 80)) : "";
        });
        assertTrue(html.contains("font-family: Inter"), "the font is inside");
        assertTrue(html.contains(headline()), html);
        assertTrue(html.contains("Non-slip socks"), "what did not work is told as well");
    }

    @Test
    void thePdfHoldsRealText() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file("network.pdf"))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains(headline()), text);
            assertTrue(text.contains("12 November 2024"), text);
            assertTrue(text.contains("Non-slip socks"), text);
        }
    }

    @Test
    void aMembersFileHoldsNobodyElse() throws Exception {
        for (String name : List.of("members/C1.html", "members/C1.csv")) {
            String own = text(name);
            assertFalse(own.contains("Birch") || own.contains("Cedar") || own.contains("C2,"), name);
        }
        assertTrue(text("members/C1.html").contains("Ash"));
        try (PDDocument pdf = Loader.loadPDF(file("members/C1.pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Ash") && !text.contains("Birch") && !text.contains("Cedar"), text);
        }
    }

    @Test
    void writingTwiceGivesTheSameBytes() throws Exception {
        WrittenPack again = WrittenPack.of(pack(), folder.resolve("again"));
        assertEquals(
                List.copyOf(written.files().keySet()), List.copyOf(again.files().keySet()));
        written.files().forEach((name, content) -> assertArrayEquals(content, again.file(name), name));
    }

    @Test
    void theManifestNamesEveryOtherFileAndEveryInput() {
        String manifest = text(ChartPack.MANIFEST);
        written.files().keySet().stream()
                .filter(name -> !name.equals(ChartPack.MANIFEST))
                .forEach(name -> assertTrue(manifest.contains("\"" + name + "\""), name));
        assertTrue(manifest.contains("months.csv") && manifest.contains("0123abcd"), manifest);
    }

    private String headline() {
        return NetworkHome.finding(edition).stream()
                .filter(Block.Headline.class::isInstance)
                .map(b -> ((Block.Headline) b).finding())
                .findFirst()
                .orElseThrow();
    }

    private ChartPack pack() {
        List<Source> sources =
                List.of(new Source("months.csv", "12 November 2024", "0123abcd", new Source.Rows(45, 45, 0, 0)));
        Manifest.Header header = new Manifest.Header("small", "12 November 2024", "2024-03", "test");
        return new ChartPack(
                PackPlan.of(edition, sources, "test", m -> true), EnumSet.allOf(PackFormat.class), header, sources);
    }

    private byte[] file(String name) {
        return written.file(name);
    }

    private String text(String name) {
        return written.text(name);
    }
}
