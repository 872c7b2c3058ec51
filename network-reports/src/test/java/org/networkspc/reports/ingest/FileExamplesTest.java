package org.networkspc.reports.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Check;

/** Every file of {@code files/} is checked for the wards network, and says exactly what stands in the text beside it. */
class FileExamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/networkspc/reports/ingest");

    @TestFactory
    Stream<DynamicTest> everyFileSaysWhatIsExpected() throws IOException {
        Loaded<NetworkConfig> network = NetworkConfig.read(FOLDER.resolve("network/config"));
        assertTrue(network.problems().isEmpty(), () -> network.problems().toString());
        try (Stream<Path> files = Files.list(FOLDER.resolve("files"))) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f, network.value())));
        }
    }

    private static void compare(Path file, NetworkConfig network) throws IOException {
        String name = file.getFileName().toString();
        Path expected = file.resolveSibling(name.replace(".csv", ".txt"));
        String text =
                Check.of(name, Files.readAllBytes(file), Optional.of(network)).text();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, text);
        }
        assertEquals(Files.readString(expected), text);
    }
}
