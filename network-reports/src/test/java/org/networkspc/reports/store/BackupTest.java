package org.networkspc.reports.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;

class BackupTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void aDataFolderOfTwoNetworks() throws IOException {
        data = folder.resolve("data");
        for (String name : new String[] {"one", "two"}) {
            Path network = SmallNetwork.writeTo(data.resolve(name));
            try (Store store = Store.open(network)) {
                keep(store, "first of " + name);
                keep(store, "second of " + name);
            }
        }
    }

    private static void keep(Store store, String text) {
        Content content = Content.of(text.getBytes(UTF_8));
        store.keep(content);
        store.append(new JournalEntry(Instant.EPOCH, "upload", Map.of("sha256", content.sha256())));
    }

    @Test
    void everythingAcceptedIsInTheCopyAndInWhatIsMadeFromIt() throws IOException {
        Files.createDirectories(data.resolve("one/packs/2024-01"));
        Files.writeString(data.resolve("one/packs/2024-01/network.csv"), "a");
        Files.writeString(data.resolve("one/packs/2024-01/network.pdf.part"), "b");
        Path backup = folder.resolve("backup");
        Path restored = folder.resolve("restored");
        assertEquals(2, Backup.copy(data, backup).size());
        Map<String, Verification> back = Backup.copy(backup, restored);
        for (String name : new String[] {"one", "two"}) {
            assertEquals(2, back.getOrDefault(name, Verification.of(data)).files());
            assertEquals(
                    Files.readString(data.resolve(name).resolve("config/network.yaml")),
                    Files.readString(restored.resolve(name).resolve("config/network.yaml")));
            try (Store was = Store.open(data.resolve(name));
                    Store is = Store.open(restored.resolve(name))) {
                assertEquals(was.entries(), is.entries());
                keep(is, "third");
            }
        }
        assertTrue(Files.exists(restored.resolve("one/packs/2024-01/network.csv")));
        assertFalse(Files.exists(restored.resolve("one/packs/2024-01/network.pdf.part")));
    }

    @Test
    void aLineBeingWrittenIsNotInTheCopy() throws IOException {
        Files.writeString(data.resolve("one/journal/000001.ndjson"), "{\"at\":", StandardOpenOption.APPEND);
        Backup.copy(data.resolve("one"), folder.resolve("backup"));
        assertEquals(2, Verification.of(folder.resolve("backup")).lines());
    }

    @Test
    void nothingIsEverWrittenOver() {
        String message = assertThrows(
                        UnusableFolderException.class, () -> Backup.copy(data.resolve("one"), data.resolve("two")))
                .toString();
        assertTrue(message.contains("exists already"), message);
    }

    @Test
    void aDamagedFolderIsNotCopiedAsIfItWereWhole() throws IOException {
        Path raw = data.resolve("one/raw");
        try (var files = Files.list(raw)) {
            Files.writeString(files.findFirst().orElseThrow(), "other");
        }
        Path backup = folder.resolve("backup");
        String message = assertThrows(UnusableFolderException.class, () -> Backup.copy(data, backup))
                .toString();
        assertTrue(message.contains("was changed"), message);
        assertFalse(Files.exists(backup));
    }
}
