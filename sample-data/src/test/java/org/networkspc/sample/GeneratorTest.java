package org.networkspc.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {

    @ParameterizedTest
    @EnumSource
    void theCheckedInUploadsAreWhatTheGeneratorWrites(SampleNetwork network, @TempDir Path folder) throws IOException {
        Generator.main(new String[] {folder.toString()});
        assertSameFiles(
                folder.resolve(network.id()).resolve("uploads"),
                Upload.folder(network).resolve("uploads"));
    }

    @ParameterizedTest
    @EnumSource
    void localeAndTimeZoneChangeNothing(SampleNetwork network) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        var here = Generator.uploads(network);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertEquals(here, Generator.uploads(network));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNetworkIsCopiedWholeAndOverwritesWhatWasThere(SampleNetwork network, @TempDir Path folder)
            throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/network.yaml"), "old");
        network.writeTo(folder);
        assertSameFiles(folder, Upload.folder(network));
        assertEquals(
                new TreeSet<>(network.files()), names(folder).stream().collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @EnumSource
    void theFilesOfANetworkStayBelowAMegabyteAndNineUploads(SampleNetwork network) throws IOException {
        long bytes = 0;
        for (String file : network.files()) {
            bytes += Files.size(Upload.folder(network).resolve(file));
        }
        assertTrue(bytes < 1_000_000, () -> network + " is too large");
        assertTrue(network.files().size() <= 3 + 9, "three files of settings and the uploads");
    }

    @Test
    void theGeneratorAsksForItsFolder() {
        assertThrows(IllegalArgumentException.class, () -> Generator.main(new String[0]));
    }

    private static void assertSameFiles(Path expected, Path actual) throws IOException {
        assertEquals(names(expected), names(actual));
        for (String name : names(expected)) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)), name);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
