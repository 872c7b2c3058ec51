package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.intake.Intake;
import picocli.CommandLine;

/** backup, restore and verify as typed. */
class DataFolderCommandsTest {
    @TempDir
    private Path folder;

    private Path data;

    /** What a command said and how it ended. */
    private record Said(int code, String out, String err) {}

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
            Said said = run("backup", data.toString(), "--to", backup.toString());
            assertEquals(Main.OK, said.code(), said.err());
            assertTrue(said.out().contains("2 accepted files: all as they were accepted."), said.out());
            accept(inUse, 7);
        }
        assertEquals(
                Main.OK,
                run("restore", backup.toString(), "--data", restored.toString()).code());
        try (Intake intake = Intake.open(restored)) {
            assertEquals(2, intake.uploads().size());
        }
        assertEquals(
                Main.CONFIG_PROBLEMS,
                run("restore", backup.toString(), "--data", data.toString()).code());
    }

    @Test
    void verifyFindsAChangedFile() throws IOException {
        Said whole = run("verify", data.toString());
        assertEquals(Main.OK, whole.code(), whole.out());
        try (Stream<Path> raw = Files.list(data.resolve("raw"))) {
            Files.writeString(raw.findFirst().orElseThrow(), "other");
        }
        Said said = run("verify", data.toString());
        assertEquals(Main.DATA_PROBLEMS, said.code(), said.out());
        assertTrue(said.out().contains("was changed. Restore the raw folder from a backup."), said.out());
    }

    private static Said run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(args);
        return new Said(code, out.toString(), err.toString());
    }
}
