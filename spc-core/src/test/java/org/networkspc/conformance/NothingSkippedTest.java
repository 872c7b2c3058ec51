package org.networkspc.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reference tests that nobody runs rot: a package's own may be skipped where they matter; here none is. */
class NothingSkippedTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void noTestOfTheReferenceCasesIsDisabledOrAborted() throws IOException {
        List<Path> skipping;
        try (Stream<Path> files = Files.walk(TESTS)) {
            skipping = files.filter(f ->
                            f.toString().contains("onformance") && f.toString().endsWith(".java"))
                    .filter(NothingSkippedTest::skips)
                    .toList();
        }
        assertEquals(List.of(), skipping);
    }

    private static boolean skips(Path file) {
        try {
            String source = Files.readString(file);
            return Stream.of("jupiter.api.Assump" + "tions", "jupiter.api.Dis" + "abled", "api.cond" + "ition.")
                    .anyMatch(source::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theReferenceCasesAreThereAndEachKindIsTested() throws IOException {
        assertTrue(ConformanceTest.charts().count() >= 100);
        assertTrue(ConformanceTest.chartsWithLimits().count() >= 60);
        assertTrue(ConformanceTest.chartsWithRuns().count() >= 60);
        assertEquals(14, ConformanceTest.chartsOfMakingDataCount().count());
    }
}
