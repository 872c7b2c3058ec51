package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.release.ReleaseDocument;
import org.networkspc.reports.release.Schedule;
import org.networkspc.reports.store.Backup;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.Released;
import org.networkspc.reports.store.Verification;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.StoredLine;

/** What the network sees changes only at a release, and every release stays. */
class ReleasesTest {
    private static final String RELEASES = """
        sharing: {version: "3", agreed: 2023-01-01, members: nothing}
        releases: {way: %s, opens: 1, closes: 8, releases: 12, time-zone: Europe/London, at: "01:30"}
        """;

    private static final Instant LATER = Instant.parse("2025-06-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final Instant[] now = {Instant.parse("2023-02-05T10:00:00Z")};

    private Path network(String way) throws IOException {
        Path made = SmallNetwork.writeTo(Files.createTempDirectory(folder, "network"));
        Path yaml = made.resolve("config/network.yaml");
        Files.writeString(yaml, Files.readString(yaml) + RELEASES.formatted(way));
        return made;
    }

    private Networks.Hosted open(Path network) {
        return new Networks.Hosted(network, Intake.open(network, () -> now[0]));
    }

    private static Releases releases(Networks.Hosted hosted) {
        return new Releases(hosted, EnumSet.of(PackFormat.CSV));
    }

    private void upload(Networks.Hosted hosted, String rows) {
        String csv = "member,measure,period,numerator,denominator\n" + rows;
        Intake intake = hosted.intake();
        intake.accept(intake.preview("rows.csv", csv.getBytes(StandardCharsets.UTF_8)), csv);
    }

    private static String months(int first, int last) {
        StringBuilder rows = new StringBuilder();
        for (int month = first; month <= last; month++) {
            for (String id : List.of("C1", "C2", "C3")) {
                rows.append(SmallNetwork.row(
                        id, SmallNetwork.FIRST.plusMonths(month), 20 + (month * 7 + id.charAt(1) * 3) % 5, 2000));
            }
        }
        return rows.toString();
    }

    private static List<String> line(Edition edition) {
        MeasurePlan falls = edition.config().plan("falls").orElseThrow();
        return edition.lines().line(falls, Pooling.AS_REPORTED).map(Series::subgroups).orElse(List.of()).stream()
                .map(s -> s.start() + " " + (s.hasValue() ? s.numerator() : s.standing()))
                .toList();
    }

    private static Releases.Approval approval(YearMonth period) {
        return new Releases.Approval(period, "R. Ahmed", "", "", "test");
    }

    /** Attack 3: 410 of 520 and, after one upload, 431 of 548 would say 21 of 28. */
    @Test
    void attack3NothingPooledChangesWithAnUpload() throws IOException {
        now[0] = LATER;
        try (Intake intake = open(network("approval")).intake()) {
            Networks.Hosted hosted = new Networks.Hosted(folder, intake);
            upload(hosted, months(0, 12));
            assertEquals(List.of(), line(hosted.edition()), "nothing is released yet");
            releases(hosted).release(approval(SmallNetwork.FIRST.plusMonths(12)));
            List<String> released = line(hosted.edition());
            assertEquals(13, released.size());
            upload(hosted, SmallNetwork.row("C2", SmallNetwork.FIRST.plusMonths(12), 99, 2000));
            upload(hosted, SmallNetwork.row("C2", SmallNetwork.FIRST.plusMonths(13), 98, 2000));
            assertEquals(released, line(hosted.edition()));
            assertFalse(line(hosted.own()).equals(released), "a member sees its own numbers at once");
            assertTrue(hosted.edition().frame("").provenance().contains("release of January 2024"));
        }
    }

    /** Attack 4: a release less the one before it is the late file, unless others changed the same period too. */
    @Test
    void attack4LateNumbersWaitForCompany() throws IOException {
        now[0] = LATER;
        try (Intake intake = open(network("approval")).intake()) {
            Networks.Hosted hosted = new Networks.Hosted(folder, intake);
            upload(hosted, months(0, 12));
            releases(hosted).release(approval(SmallNetwork.FIRST.plusMonths(12)));
            List<String> before = line(hosted.edition());
            upload(hosted, months(13, 13) + SmallNetwork.row("C2", SmallNetwork.FIRST.plusMonths(4), 99, 2000));
            releases(hosted).release(approval(SmallNetwork.FIRST.plusMonths(13)));
            assertEquals(before, line(hosted.edition()).subList(0, 13), "one member alone changes nothing");
            List<Released> all = intake.snapshot().releases().all();
            assertEquals(
                    "1 late number waits until others change the same periods.",
                    all.get(1).note());
            upload(
                    hosted,
                    months(14, 14)
                            + SmallNetwork.row("C1", SmallNetwork.FIRST.plusMonths(4), 30, 2000)
                            + SmallNetwork.row("C3", SmallNetwork.FIRST.plusMonths(4), 30, 2000));
            releases(hosted).release(approval(SmallNetwork.FIRST.plusMonths(14)));
            assertEquals("2023-05-01 159.0", line(hosted.edition()).get(4), "three together do");
        }
    }

    @Test
    void aReleaseKeepsItsLinesAndWhoApprovedThroughRestartRebuildBackupAndRestore() throws IOException {
        now[0] = LATER;
        Path network = network("approval");
        List<String> released;
        byte[] document;
        try (Intake intake = Intake.open(network, () -> now[0])) {
            Networks.Hosted hosted = new Networks.Hosted(network, intake);
            upload(hosted, months(0, 12));
            releases(hosted).release(approval(SmallNetwork.FIRST.plusMonths(12)));
            upload(hosted, months(13, 13) + SmallNetwork.row("C2", SmallNetwork.FIRST.plusMonths(4), 99, 2000));
            released = line(hosted.edition());
            Released release = intake.snapshot().releases().all().get(0);
            assertEquals("R. Ahmed", release.approvedBy());
            assertEquals("3", release.agreement());
            document = intake.document(release);
            StoredLine kept = ReleaseDocument.of(document).lines().get("falls");
            Edition edition = Editions.prospective(
                    intake, intake.snapshot().releases().latest().orElseThrow(), java.util.Optional.empty());
            StoredLine line = StoredLine.of(edition.lines()
                    .line(edition.config().plan("falls").orElseThrow(), Pooling.LIKE_FOR_LIKE)
                    .flatMap(Series::fit)
                    .orElseThrow());
            assertEquals(line, kept, "every digit of the line, its levels and shares");
        }
        Path backup = folder.resolve("backup");
        Backup.copy(network, backup);
        Path restored = folder.resolve("restored");
        Backup.copy(backup, restored);
        assertEquals(List.of(), Verification.of(restored).problems());
        for (Path again : List.of(network, restored)) {
            try (Intake intake = Intake.rebuild(again, Database.EMBEDDED)) {
                Networks.Hosted hosted = new Networks.Hosted(again, intake);
                assertEquals(released, line(hosted.edition()));
                assertEquals(
                        new String(document, StandardCharsets.UTF_8),
                        new String(
                                intake.document(
                                        intake.snapshot().releases().all().get(0)),
                                StandardCharsets.UTF_8));
            }
            try (Intake intake = Intake.open(again)) {
                assertEquals(released, line(new Networks.Hosted(again, intake).edition()), "by the checkpoint");
            }
            assertTrue(Files.readString(again.resolve("packs/2024-01/manifest.json"))
                    .contains("R. Ahmed"));
        }
    }

    /** 24 months: restarts, two looks at once, a service that is down for two months, clocks that change and one that jumps. */
    @Test
    void twentyFourMonthsHaveTwentyFourReleases() throws IOException {
        Path network = network("automatic");
        SplittableRandom chance = new SplittableRandom(24);
        Networks.Hosted hosted = open(network);
        int uploaded = 0;
        Instant end = Instant.parse("2025-02-01T00:00:00Z");
        while (now[0].isBefore(end)) {
            YearMonth last =
                    YearMonth.from(now[0].atZone(java.time.ZoneOffset.UTC)).minusMonths(1);
            int known = (int) SmallNetwork.FIRST.until(last, java.time.temporal.ChronoUnit.MONTHS);
            if (known >= uploaded) {
                upload(hosted, months(uploaded, known));
                uploaded = known + 1;
            }
            look(hosted);
            look(hosted);
            if (chance.nextInt(4) == 0) {
                hosted.intake().close();
                hosted = open(network);
                look(hosted);
            }
            boolean stops = now[0].toString().startsWith("2024-05-1")
                    && hosted.intake().uploads().size() < 17;
            now[0] = now[0].plus(Duration.ofHours(stops ? 24 * 65 : 20 + chance.nextInt(100)));
        }
        List<Released> all = hosted.intake().snapshot().releases().all();
        hosted.intake().close();
        Set<String> periods = new TreeSet<>(all.stream().map(Released::period).toList());
        assertEquals(24, all.size());
        assertEquals(24, periods.size());
        assertEquals("2024-12", all.get(23).period());
        assertTrue(all.stream().anyMatch(r -> r.note().contains("caught up")), "what was missed says so");
        String log = Files.readString(network.resolve("packs/last-run.json"));
        assertTrue(log.contains("\"period\" : \"2024-12\"") && log.contains("\"exitCode\" : 0"), log);
        try (Stream<Path> packs = Files.list(network.resolve("packs"))) {
            assertEquals(
                    24,
                    packs.filter(p -> Files.exists(p.resolve("manifest.json"))).count());
        }
    }

    private void look(Networks.Hosted hosted) {
        new Schedule(() -> now[0]).look(releases(hosted));
    }

    @Test
    void thePageOfPacksSaysWhatIsDueAndWhoApproved() throws IOException {
        Path network = network("approval");
        try (Intake intake = Intake.open(network, () -> now[0])) {
            Networks.Hosted hosted = new Networks.Hosted(network, intake);
            upload(hosted, months(0, 1));
            try (Networks networks = Networks.of(List.of(hosted));
                    Service service = Service.start(networks, 0)) {
                Client client = new Client(service);
                now[0] = Instant.parse("2023-02-11T10:00:00Z");
                String early = client.get("/networks/small/packs").body();
                assertTrue(
                        early.contains(
                                "January 2023 is open from 1 February 2023 to 8 February 2023, released on 12 February"
                                        + " 2023"),
                        early);
                assertFalse(early.contains("Release January 2023"));
                assertEquals(409, approve(client, "R.+Ahmed"));
                now[0] = Instant.parse("2023-02-12T10:00:00Z");
                assertEquals(422, approve(client, "+"));
                assertEquals(200, approve(client, "R.+Ahmed"), "after the redirect");
                String page = client.get("/networks/small/packs").body();
                assertTrue(page.contains("approved by R. Ahmed, under agreement 3"), page);
                assertTrue(page.contains("February 2023 is open from"), page);
                assertTrue(client.get("/networks/small").body().contains("release of January 2023"));
                assertEquals(
                        200,
                        client.get("/networks/small/packs/2023-01/network.csv").statusCode());
            }
        }
    }

    private static int approve(Client client, String by) {
        return client.post(
                        "/networks/small/packs",
                        "application/x-www-form-urlencoded",
                        ("choice.approved-by=" + by).getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    @Test
    void liveFiguresSaySo() throws IOException {
        Path network = network("live");
        try (Intake intake = Intake.open(network, () -> now[0])) {
            Networks.Hosted hosted = new Networks.Hosted(network, intake);
            upload(hosted, months(0, 2));
            assertTrue(hosted.edition().frame("").provenance().endsWith(" · live"));
            assertFalse(hosted.printed().frame("").provenance().contains("live"));
        }
    }
}
