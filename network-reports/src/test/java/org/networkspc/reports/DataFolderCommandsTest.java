package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.web.Networks;
import org.networkspc.reports.web.PackBuild;

/** backup, restore and verify as typed. */
class DataFolderCommandsTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void aNetworkWithTwoUploads() throws IOException {
        data = SmallNetwork.writeTo(folder.resolve("data"));
        try (Intake intake = Intake.open(data)) {
            accept(intake, 3);
            accept(intake, 5);
        }
    }

    private static void accept(Intake intake, int months) {
        byte[] csv = SmallNetwork.csv(months).getBytes(StandardCharsets.UTF_8);
        intake.accept(intake.preview(months + ".csv", csv), "");
    }

    @Test
    void aBackupIsMadeWhileTheFolderIsInUseAndRestoredElsewhere() {
        Path backup = folder.resolve("backup");
        Path restored = folder.resolve("restored");
        try (Intake inUse = Intake.open(data)) {
            Said said = Said.by("backup", data.toString(), "--to", backup.toString());
            assertEquals(Main.OK, said.code(), said.err());
            assertTrue(said.out().contains("2 accepted files: all as they were accepted."), said.out());
            accept(inUse, 7);
        }
        assertEquals(
                Main.OK,
                Said.by("restore", backup.toString(), "--data", restored.toString())
                        .code());
        try (Intake intake = Intake.open(restored)) {
            assertEquals(2, intake.uploads().size());
        }
        assertEquals(
                Main.CONFIG_PROBLEMS,
                Said.by("restore", backup.toString(), "--data", data.toString()).code());
    }

    @Test
    void nothingIsCorrectedBeforeItWasReleased() {
        Said said =
                Said.by("correct", data.toString(), "--approved-by", "A. Bell", "--wrong", "Beds were counted twice.");
        assertEquals(Main.CONFIG_PROBLEMS, said.code(), said.out());
        assertTrue(said.err().contains("Nothing has been released yet."), said.err());
    }

    @Test
    void verifyFindsAChangedFile() throws IOException {
        Said whole = Said.by("verify", data.toString());
        assertEquals(Main.OK, whole.code(), whole.out());
        try (Stream<Path> raw = Files.list(data.resolve("raw"))) {
            Files.writeString(raw.findFirst().orElseThrow(), "other");
        }
        Said said = Said.by("verify", data.toString());
        assertEquals(Main.DATA_PROBLEMS, said.code(), said.out());
        assertTrue(said.out().contains("was changed. Restore the raw folder from a backup."), said.out());
    }

    @Test
    void packsMadeAfterARebuildAreTheSameByteForByte() throws Exception {
        Map<String, String> before = pack();
        try (Stream<Path> tables = Files.list(data.resolve(Database.FOLDER))) {
            for (Path file : tables.toList()) {
                Files.delete(file);
            }
        }
        Said said = Said.by("rebuild", data.toString());
        assertEquals(Main.OK, said.code(), said.err());
        assertTrue(said.out().contains("Small clinics: 2 actions replayed, 2 of them uploads."), said.out());
        assertEquals(before, pack());
        assertTrue(before.size() > 9, before.toString());
        try (Intake inUse = Intake.open(data)) {
            assertEquals(
                    Main.CONFIG_PROBLEMS, Said.by("rebuild", data.toString()).code(), inUse.config()::toString);
        }
    }

    /** The files of a pack, by name, with their SHA-256. */
    private Map<String, String> pack() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Networks networks = Networks.open(data)) {
            Networks.Hosted hosted = networks.all().iterator().next();
            PackBuild.of(hosted, EnumSet.allOf(PackFormat.class))
                    .writeTo(data.resolveSibling("pack"), done -> {})
                    .forEach(file -> hashes.put(file.name(), file.sha256()));
        }
        return hashes;
    }

    @Test
    void theAuditSaysWhenAndWhat() {
        Said said = Said.by("audit", data.toString());
        assertEquals(Main.OK, said.code(), said.err());
        assertEquals(2, said.out().lines().count(), said.out());
        assertTrue(said.out().contains("\tupload\t3.csv\tRead 9 rows: 9 accepted, 0 excluded, 0 refused."), said.out());
    }
}
