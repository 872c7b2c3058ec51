package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.release.ReleaseDocument;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.Released;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/** A release that was wrong is corrected by another; the first stays as it was, and says so. */
class CorrectionTest {
    private static final YearMonth LAST = SmallNetwork.FIRST.plusMonths(12);
    private static final String RELEASES = """
        sharing: {version: "3", agreed: 2023-01-01, members: nothing}
        releases: {way: approval, opens: 1, closes: 8, releases: 12}
        """;

    @TempDir
    private Path folder;

    private final Instant[] now = {Instant.parse("2025-06-01T10:00:00Z")};

    @BeforeEach
    void network() throws IOException {
        SmallNetwork.writeTo(folder);
        Path yaml = folder.resolve("config/network.yaml");
        Files.writeString(yaml, Files.readString(yaml) + RELEASES);
    }

    private Networks.Hosted open() {
        return new Networks.Hosted(folder, Intake.open(folder, () -> now[0]));
    }

    private static Releases releases(Networks.Hosted hosted) {
        return new Releases(hosted, EnumSet.of(PackFormat.CSV));
    }

    private static void upload(Networks.Hosted hosted, String rows) {
        String csv = "member,measure,period,numerator,denominator\n" + rows;
        hosted.intake().accept(hosted.intake().preview("rows.csv", csv.getBytes(StandardCharsets.UTF_8)), csv);
    }

    private static String rows(int month, int counted, String... ids) {
        StringBuilder rows = new StringBuilder();
        for (String id : ids) {
            rows.append(SmallNetwork.row(id, SmallNetwork.FIRST.plusMonths(month), counted, 2000));
        }
        return rows.toString();
    }

    private static void wrongRelease(Networks.Hosted hosted) {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month <= 12; month++) {
            rows.append(rows(month, 20 + month * 7 % 5, "C1", "C2", "C3"));
        }
        upload(hosted, rows.toString());
        releases(hosted).release(new Releases.Approval(LAST, "R. Ahmed", "", "", "test"));
    }

    private static String at(Edition edition, int month) {
        MeasurePlan falls = edition.config().plan("falls").orElseThrow();
        return edition.lines().line(falls, Pooling.AS_REPORTED).map(Series::subgroups).orElse(List.of()).stream()
                .filter(s ->
                        s.start().equals(SmallNetwork.FIRST.plusMonths(month).atDay(1)))
                .map(s -> s.hasValue()
                        ? Double.toString(s.numerator())
                        : s.standing().toString())
                .findFirst()
                .orElse("");
    }

    @Test
    void theCorrectionIsShownAndTheFirstReleaseStaysReadableAndMarked() throws Exception {
        now[0] = Instant.parse("2025-06-01T10:00:00Z");
        try (Networks networks = Networks.of(List.of(open()));
                Service service = Service.start(networks, 0)) {
            Networks.Hosted hosted = networks.get("small");
            wrongRelease(hosted);
            String before = at(hosted.edition(), 12);
            byte[] manifest = Files.readAllBytes(folder.resolve("packs/2024-01/manifest.json"));
            upload(hosted, rows(12, 40, "C1", "C2", "C3"));
            assertEquals(before, at(hosted.edition(), 12), "an upload changes nothing");
            now[0] = Instant.parse("2025-06-03T10:00:00Z");
            releases(hosted).correct("A. Bell", "Beds were counted twice.", "", "test");
            assertEquals("120.0", at(hosted.edition(), 12));
            List<Released> all = hosted.intake().snapshot().releases().all();
            assertEquals(2, all.size());
            assertEquals("Beds were counted twice.", all.get(1).corrects());
            assertEquals(
                    "R. Ahmed",
                    ReleaseDocument.of(hosted.intake().document(all.get(0))).approvedBy());
            assertEquals(
                    new String(manifest, StandardCharsets.UTF_8),
                    Files.readString(folder.resolve("packs/2024-01/manifest.json")),
                    "the first pack is as it was sent");
            String again = Files.readString(folder.resolve("packs/2024-01-correction-1/manifest.json"));
            assertTrue(again.contains("\"corrects\" : \"Beds were counted twice.\""), again);
            assertTrue(again.contains("\"agreement\" : \"3\""), again);
            String page = new Client(service).get("/networks/small/packs").body();
            assertTrue(page.contains("Corrected on 3 June 2025: Beds were counted twice."), page);
            assertTrue(page.contains("What was wrong: Beds were counted twice."), page);
            assertTrue(page.contains("January 2024, corrected"), page);
            assertTrue(page.contains("Release January 2024 again, corrected"), page);
            assertThrows(Refused.class, () -> releases(hosted).correct(" ", "x", "", "test"));
        }
    }

    @Test
    void theCommandDoesTheSame() throws IOException {
        try (Intake intake = open().intake()) {
            wrongRelease(new Networks.Hosted(folder, intake));
        }
        try (Networks networks = Networks.open(folder)) {
            Networks.Hosted hosted = networks.all().iterator().next();
            upload(hosted, rows(12, 40, "C1", "C2", "C3"));
            Released made = Correction.of(hosted, "A. Bell", "Beds were counted twice.", false);
            assertEquals("2024-01", made.period());
            assertEquals("120.0", at(hosted.edition(), 12));
            assertThrows(IllegalArgumentException.class, () -> Correction.of(hosted, "A. Bell", " ", false));
        }
    }

    /** The difference would be that member's; what is wrong is not shown any longer either. */
    @Test
    void whatOneMemberCorrectsIsHiddenUntilOthersChangeTheSamePeriod() throws IOException {
        try (Intake intake = open().intake()) {
            Networks.Hosted hosted = new Networks.Hosted(folder, intake);
            wrongRelease(hosted);
            String before = at(hosted.edition(), 11);
            upload(hosted, rows(12, 40, "C2"));
            releases(hosted).correct("A. Bell", "C2 sent the wrong file.", "", "test");
            assertEquals("SUPPRESSED", at(hosted.edition(), 12));
            assertEquals(before, at(hosted.edition(), 11), "other months stay");
            String note = hosted.intake().snapshot().releases().all().get(1).note();
            assertTrue(note.contains("1 late number waits") && note.contains("are hidden"), note);
            upload(hosted, rows(13, 21, "C1", "C2", "C3"));
            releases(hosted).release(new Releases.Approval(LAST.plusMonths(1), "R. Ahmed", "", "", "test"));
            assertEquals("SUPPRESSED", at(hosted.edition(), 12), "also in the next release");
        }
        try (Intake again = Intake.open(folder, () -> now[0])) {
            assertEquals("SUPPRESSED", at(new Networks.Hosted(folder, again).edition(), 12), "by the checkpoint");
        }
        try (Intake again = Intake.rebuild(folder, Database.EMBEDDED)) {
            Networks.Hosted hosted = new Networks.Hosted(folder, again);
            assertEquals("SUPPRESSED", at(hosted.edition(), 12), "by the journal");
            upload(hosted, rows(12, 30, "C1", "C3"));
            Releases releases = releases(hosted);
            assertFalse(releases.released().contains(LAST.plusMonths(2)));
            releases.correct("A. Bell", "All were asked.", "", "test");
            assertEquals("100.0", at(hosted.edition(), 12), "three together");
        }
    }
}
