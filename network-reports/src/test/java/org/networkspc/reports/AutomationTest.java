package org.networkspc.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/automation.md shows is run as it stands, in folders of its own. */
@DisabledOnOs(OS.WINDOWS)
class AutomationTest {
    private static final Path PAGE = Path.of("../docs/automation.md");
    private static final Pattern CRON = Pattern.compile("(?:\\S+ ){5}(.+)");
    private static final long PATIENCE_S = 120;

    @TempDir
    private Path root;

    private Path network;

    /** The program as it is installed, and a network with its files. */
    @BeforeEach
    void install() throws IOException {
        Path home = Files.createDirectories(root.resolve("opt/network-spc/network-reports"));
        program(home);
        network = Files.createDirectories(root.resolve("srv/safer-wards"));
        SmallNetwork.writeTo(network);
        Files.writeString(
                Files.createDirectories(network.resolve("files")).resolve("2024.csv"),
                SmallNetwork.csv(14) + "nobody,falls,2024-01,1,1\n");
    }

    /** The start script of the sources beside a jar that names the classes under test. */
    private static void program(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("target/lib"));
        Files.copy(
                Path.of("bin/network-reports"),
                home.resolve("bin/network-reports"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(OtherJava.classPath().split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(home.resolve("target/network-reports.jar")), manifest).close();
    }

    private static List<String> blocks(String language) throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("```" + language + "\n"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .toList();
    }

    private String here(String command) {
        return command.replace("/opt/", root + "/opt/").replace("/srv/", root + "/srv/");
    }

    /** What was printed, with how it ended in the first line. */
    private String run(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(root.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            assertTrue(process.waitFor(PATIENCE_S, TimeUnit.SECONDS), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return process.exitValue() + "\n" + said;
    }

    private void packIsThereAndTheLogSaysSo(Path folder, String said) throws IOException {
        String month = YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString();
        assertTrue(said.startsWith("1\n"), said);
        assertTrue(said.contains("\"nobody\""), said);
        assertFalse(said.contains("\r"), "progress is for terminals");
        Path pack = folder.resolve("packs").resolve(month);
        assertTrue(Files.exists(pack.resolve("manifest.json")), said);
        assertTrue(Files.readString(pack.resolve("network.txt")).contains("Small clinics"));
        JsonNode log = JsonMapper.shared().readTree(Files.readString(folder.resolve("last-run.json")));
        assertEquals(month, log.path("period").asString(""));
        assertEquals(1, log.path("exitCode").asInt(-1));
        assertEquals(1, log.path("problems").size());
        assertEquals(13, log.path("outputs").size(), "three formats of four parts, and the manifest");
        assertTrue(log.has("started") && log.has("finished"));
        log.path("outputs")
                .forEach(output -> assertTrue(Files.exists(Path.of(output.asString(""))), output.asString("")));
    }

    @Test
    void theLineOfCronMakesThePackOfThePreviousMonth() throws IOException {
        String line = blocks("cron").get(0).strip();
        var matcher = CRON.matcher(line);
        assertTrue(matcher.matches(), line);
        assertFalse(line.contains("%"), "cron takes a per cent sign for the end of the line");
        packIsThereAndTheLogSaysSo(network, run(List.of("/bin/sh", "-c", here(matcher.group(1)))));
    }

    @Test
    void theUnitsOfSystemdAreSoundAndTheirCommandMakesThePack() throws IOException {
        List<String> units = blocks("systemd");
        Path service = Files.writeString(root.resolve("network-spc-pack.service"), here(units.get(0)));
        Path timer = Files.writeString(root.resolve("network-spc-pack.timer"), units.get(1));
        if (isThere("systemd-analyze")) {
            String said = run(List.of("systemd-analyze", "verify", "--man=no", service.toString(), timer.toString()));
            List<String> ours = said.lines()
                    .filter(line -> line.contains("network-spc-pack"))
                    .toList();
            assertEquals(List.of(), ours, said);
            String next = run(List.of("systemd-analyze", "calendar", setting(units.get(1), "OnCalendar")));
            assertTrue(next.startsWith("0\n"), next);
        }
        String command = here(setting(units.get(0), "ExecStart"));
        assertFalse(command.contains("%") || command.contains("$"), "systemd would replace it");
        packIsThereAndTheLogSaysSo(network, run(List.of(command.split(" "))));
        assertEquals("1", setting(units.get(0), "SuccessExitStatus"), "refused rows are no failure of the unit");
    }

    private static String setting(String unit, String name) {
        return unit.lines()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    /** Every step of the Containerfile but its base, with the root of the image in a folder. */
    @Test
    void theStepsOfTheContainerfileMakeThePack() throws IOException {
        Path sources = root.resolve("opt/network-spc");
        Path image = Files.createDirectories(root.resolve("image"));
        List<String> entry = new ArrayList<>();
        for (String step : blocks("containerfile").get(0).lines().toList()) {
            String rest = step.substring(step.indexOf(' ') + 1);
            String inside = rest.replace("/app", image + "/app").replace("/data", image + "/data");
            switch (step.substring(0, step.indexOf(' '))) {
                case "FROM" -> assertTrue(rest.contains(":17"), rest);
                case "COPY" -> copy(sources.resolve(rest.split(" ")[0]), Path.of(inside.split(" ")[1]));
                case "RUN" -> assertTrue(run(List.of("/bin/sh", "-c", inside)).startsWith("0\n"), inside);
                case "USER" -> assertFalse(rest.equals("0") || rest.equals("root"));
                case "ENTRYPOINT", "CMD" -> entry.addAll(words(inside));
                default -> throw new AssertionError(step);
            }
        }
        copy(network.resolve("config"), image.resolve("data/config"));
        copy(network.resolve("files"), image.resolve("data/files"));
        packIsThereAndTheLogSaysSo(image.resolve("data"), run(entry));
    }

    @Test
    void theContainerIsBuiltWhereSomethingCanBuildIt() throws IOException {
        String tool =
                Stream.of("podman", "docker").filter(this::works).findFirst().orElse("");
        assumeTrue(!tool.isEmpty(), "neither podman nor docker works here; the steps were run one by one instead");
        Path file = root.resolve("opt/network-spc/Containerfile");
        Files.writeString(file, blocks("containerfile").get(0));
        String built = run(List.of(
                tool,
                "build",
                "--tag",
                "network-spc-test",
                "--file",
                file.toString(),
                root.resolve("opt/network-spc").toString()));
        assumeTrue(built.startsWith("0\n"), "the base image cannot be had here: " + built);
        assertTrue(run(List.of(tool, "image", "rm", "network-spc-test")).startsWith("0\n"));
    }

    private boolean works(String tool) {
        try {
            return isThere(tool) && run(List.of(tool, "info")).startsWith("0\n");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isThere(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static List<String> words(String json) {
        List<String> words = new ArrayList<>();
        JsonMapper.shared().readTree(json).forEach(word -> words.add(word.asString("")));
        return words;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(
                        Files.isDirectory(path)
                                ? target
                                : target.toAbsolutePath().getParent());
                if (!Files.isDirectory(path)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** The pseudo terminal of script(1); where it is not installed progress is not tried. */
    @Test
    void aTerminalSeesHowFarItIs() throws IOException {
        assumeTrue(isThere("script"), "script(1) is not installed");
        String pack = here("/opt/network-spc/network-reports/bin/network-reports pack --config /srv/safer-wards/config"
                + " --data /srv/safer-wards/files --period 2024-01 --out " + root.resolve("out") + " --formats txt");
        String said = run(List.of("script", "--quiet", "--return", "--command", pack, "/dev/null"));
        assertTrue(said.startsWith("1\n") && said.contains("\r1 of 4") && said.contains("\r4 of 4"), said);
    }

    @Test
    void aRunThatCannotBeginLeavesWhyInItsLog() throws IOException {
        Path log = root.resolve("log.json");
        Path binary = root.resolve("opt/network-spc/network-reports/bin/network-reports");
        String said = run(List.of(
                binary.toString(),
                "pack",
                "--config",
                network.resolve("config").toString(),
                "--data",
                root.resolve("nowhere").toString(),
                "--period",
                "2024-01",
                "--out",
                root.resolve("out").toString(),
                "--log",
                log.toString()));
        assertTrue(said.startsWith("2\n"), said);
        JsonNode read = JsonMapper.shared().readTree(Files.readString(log));
        assertEquals(2, read.path("exitCode").asInt(-1));
        assertTrue(read.path("problems").path(0).asString("").contains("Check --data"), read.toString());
        assertFalse(Files.exists(root.resolve("out")));
    }
}
