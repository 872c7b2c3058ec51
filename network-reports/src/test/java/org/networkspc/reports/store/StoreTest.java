package org.networkspc.reports.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final JournalEntry FIRST =
            new JournalEntry(Instant.parse("2024-05-01T10:00:00Z"), "upload", Map.of("file", "a \"b\"\n.csv"));
    private static final JournalEntry SECOND =
            new JournalEntry(Instant.parse("2024-06-01T10:00:00.123Z"), "upload", Map.of("file", "c.csv"));

    @TempDir
    private Path folder;

    private Path journal() {
        return folder.resolve("journal/000001.ndjson");
    }

    private List<JournalEntry> reopened() {
        try (Store store = Store.open(folder)) {
            return store.entries();
        }
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Content content = Content.of("a,b\n1,2\n".getBytes(UTF_8));
        try (Store store = Store.open(folder)) {
            store.keep(content);
            store.keep(content);
            store.append(FIRST);
            store.append(SECOND);
        }
        assertEquals(List.of(FIRST, SECOND), reopened());
        try (Store store = Store.open(folder)) {
            assertArrayEquals(content.bytes(), store.content(content.sha256()).bytes());
            assertEquals(List.of(), store.notes());
        }
    }

    @Test
    void aLastLineCutOffAnywhereIsDroppedAndTheNextOneIsWhole() throws IOException {
        try (Store store = Store.open(folder)) {
            store.append(FIRST);
            store.append(SECOND);
        }
        byte[] whole = Files.readAllBytes(journal());
        int firstLine = FIRST.line("").getBytes(UTF_8).length + 1;
        for (int length = firstLine + 1; length < whole.length; length += 7) {
            Files.write(journal(), Arrays.copyOf(whole, length));
            try (Store store = Store.open(folder)) {
                assertEquals(List.of(FIRST), store.entries());
                assertEquals(1, store.notes().size());
                store.append(SECOND);
            }
            assertEquals(List.of(FIRST, SECOND), reopened());
        }
    }

    @Test
    void aDamagedLineInsideTheJournalIsRefusedWithItsNumber() throws IOException {
        Files.createDirectories(journal().getParent());
        Files.writeString(journal(), FIRST.line("") + "\n{\"at\":\n" + SECOND.line("") + "\n");
        String message =
                assertThrows(UnusableFolderException.class, this::reopened).toString();
        assertTrue(message.contains(": Line 2 of "), message);
    }

    @Test
    void aLineThatWasEditedIsFoundThroughTheOneAfterIt() throws IOException {
        try (Store store = Store.open(folder)) {
            store.append(FIRST);
            store.append(SECOND);
        }
        String whole = Files.readString(journal());
        Files.writeString(journal(), whole.replaceFirst("10:00:00Z", "11:00:00Z"));
        String message =
                assertThrows(UnusableFolderException.class, this::reopened).toString();
        assertTrue(message.contains(": Line 2 of ") && message.contains("does not follow"), message);
        assertEquals(1, Verification.of(folder).problems().size());
        Files.writeString(journal(), whole);
        assertEquals(List.of(), Verification.of(folder).problems());
    }

    @Test
    void aSecondUseOfTheFolderIsRefusedWithASentence() {
        try (Store store = Store.open(folder)) {
            String message =
                    assertThrows(UnusableFolderException.class, this::reopened).toString();
            assertTrue(message.contains("in use by another process"), message);
            assertEquals(List.of(), store.entries());
        }
        assertEquals(List.of(), reopened());
    }

    @Test
    void aChangedFileIsNotReadAsIfItWereTheAcceptedOne() throws IOException {
        Content content = Content.of("a".getBytes(UTF_8));
        Path file = folder.resolve("raw").resolve(content.sha256());
        try (Store store = Store.open(folder)) {
            store.keep(content);
            store.append(new JournalEntry(Instant.EPOCH, "upload", Map.of("sha256", content.sha256())));
            Files.writeString(file, "b");
            assertThrows(UnusableFolderException.class, () -> store.content(content.sha256()));
            assertTrue(Verification.of(folder).text().contains("was changed"));
            store.keep(content);
            assertArrayEquals(content.bytes(), Files.readAllBytes(file));
            assertEquals(List.of(), Verification.of(folder).problems());
            Files.delete(file);
            assertTrue(Verification.of(folder).text().contains("is not there"));
        }
    }

    @Test
    void whatWasBeingWrittenWhenTheProcessEndedIsClearedAway() throws IOException {
        Path half = Files.createDirectories(folder.resolve("raw")).resolve("ab12.tmp");
        Files.writeString(half, "half");
        reopened();
        assertFalse(Files.exists(half));
    }

    @Test
    void aClosedStoreTakesNothing() {
        Store store = Store.open(folder);
        store.close();
        assertThrows(IllegalStateException.class, () -> store.append(FIRST));
        assertThrows(IllegalStateException.class, () -> store.keep(Content.of(new byte[1])));
    }

    @Test
    void onlyForcedFilesAreNamedAndOnlyNamedFilesAreWrittenDown() {
        List<String> steps = new ArrayList<>();
        Content content = Content.of("a".getBytes(UTF_8));
        try (Store store = Store.open(folder, new TracedDisk(steps))) {
            steps.clear();
            store.keep(content);
            store.append(FIRST);
        }
        String raw = content.sha256();
        assertEquals(
                List.of(
                        "write " + raw + ".tmp",
                        "force " + raw + ".tmp",
                        "rename " + raw,
                        "force raw",
                        "append 000001.ndjson",
                        "force 000001.ndjson"),
                steps);
    }

    /** The disk of this machine, with every step written down. */
    private static final class TracedDisk implements Disk {
        private final Disk disk = new LocalDisk();
        private final List<String> steps;

        private TracedDisk(List<String> steps) {
            this.steps = steps;
        }

        private void step(String what, Path file) {
            steps.add(what + " " + file.getFileName());
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            step("write", file);
            disk.write(file, bytes);
        }

        @Override
        public void append(Path file, byte[] bytes) throws IOException {
            step("append", file);
            disk.append(file, bytes);
        }

        @Override
        public void cut(Path file, long length) throws IOException {
            step("cut", file);
            disk.cut(file, length);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            step("rename", to);
            disk.rename(from, to);
        }

        @Override
        public void force(Path file) throws IOException {
            step("force", file);
            disk.force(file);
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            step("force", folder);
            disk.forceFolder(folder);
        }
    }
}
