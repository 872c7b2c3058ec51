package org.networkspc.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.networkspc.embedding.Commands.Ended;

/**
 * The sample project, built as its readers build it: by a Maven of its own, with the library from a local repository. That
 * repository lies under {@code target}; everything else comes from the one this build uses.
 */
class SampleProjectIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path REPOSITORY = TARGET.resolve("embedding/repository");
    private static final Path PROJECT = TARGET.resolve("embedding/sample-project");
    private static final Path DOCUMENTED = Path.of("../docs/embedding");
    private static final String VERSION = System.getProperty("project.version");

    private static Ended built;

    @BeforeAll
    static void build() throws Exception {
        install("network-spc", Path.of("../pom.xml"), "pom");
        install("network-spc-bom", Path.of("bom/pom.xml"), "pom");
        install("spc-core", Path.of("pom.xml"), "pom");
        install("spc-core", TARGET.resolve("spc-core-" + VERSION + ".jar"), "jar");
        copy("pom.xml");
        copy("src/main/java/org/example/WaitingDays.java");
        built = Commands.run(PROJECT, maven());
    }

    private static void install(String artifact, Path file, String type) throws IOException {
        Path folder = REPOSITORY.resolve("org/networkspc").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        Path installed = folder.resolve(artifact + "-" + VERSION + "." + type);
        Files.copy(file, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(String file) throws IOException {
        Path copy = PROJECT.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(DOCUMENTED.resolve("sample-project").resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> maven() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", isWindows() ? "mvn.cmd" : "mvn")
                        .toString(),
                "-q",
                "-B",
                "-gs",
                settings().toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Daether.offline.protocols=file",
                "package"));
        if (System.getProperty("maven.mode").equals("offline=true")) {
            command.add("-o");
        }
        return command;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** What this build has already fetched need not be fetched again. */
    private static Path settings() throws IOException {
        String repository =
                """
                <id>fetched</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
                """.formatted(Path.of(System.getProperty("maven.repository")).toUri());
        return Files.writeString(TARGET.resolve("embedding/settings.xml"), """
                <settings>
                <profiles><profile>
                <id>fetched</id>
                <repositories><repository>%s</repository></repositories>
                <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
                </profile></profiles>
                <activeProfiles><activeProfile>fetched</activeProfile></activeProfiles>
                </settings>
                """.formatted(repository, repository));
    }

    /** All of the compiler's warnings are errors there. */
    @Test
    void itBuildsWithoutAWarning() {
        assertEquals(0, built.status(), built.output() + built.errors());
    }

    @Test
    void itPrintsWhatTheDocumentationShowsAndTheLibraryAddsNothing() throws Exception {
        Ended run = Commands.run(
                PROJECT,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/waiting-days.jar"));
        assertEquals(new Ended(0, documented(), ""), run);
    }

    private static String documented() throws IOException {
        String page = Files.readString(DOCUMENTED.resolve("README.md"));
        int from = page.indexOf("```text\n") + "```text\n".length();
        return page.substring(from, page.indexOf("```", from));
    }

    /** The limits of thirteen months with mean 20 and mean moving range 5/3; d2 = 2/√π. */
    @Test
    void theDocumentedLimitsAreRight() throws IOException {
        double reach = 3 * (5 / 3.0) / (2 / Math.sqrt(Math.PI));
        String line =
                String.format(java.util.Locale.ROOT, "mean %.2f, limits %.2f to %.2f", 20.0, 20 - reach, 20 + reach);
        assertTrue(documented().startsWith(line + "\n"), line);
    }

    @Test
    void itNeedsCommonsMathAndCommonsStatisticsOnly() throws IOException {
        try (Stream<Path> jars = Files.list(PROJECT.resolve("target/lib"))) {
            List<String> names = jars.map(jar -> jar.getFileName().toString().replaceAll("-\\d.*", ""))
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(
                            "commons-math3",
                            "commons-numbers-combinatorics",
                            "commons-numbers-core",
                            "commons-numbers-fraction",
                            "commons-numbers-gamma",
                            "commons-numbers-rootfinder",
                            "commons-rng-client-api",
                            "commons-rng-sampling",
                            "commons-statistics-distribution",
                            "spc-core"),
                    names);
        }
    }
}
