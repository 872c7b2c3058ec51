package org.networkspc.reports.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every {@code network.yaml} of {@code settings/} says exactly the sentences that stand in the text beside it. */
class SettingsExamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/networkspc/reports/config/settings");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> everyFileSaysAllItsProblemsAtOnce() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f)));
        }
    }

    private void compare(Path file) throws IOException {
        Path folder =
                Files.createDirectories(temporary.resolve(file.getFileName().toString()));
        Files.copy(file, folder.resolve("network.yaml"));
        String text = NetworkConfig.read(folder).problems().stream()
                .map(p -> p.sentence() + "\n")
                .collect(Collectors.joining());
        Path expected = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, text);
        }
        assertEquals(Files.readString(expected), text);
    }
}
