package org.networkspc.reports.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Accounting;

/** A file with more cells than a sheet holds, though it is small enough to be uploaded. */
class CheckLargeTest {
    private static final int ROWS = 120_000;
    private static final int CELLS = 26;

    @TempDir
    private Path folder;

    private Path wide() throws IOException {
        Path file = folder.resolve("wide.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("member,measure,period,numerator,denominator" + ",".repeat(CELLS - 5) + "\n");
            for (int i = 0; i < ROWS; i++) {
                int month = i % 1_200;
                out.write("M" + i / 1_200 + ",falls," + (1900 + month / 12) + "-" + (101 + month % 12) % 100);
                out.write(",1," + (100 + i) + ",".repeat(CELLS - 5) + "\n");
            }
        }
        return file;
    }

    private static List<Reason> refusing(Check check) {
        return check.problems().stream()
                .map(RowProblem::reason)
                .filter(Reason::refuses)
                .toList();
    }

    @Test
    void isStreamedWhereThereIsANetworkAndRefusedWhereThereIsNone() throws IOException {
        Path file = wide();
        assertEquals(List.of(Reason.TOO_LARGE), refusing(Check.of(file, Optional.empty())));
        Files.writeString(
                folder.resolve("network.yaml"),
                "network: large\nmembers: from-data\nmeasures:\n  - {id: falls, kind: rate, per: 1000}\n");
        Check streamed = Check.of(file, Optional.of(NetworkConfig.read(folder).value()));
        assertEquals(List.of(), refusing(streamed));
        assertEquals(new Accounting(ROWS, ROWS, 0, 0), streamed.data().accounting());
    }
}
