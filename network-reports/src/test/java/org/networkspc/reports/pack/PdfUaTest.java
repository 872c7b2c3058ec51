package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Member;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.PdfPages;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Routes;
import org.networkspc.sample.SampleNetwork;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every file is PDF/UA-1 in the eyes of veraPDF. */
class PdfUaTest {
    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Failed checks, with how often. */
    private static TreeMap<String, Integer> failed(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            assertTrue(result.getTotalAssertions() > 100, "checks were made");
            TreeMap<String, Integer> failed = new TreeMap<>();
            result.getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .forEach(check -> failed.merge(check.getRuleId() + " " + check.getMessage(), 1, Integer::sum));
            return failed;
        }
    }

    @Test
    void theNetworksFileAndAMembersFileAre(@TempDir Path folder) throws Exception {
        try (Intake intake = Intake.open(SmallNetwork.writeTo(folder), () -> Instant.parse("2024-11-12T09:00:00Z"))) {
            byte[] csv = SmallNetwork.csv(15).getBytes(StandardCharsets.UTF_8);
            intake.accept(intake.preview("months.csv", csv), "");
            Edition edition = new Edition(intake.config(), intake.pool(), "12 November 2024", Routes.NONE);
            PackPlan plan = PackPlan.of(edition, List.of(), "test", member -> true);
            assertEquals(new TreeMap<>(), failed(PdfPack.write(plan.network())));
            assertEquals(
                    new TreeMap<>(),
                    failed(PdfPack.write(plan.member(plan.members().get(0)))));
        }
    }

    @Test
    void aPictureWithoutWordsIsNot() throws Exception {
        PdfPages pages = PdfPages.of("t", "foot");
        pages.heading(1, "One picture");
        pages.figure(new Figure("id", "title", "", "caption", 300, 100, (g, w, h) -> g.drawLine(0, 0, w, h)));
        assertEquals(1, failed(pages.bytes()).size());
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void everyFileOfASampleIs(SampleNetwork sample) throws Exception {
        PackPlan plan = PackPlan.of(SamplePages.of(sample), List.of(), "test", member -> true);
        assertEquals(new TreeMap<>(), failed(PdfPack.write(plan.network())));
        for (Member member : plan.members()) {
            assertEquals(new TreeMap<>(), failed(PdfPack.write(plan.member(member))), member.name());
        }
    }
}
