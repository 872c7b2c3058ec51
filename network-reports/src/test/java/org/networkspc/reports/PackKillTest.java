package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes a pack over an earlier one is killed: a folder with a manifest is one whole pack, and no file is half. */
class PackKillTest {
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx300m");
    private static final String MANIFEST = "manifest.json";
    private static final String EARLIER = "2024-02";
    private static final String LATER = "2024-03";
    /** A process of its own takes about this long to its first file. */
    private static final int LONGEST_MS = 2_000;

    @TempDir
    private Path root;

    private Map<String, String> earlier = Map.of();
    private Map<String, String> later = Map.of();
    private Path folder = Path.of(".");
    private final List<String> seen = new ArrayList<>();

    /** An earlier pack of all members stands where a later one of a single member will be. */
    @BeforeEach
    void makeBoth() throws IOException {
        SmallNetwork.writeTo(root);
        Path data = Files.createDirectories(root.resolve("data"));
        Files.writeString(data.resolve("months.csv"), SmallNetwork.csv(15));
        folder = root.resolve("reference");
        later = made(LATER);
        folder = root.resolve("pack");
        earlier = made(EARLIER);
        assertTrue(earlier.size() > later.size());
    }

    /** A whole pack: its manifest names every other file with its hash. */
    private Map<String, String> made(String period) throws IOException {
        assertEquals(Main.OK, here(period));
        Map<String, String> files = visible();
        String manifest = Files.readString(folder.resolve(MANIFEST));
        files.forEach((name, hash) -> assertTrue(name.equals(MANIFEST) || manifest.contains(hash), name));
        return files;
    }

    @Test
    void threeKillsLeaveNothingHalf() throws Exception {
        kills(3);
    }

    @Test
    @Tag("long")
    void fiftyKillsLeaveNothingHalf() throws Exception {
        kills(50);
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("pack-kills.txt"), String.join("\n", seen) + "\n");
    }

    /** Every third as soon as the earlier manifest is gone, when files are being put in their places. */
    private void kills(int kills) throws Exception {
        Random chance = new Random(kills);
        for (int kill = 0; kill < kills; kill++) {
            boolean whileFinishing = kill % 3 == 0;
            Process process = OtherJava.start(OtherJava.THIS_JDK, QUICK, root.resolve("log.txt"), arguments(LATER));
            if (whileFinishing) {
                awaitFinishing(process);
            } else {
                process.waitFor(LONGEST_MS / 4 + chance.nextInt(LONGEST_MS), TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            check("kill " + kill);
            assertEquals(earlier, made(EARLIER), "the next run after kill " + kill);
        }
    }

    private void awaitFinishing(Process process) {
        while (process.isAlive() && Files.exists(folder.resolve(MANIFEST))) {
            Thread.onSpinWait();
        }
    }

    private void check(String kill) throws IOException {
        Map<String, String> there = visible();
        if (there.equals(earlier) || there.equals(later)) {
            seen.add(kill + ": " + (there.equals(earlier) ? "the earlier pack" : "the later pack"));
            return;
        }
        assertTrue(!there.containsKey(MANIFEST), kill + ": a manifest beside " + there.keySet());
        there.forEach((name, hash) -> assertTrue(
                hash.equals(earlier.get(name)) || hash.equals(later.get(name)), kill + ": half a file " + name));
        seen.add(kill + ": no pack, " + there.size() + " whole files");
    }

    private List<String> arguments(String period) {
        List<String> arguments = new ArrayList<>(List.of(
                "pack",
                "--config=" + root.resolve("config"),
                "--data=" + root.resolve("data"),
                "--period=" + period,
                "--formats=html,csv",
                "--out=" + folder));
        if (period.equals(LATER)) {
            arguments.add("--members=C2");
        }
        return arguments;
    }

    private int here(String period) {
        return Said.by(arguments(period).toArray(String[]::new)).code();
    }

    private Map<String, String> visible() throws IOException {
        return FileHashes.of(folder);
    }
}
