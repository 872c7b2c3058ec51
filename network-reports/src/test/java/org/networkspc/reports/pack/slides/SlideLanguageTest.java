package org.networkspc.reports.pack.slides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.reports.page.Dates;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Routes;

/** A file says which language it is in wherever office programs and screen readers look, and which day it is as at. */
class SlideLanguageTest {
    private static final String YAML = """
        network: heim
        name: Heimwege
        language: %s
        measures:
          - id: rufe
            name: Rufe je 1.000 Nächte
            kind: rate
            per: 1000
            improvement: decrease
            role: outcome
            level: whole-population
            cadence: month
            lag: 0
        members:
          - {id: A, name: Altstadt}
          - {id: B, name: Brückenstraße}
        """;

    private static final Pattern RUN = Pattern.compile("<a:(?:rPr|endParaRPr)\\b[^>]*>");

    private static OfficeFile german;
    private static OfficeFile english;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        german = file("de", folder);
        english = file("en", folder);
    }

    private static OfficeFile file(String language, Path folder) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            for (String member : List.of("A", "B")) {
                LocalDate day = LocalDate.of(2024, 10, 1).plusMonths(month);
                rows.append(member + ",rufe," + day + "," + (9 + month * 7 % 5) + ",2400\n");
            }
        }
        Edition read = TypedNetwork.edition(folder, YAML.formatted(language), rows.toString());
        String asAt = Dates.day(Instant.parse("2026-11-12T09:00:00Z"), read.words());
        Edition edition = new Edition(read.config(), read.pool(), asAt, Routes.NONE);
        PackPlan plan = PackPlan.of(edition, List.of(), "test", member -> true);
        PackPlan.Part part = plan.member(plan.members().get(0));
        return OfficeFile.of(SlidePack.write(part.title(), part.pages(), ChartStyle.NATIVE));
    }

    @Test
    void everyRunOfLettersSaysItsLanguage() {
        OfficeFile file = german;
        List<String> others = new ArrayList<>();
        file.parts().forEach((name, content) -> {
            if (name.startsWith("ppt/") && name.endsWith(".xml")) {
                RUN.matcher(file.text(name))
                        .results()
                        .filter(run -> !run.group().contains(" lang=\"de-DE\""))
                        .forEach(run -> others.add(name + ": " + run.group()));
            }
        });
        assertEquals(List.of(), others);
        assertTrue(file.text("ppt/charts/chart1.xml").contains("<c:lang val=\"de-DE\"/>"));
        assertTrue(file.text("docProps/core.xml").contains("<dc:language>de-DE</dc:language>"));
    }

    @Test
    void monthsOnAxesHaveTheirNamesInItAndLinesToo() {
        String own = german.text("ppt/charts/chart1.xml");
        assertTrue(own.contains("formatCode=\"[$-407]mmm yy\""));
        assertTrue(own.contains("<c:v>Obere Grenze</c:v>"));
        assertTrue(own.contains("Zahlen!$A$2"));
        String plain = english.text("ppt/charts/chart1.xml");
        assertTrue(plain.contains("formatCode=\"[$-809]mmm yy\""));
        assertTrue(plain.contains("<c:v>Upper limit</c:v>"));
        assertTrue(plain.contains("Numbers!$A$2"));
    }

    @Test
    void everyPartIsAsItsSchemaSays() {
        assertEquals(List.of(), german.invalid(new ArrayList<>()));
        assertEquals(List.of(), german.broken());
    }

    @Test
    void theDayOfTheNumbersStandsWhereProgramsExpectTheTimeOfWriting() {
        for (OfficeFile file : List.of(english, german)) {
            List<String> properties = new ArrayList<>(List.of(file.text("docProps/core.xml")));
            OfficeFile book = OfficeFile.of(file.parts().getOrDefault("ppt/embeddings/numbers1.xlsx", new byte[0]));
            properties.add(book.text("docProps/core.xml"));
            for (String xml : properties) {
                String day = " xsi:type=\"dcterms:W3CDTF\">2026-11-12T00:00:00Z</dcterms:";
                assertTrue(xml.contains("<dcterms:created" + day) && xml.contains("<dcterms:modified" + day), xml);
            }
        }
    }

    @Test
    void aDayIsReadAsItIsWritten(@TempDir Path folder) throws IOException {
        for (String language : List.of("en", "de")) {
            Edition edition = TypedNetwork.edition(folder, YAML.formatted(language), "A,rufe,2024-10-01,1,2400\n");
            for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2025; day = day.plusDays(1)) {
                String written = edition.say("{0}", day);
                assertEquals(day, Dates.read(written, edition.words()).orElseThrow(), written);
            }
            String month = edition.say("{0}", java.time.YearMonth.of(2024, 2));
            assertEquals(
                    LocalDate.of(2024, 2, 29),
                    Dates.read(month, edition.words()).orElseThrow());
            assertFalse(Dates.read("", edition.words()).isPresent());
            assertFalse(Dates.read("31 Februar 2024", edition.words()).isPresent());
        }
    }
}
