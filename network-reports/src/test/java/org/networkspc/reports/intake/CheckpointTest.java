package org.networkspc.reports.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.ingest.FileAnswers;
import org.networkspc.reports.store.Store;
import org.networkspc.reports.store.UnusableFolderException;

/** A start from a checkpoint knows what a start from the files knows, and never believes one that does not fit. */
class CheckpointTest {
    private static final InstantSource MAY = InstantSource.fixed(Instant.parse("2024-05-01T10:00:00Z"));
    private static final String HEADER = "member,measure,period,numerator,denominator,ethnicity\n";
    private static final String SETTINGS = """
        network: wards
        measures:
          - {id: falls, kind: rate, per: 1000}
          - {id: stay, kind: measurement}
        members: from-data
        strata:
          ethnicity: [A, B]
        """;
    private static final double SECONDS = 5;
    private static final double WHEN_BUSY = 4;

    @TempDir
    private Path folder;

    @BeforeEach
    void aNetworkWithSomeFiles() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/network.yaml"), SETTINGS);
        try (Intake intake = Intake.open(folder, MAY)) {
            send(
                    intake,
                    "a.csv",
                    HEADER + "A,falls,2024-01,3,900,\nA,falls,2024-01,1,300,B\nB,falls,2024-02,<5,900,\n");
            send(intake, "b.csv", HEADER + "A,falls,2024-01,4,900,\nC,falls,2024-03,,800,\n");
            send(intake, "c.csv", "member,measure,period,n,mean,sd\nA,stay,2024-01,12,3.5,1.25\nB,stay,2024-01,1,2,\n");
            Preview asked = intake.preview("d.csv", "Org,Month,Up,Down\nA,03/04/2024,5,900\n".getBytes(UTF_8));
            Preview said = intake.again(asked, new FileAnswers(Map.of("dates", "day first", "measure", "falls")));
            intake.accept(said, "d");
        }
    }

    private static void send(Intake intake, String name, String text) {
        intake.accept(intake.preview(name, text.getBytes(UTF_8)), name);
    }

    private Path checkpoint() {
        return folder.resolve("store/checkpoint");
    }

    /** Everything known after a start, as bytes. */
    private byte[] known() throws IOException {
        Intake.open(folder, MAY).close();
        return Files.readAllBytes(checkpoint());
    }

    private boolean fits() throws IOException {
        known();
        try (Store store = Store.open(folder)) {
            return Checkpoint.in(store.checkpoint(), store.lines(), ReadingCode.fingerprint(settings()))
                    .isPresent();
        }
    }

    private org.networkspc.reports.config.NetworkConfig settings() {
        return org.networkspc.reports.config.NetworkConfig.read(folder.resolve("config"))
                .value();
    }

    @Test
    void aStartFromACheckpointKnowsWhatAStartFromTheFilesKnows() throws IOException {
        byte[] fromCheckpoint = known();
        assertTrue(fits());
        Files.delete(checkpoint());
        assertArrayEquals(known(), fromCheckpoint);
        try (Intake intake = Intake.open(folder, MAY)) {
            assertEquals(4, intake.uploads().size());
            Preview again = intake.preview("e.csv", "Org,Month,Up,Down\nA,03/02/2024,5,900\n".getBytes(UTF_8));
            assertEquals(1, again.accounting().accepted(), "what was answered is still known");
        }
    }

    @Test
    void aDamagedCheckpointIsNotBelieved() throws IOException {
        byte[] whole = known();
        for (int at = 0; at < whole.length; at += 1 + whole.length / 40) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(checkpoint(), damaged);
            assertArrayEquals(whole, known(), "byte " + at);
        }
        Files.write(checkpoint(), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertArrayEquals(whole, known());
    }

    @Test
    void otherSettingsReadTheFilesAgain() throws IOException {
        byte[] before = known();
        Files.writeString(folder.resolve("config/network.yaml"), SETTINGS.replace("[A, B]", "[A]"));
        known();
        try (Intake intake = Intake.open(folder, MAY)) {
            assertEquals(1, intake.uploads().get(0).accounting().refused());
        }
        Files.writeString(folder.resolve("config/network.yaml"), SETTINGS);
        assertArrayEquals(before, known());
    }

    @Test
    void aFileThatWasChangedIsSeenThoughItIsNotReadAgain() throws IOException {
        known();
        try (Stream<Path> raw = Files.list(folder.resolve("raw"))) {
            Path first = raw.sorted().findFirst().orElseThrow();
            Files.writeString(first, "changed");
        }
        assertThrows(UnusableFolderException.class, () -> Intake.open(folder, MAY));
    }

    @Test
    void aJournalThatEndsEarlierReadsTheFilesAgain() throws IOException {
        byte[] later = known();
        Path journal;
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            journal = files.sorted().findFirst().orElseThrow();
        }
        String lines = Files.readString(journal);
        Files.writeString(journal, lines.substring(0, lines.lastIndexOf('\n', lines.length() - 2) + 1));
        known();
        try (Intake intake = Intake.open(folder, MAY)) {
            assertEquals(3, intake.uploads().size());
        }
        Files.writeString(journal, lines);
        assertArrayEquals(later, known());
    }

    /** A thousand files of a thousand rows: 50 members send their last four years again and again. */
    @Test
    @Tag("long")
    void aThousandFilesOfAThousandRowsAreThereInFiveSeconds() throws IOException {
        StringBuilder yaml = new StringBuilder("network: many\nmembers: from-data\nmeasures:\n");
        for (int m = 0; m < 20; m++) {
            yaml.append("  - {id: m").append(m).append(", kind: rate, per: 1000}\n");
        }
        Path many = folder.resolve("many");
        Files.createDirectories(many.resolve("config"));
        Files.writeString(many.resolve("config/network.yaml"), yaml);
        try (Intake intake = Intake.open(many)) {
            for (int file = 0; file < 1_000; file++) {
                send(intake, "f" + file, thousand(file % 50, file / 50));
            }
        }
        double[] seconds = {start(many), 0};
        Files.delete(many.resolve("store/checkpoint"));
        seconds[1] = start(many);
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/starts.txt"),
                "processor seconds of a start with 1,000 files of 1,000 rows: with a checkpoint " + seconds[0]
                        + ", from the files " + seconds[1] + "\n");
        boolean busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                > Runtime.getRuntime().availableProcessors();
        assertTrue(seconds[0] <= (busy ? WHEN_BUSY * SECONDS : SECONDS), () -> seconds[0] + " s");
    }

    private static double start(Path many) {
        long before = cpu();
        try (Intake intake = Intake.open(many)) {
            assertEquals(1_000, intake.uploads().size());
        }
        return (cpu() - before) / 1e9;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String thousand(int member, int revision) {
        StringBuilder text = new StringBuilder("member,measure,period,numerator,denominator\n");
        for (int row = 0; row < 1_000; row++) {
            int month = row / 20 + revision;
            text.append("O" + member + ",m" + row % 20 + "," + (2005 + month / 12) + "-" + (month % 12 + 1) + ","
                    + (row * 7 + revision) % 97 + "," + (10_000 + row) + "\n");
        }
        return text.toString();
    }
}
