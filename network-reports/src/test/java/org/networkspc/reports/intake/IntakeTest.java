package org.networkspc.reports.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.reports.store.UnusableFolderException;

class IntakeTest {
    private static final InstantSource MAY = InstantSource.fixed(Instant.parse("2024-05-01T10:00:00Z"));
    private static final String HEADER = "member,measure,period,numerator,denominator\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aNetworkThatTakesItsMembersFromTheData() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/network.yaml"), """
            network: wards
            measures:
              - {id: falls, kind: rate, per: 1000}
            members: from-data
            """);
    }

    private static byte[] file(String... rows) {
        return (HEADER + String.join("\n", rows) + "\n").getBytes(UTF_8);
    }

    private static double numerator(Intake intake, String member, int period) {
        Measure falls = intake.config().plan("falls").orElseThrow().measure();
        Cells cells = intake.pool().cells(falls, Stratum.ALL);
        List<String> ids = cells.members().stream().map(Member::id).toList();
        return cells.tally(ids.indexOf(member), period).numerator();
    }

    @Test
    void aPreviewKeepsNothing() throws IOException {
        try (Intake intake = Intake.open(folder, MAY)) {
            Preview preview = intake.preview("a.csv", file("B,falls,2024-01,3,900", "A,falls,2024-01,x9,900"));
            assertEquals(1, preview.accounting().accepted());
            assertEquals(1, preview.problems().size());
            assertEquals(new Differences(1, 0, 0), preview.differences());
            assertEquals("3 of 900", preview.firstRows().get(0).numbers().toString());
            assertEquals(List.of(), intake.uploads());
            assertEquals(Instant.EPOCH, intake.dataAsAt());
            try (Stream<Path> raw = Files.list(folder.resolve("raw"))) {
                assertEquals(0, raw.count());
            }
        }
    }

    @Test
    void acceptedRowsCountAndAreThereAgainAfterARestart() {
        Snapshot before;
        try (Intake intake = Intake.open(folder, MAY)) {
            intake.accept(intake.preview("a.csv", file("B,falls,2024-01,3,900", "A,falls,2024-01,2,800")), "k1");
            before = intake.snapshot();
            assertEquals(2, numerator(intake, "A", 0));
            assertEquals(
                    List.of("A", "B"),
                    before.config().network().members().stream().map(Member::id).toList());
            assertEquals(MAY.instant(), intake.dataAsAt());
        }
        try (Intake intake = Intake.open(folder)) {
            assertEquals(before.uploads(), intake.uploads());
            assertEquals(before.config(), intake.config());
            assertEquals(before.dataAsAt(), intake.dataAsAt());
            assertEquals(3, numerator(intake, "B", 0));
        }
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        try (Intake intake = Intake.open(folder, MAY)) {
            byte[] content = file("A,falls,2024-01,2,800");
            Upload first = intake.accept(intake.preview("a.csv", content), "k1");
            long journal = Files.size(folder.resolve("journal/000001.ndjson"));
            Snapshot before = intake.snapshot();
            assertSame(first, intake.accept(intake.preview("a.csv", content), "k1"));
            assertSame(first, intake.accept(intake.preview("other-name.csv", content), "k2"));
            assertSame(first, intake.accept(intake.preview("a.csv", content), ""));
            assertSame(before, intake.snapshot());
            assertEquals(journal, Files.size(folder.resolve("journal/000001.ndjson")));
        }
    }

    @Test
    void aLaterFileRevisesAnEarlierOneAndARepeatedAttemptDoesNotTurnItBack() {
        try (Intake intake = Intake.open(folder, MAY)) {
            byte[] early = file("A,falls,2024-01,2,800", "A,falls,2024-02,5,800");
            byte[] late = file("A,falls,2024-01,3,800", "A,falls,2024-02,5,800", "A,falls,2024-03,1,800");
            Upload first = intake.accept(intake.preview("early.csv", early), "k1");
            Snapshot old = intake.snapshot();
            Preview preview = intake.preview("late.csv", late);
            assertEquals(new Differences(1, 1, 1), preview.differences());
            intake.accept(preview, "k2");
            assertEquals(3, numerator(intake, "A", 0));
            assertEquals(1, old.uploads().size());
            assertEquals(first, intake.accept(intake.preview("early.csv", early), "k1"));
            assertEquals(3, numerator(intake, "A", 0));
        }
        try (Intake intake = Intake.open(folder, MAY)) {
            assertEquals(3, numerator(intake, "A", 0));
            assertEquals(new Differences(1, 1, 1), intake.uploads().get(1).differences());
        }
    }

    @Test
    void aFileWithoutAGoodRowAndAKeyOfAnotherFileAreRefused() {
        try (Intake intake = Intake.open(folder, MAY)) {
            Preview nothing = intake.preview("a.csv", new byte[0]);
            assertThrows(IllegalArgumentException.class, () -> intake.accept(nothing, ""));
            intake.accept(intake.preview("a.csv", file("A,falls,2024-01,2,800")), "k1");
            Preview other = intake.preview("b.csv", file("A,falls,2024-01,9,800"));
            assertThrows(IllegalArgumentException.class, () -> intake.accept(other, "k1"));
        }
    }

    @Test
    void filesAcceptedAtOnceAreAllThere() throws InterruptedException {
        try (Intake intake = Intake.open(folder, MAY)) {
            ExecutorService many = Executors.newFixedThreadPool(4);
            for (int i = 0; i < 24; i++) {
                String row = "M" + (10 + i) + ",falls,2024-01,2,800";
                many.execute(() -> intake.accept(intake.preview("m.csv", file(row)), row));
            }
            many.shutdown();
            assertTrue(many.awaitTermination(1, TimeUnit.MINUTES));
            assertEquals(24, intake.uploads().size());
            assertEquals(24, intake.pool().members().size());
        }
        try (Intake intake = Intake.open(folder, MAY)) {
            assertEquals(24, intake.pool().members().size());
        }
    }

    @Test
    void aConfigurationWithProblemsDoesNotStart() throws IOException {
        Files.writeString(folder.resolve("config/network.yaml"), "network: wards\nmeasures: []\nmembrs: from-data\n");
        String message = assertThrows(UnusableFolderException.class, () -> Intake.open(folder))
                .toString();
        assertTrue(message.contains("Did you mean \"members\"?"), message);
        assertTrue(message.contains("network.yaml line 3"), message);
    }
}
