package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a manifest is one whole pack, whatever happened while it was written. */
class PackFolderTest {
    @TempDir
    private Path folder;

    @Test
    void nothingOfAnUnfinishedPackIsWhereAPackWouldBe() throws Exception {
        make("one", "network.csv", "members/C1.csv");
        Map<String, String> before = visible();
        try (PackFolder target = PackFolder.open(folder)) {
            target.keep("network.csv", bytes("two"));
        }
        assertEquals(before, visible(), "the earlier pack is still there, whole");
    }

    @Test
    void whatAKilledWriterLeftBehindIsClearedByTheNext() throws Exception {
        Path left = Files.createDirectories(folder.resolve(".pack-being-made/members"));
        Files.writeString(left.resolve("C9.csv"), "half");
        make("one", "network.csv");
        assertEquals(
                List.of("manifest.json", "network.csv"), List.copyOf(visible().keySet()));
        assertFalse(Files.exists(left));
    }

    @Test
    void filesOfAnEarlierPackGoAndOtherFilesStay() throws Exception {
        make("one", "network.csv", "members/C1.csv");
        Files.writeString(folder.resolve("minutes.txt"), "of the last call");
        make("two", "network.csv");
        assertEquals(
                List.of("manifest.json", "minutes.txt", "network.csv"),
                List.copyOf(visible().keySet()));
        assertEquals("two", visible().get("network.csv"));
    }

    @Test
    void aManifestThatNamesFilesElsewhereRemovesNothingThere() throws Exception {
        Path pack = folder.resolve("pack");
        Path elsewhere = Files.writeString(folder.resolve("mine.txt"), "keep");
        Files.createDirectories(pack);
        Files.writeString(pack.resolve("manifest.json"), "{\"outputs\":[{\"file\":\"../mine.txt\"}]}");
        make(pack, "one", "network.csv");
        assertTrue(Files.exists(elsewhere));
        Files.writeString(pack.resolve("manifest.json"), "no JSON");
        make(pack, "two", "network.csv");
    }

    @Test
    void twoPacksAreNotWrittenIntoOneFolderAtOnce() throws Exception {
        try (PackFolder first = PackFolder.open(folder)) {
            first.keep("network.csv", bytes("one"));
            assertThrows(PackBeingMadeException.class, () -> PackFolder.open(folder));
        }
        make("two", "network.csv");
    }

    private void make(String content, String... names) throws IOException {
        make(folder, content, names);
    }

    private static void make(Path folder, String content, String... names) throws IOException {
        try (PackFolder target = PackFolder.open(folder)) {
            List<PackFile> files = new java.util.ArrayList<>();
            for (String name : names) {
                files.add(target.keep(name, bytes(content)));
            }
            target.finish(files, target.keep("manifest.json", bytes(listing(files))));
        }
    }

    private static String listing(List<PackFile> files) {
        return files.stream()
                .map(file -> "{\"file\": \"" + file.name() + "\"}")
                .collect(Collectors.joining(", ", "{\"outputs\": [", "]}"));
    }

    /** Files that are not hidden, by name. */
    private Map<String, String> visible() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
