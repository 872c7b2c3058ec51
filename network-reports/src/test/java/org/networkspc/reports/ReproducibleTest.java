package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.sample.SampleNetwork;

/** The same files, settings and version give the same bytes in every format, whatever machine makes them. */
class ReproducibleTest {
    /** Home of another JDK, as {@code -Dsecond.jdk} or {@code SECOND_JDK}. */
    private static final String SECOND_JDK = "second.jdk";

    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));
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
        Map<String, String> here = pack(THIS_JDK, HERE, network.resolve("config"), data, "2024-03", "here");
        Map<String, String> there = pack(THIS_JDK, THERE, network.resolve("config"), data, "2024-03", "there");
        assertEquals(here, there);
        for (PackFormat format : PackFormat.values()) {
            assertTrue(here.containsKey("members/C1." + format.extension()), here.toString());
        }
    }

    @Test
    @Tag("long")
    void twoJdksGiveTheSameBytesForEverySampleNetwork() throws Exception {
        Optional<Path> other = Optional.ofNullable(System.getProperty(SECOND_JDK))
                .or(() -> Optional.ofNullable(System.getenv("SECOND_JDK")))
                .map(Path::of)
                .filter(home -> Files.isExecutable(home.resolve("bin/java")));
        Assumptions.assumeTrue(
                other.isPresent(), "skipped: no second JDK; name its home with -Dsecond.jdk=… or SECOND_JDK");
        for (SampleNetwork sample : SampleNetwork.values()) {
            Path network = folder.resolve(sample.id());
            sample.writeTo(network);
            Path uploads = network.resolve("uploads");
            Map<String, String> here =
                    pack(THIS_JDK, HERE, network.resolve("config"), uploads, "2025-03", sample.id() + "-here");
            assertEquals(
                    here,
                    pack(
                            other.orElseThrow(),
                            THERE,
                            network.resolve("config"),
                            uploads,
                            "2025-03",
                            sample.id() + "-there"),
                    sample.id());
            assertTrue(here.size() > 10, sample.id());
        }
    }

    /** SHA-256 of every file of a pack made by a Java of its own, by name. */
    private Map<String, String> pack(Path jdk, List<String> options, Path config, Path data, String period, String name)
            throws Exception {
        Path out = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath(),
                Main.class.getName(),
                "pack",
                "--config=" + config,
                "--data=" + data,
                "--period=" + period,
                "--out=" + out));
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), name + " did not finish");
        assertTrue(process.exitValue() == Main.OK, Files.readString(log));
        return hashes(out);
    }

    /** The class path of the tests, whoever runs them. */
    private static String classPath() {
        if (ReproducibleTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
