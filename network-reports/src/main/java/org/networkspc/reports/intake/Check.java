package org.networkspc.reports.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.AcceptedRow;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.ingest.Understood;

/**
 * What an upload of a file would say.
 *
 * @param file its name
 * @param rows the accepted rows
 */
public record Check(
        String file,
        Understood understood,
        Accounting accounting,
        List<RowProblem> problems,
        List<String> questions,
        List<AcceptedRow> rows) {

    /** Reads a file for a network, or without one with members and measures as the file has them. */
    public static Check of(Path file, Optional<NetworkConfig> network) {
        throw new UnsupportedOperationException();
    }

    /** One JSON object on one line. */
    public String json(boolean withRows) {
        throw new UnsupportedOperationException();
    }

    /** For people, ending in a line break. */
    public String text() {
        throw new UnsupportedOperationException();
    }
}
