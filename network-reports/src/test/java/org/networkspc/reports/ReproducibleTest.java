package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.store.Content;
import org.networkspc.sample.SampleNetwork;

/** The same files, settings and version give the same bytes in every format, whatever machine makes them. */
class ReproducibleTest {
    /** Home of another JDK, as {@code -Dsecond.jdk} or {@code SECOND_JDK}. */
    private static final String SECOND_JDK = "second.jdk";

    private static final List<String> HERE = List.of(
            "-Duser.timezone=America/New_York",
            "-Duser.language=en",
            "-Duser.country=US",
            "-XX:ActiveProcessorCount=1");
    /** A day ahead, another alphabet for i, another way of writing numbers, another encoding, two processors. */
    private static final List<String> THERE = List.of(
            "-Duser.timezone=Pacific/Kiritimati",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-9",
            "-XX:ActiveProcessorCount=2");

    @TempDir
    private Path folder;

    @Test
    void twoZonesTwoLanguagesAndTwoNumbersOfProcessorsGiveTheSameBytes() throws Exception {
        Path network = SmallNetwork.writeTo(folder.resolve("network"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("months.csv"), SmallNetwork.csv(15));
        Map<String, String> here = pack(OtherJava.THIS_JDK, HERE, network.resolve("config"), data, "2024-03", "here");
        Map<String, String> there =
                pack(OtherJava.THIS_JDK, THERE, network.resolve("config"), data, "2024-03", "there");
        assertEquals(here, there);
        for (PackFormat format : PackFormat.values()) {
            assertTrue(here.containsKey("members/C1." + format.extension()), here.toString());
        }
    }

    /** Each of both JDKs in both places, and the first of them once more: five packs, all alike. */
    @Test
    @Tag("long")
    void twoJdksGiveTheSameBytesForEverySampleNetwork() throws Exception {
        Optional<Path> other = Optional.ofNullable(System.getProperty(SECOND_JDK))
                .or(() -> Optional.ofNullable(System.getenv("SECOND_JDK")))
                .map(Path::of)
                .filter(home -> Files.isExecutable(home.resolve("bin/java")));
        Assumptions.assumeTrue(
                other.isPresent(), "skipped: no second JDK; name its home with -Dsecond.jdk=… or SECOND_JDK");
        StringBuilder report = new StringBuilder();
        for (SampleNetwork sample : SampleNetwork.values()) {
            Path network = folder.resolve(sample.id());
            sample.writeTo(network);
            Path config = network.resolve("config");
            Path uploads = network.resolve("uploads");
            Map<String, String> first = pack(OtherJava.THIS_JDK, HERE, config, uploads, "2025-03", sample.id());
            int run = 0;
            for (Path jdk : List.of(OtherJava.THIS_JDK, other.orElseThrow())) {
                for (List<String> place : List.of(HERE, THERE)) {
                    String name = sample.id() + "-" + run++;
                    assertEquals(first, pack(jdk, place, config, uploads, "2025-03", name), name);
                }
            }
            report.append(report(sample, first));
        }
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("reproducible.txt"), report);
    }

    /** Of each kind of file how many there are, and a hash over their hashes in the order of their names. */
    private static String report(SampleNetwork sample, Map<String, String> hashes) {
        StringBuilder report = new StringBuilder();
        Map<String, StringBuilder> kinds = new TreeMap<>();
        hashes.forEach((name, hash) -> kinds.computeIfAbsent(
                        name.substring(name.lastIndexOf('.') + 1), k -> new StringBuilder())
                .append(name)
                .append(' ')
                .append(hash)
                .append('\n'));
        for (PackFormat format : PackFormat.values()) {
            assertTrue(kinds.containsKey(format.extension()), kinds.keySet().toString());
        }
        kinds.forEach((kind, files) -> report.append(sample.id())
                .append(" | ")
                .append(kind)
                .append(" | ")
                .append(files.toString().lines().count())
                .append(" | ")
                .append(Content.of(files.toString().getBytes(StandardCharsets.UTF_8))
                        .sha256())
                .append('\n'));
        return report.toString();
    }

    /** SHA-256 of every file of a pack made by a Java of its own, by name. */
    private Map<String, String> pack(Path jdk, List<String> options, Path config, Path data, String period, String name)
            throws Exception {
        Path out = folder.resolve("pack-" + name);
        Path log = folder.resolve(name + ".log");
        List<String> all = new ArrayList<>(List.of("-Xmx1g"));
        all.addAll(options);
        Process process = OtherJava.start(
                jdk,
                all,
                log,
                List.of("pack", "--config=" + config, "--data=" + data, "--period=" + period, "--out=" + out));
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), name + " did not finish");
        assertTrue(process.exitValue() == Main.OK, Files.readString(log));
        return FileHashes.of(out);
    }
}
