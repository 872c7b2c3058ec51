package org.networkspc.reports.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
        int firstLine = FIRST.line().getBytes(UTF_8).length;
        for (int length = firstLine + 1; length < whole.length; length++) {
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
        Files.writeString(journal(), FIRST.line() + "{\"at\":\n" + SECOND.line());
        String message =
                assertThrows(UnusableFolderException.class, this::reopened).toString();
        assertTrue(message.contains(": Line 2 of "), message);
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
        try (Store store = Store.open(folder)) {
            store.keep(content);
            Files.writeString(folder.resolve("raw").resolve(content.sha256()), "b");
            assertThrows(UnusableFolderException.class, () -> store.content(content.sha256()));
        }
    }
}
