package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's commands, run as they stand. The build they start with is the one this test is part of. */
class ReadmeCommandsIT {
    private static final String BUILD = "mvn -q -DskipTests package && ";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theFirstCommandWritesAPackForEachSampleNetwork(@TempDir Path folder) throws Exception {
        String command = shellBlocks().get(0).strip();
        assertTrue(command.startsWith(BUILD), command);
        Process demo = new ProcessBuilder(
                        "sh", "-c", ROOT.resolve(command.substring(BUILD.length())) + " --once --out " + folder)
                .redirectErrorStream(true)
                .start();
        String output = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(demo.waitFor(2, TimeUnit.MINUTES), output);
        assertEquals(0, demo.exitValue(), output);
        for (String network : List.of("safer-wards", "cradle-to-career")) {
            assertTrue(filesBelow(folder, network).stream().anyMatch(f -> f.endsWith(".pdf")), output);
            assertTrue(filesBelow(folder, network).stream().anyMatch(f -> f.endsWith(".html")), output);
        }
    }

    @Test
    void continuousIntegrationCallsTheSecondCommand() throws IOException {
        String command = shellBlocks().get(1).strip();
        String ci = Files.readString(ROOT.resolve(".ci/run")).replace("mvn -B ", "mvn ");
        assertTrue(ci.contains(command + "\n"), command);
    }

    @Test
    void theCheckCommandSaysHowAFileWasUnderstood(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("falls.csv"),
                "member,measure,period,numerator,denominator\nA,falls,2024-01,5,1000\nA,falls,2024-02,twelve,1000\n");
        String command = shellBlocks().get(2).strip();
        Process check = new ProcessBuilder("sh", "-c", ROOT.resolve(command).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(check.waitFor(1, TimeUnit.MINUTES), output);
        assertEquals(1, check.exitValue(), output);
        assertTrue(output.contains("Read 2 rows: 1 accepted, 0 excluded, 1 refused."), output);
        assertTrue(output.contains("Line 3"), output);
    }

    private static List<String> filesBelow(Path folder, String network) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toString).filter(f -> f.contains(network)).toList();
        }
    }

    private static List<String> shellBlocks() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        return List.of(readme.split("```sh\n")).stream()
                .skip(1)
                .map(block -> block.substring(0, block.indexOf("```")))
                .toList();
    }
}
