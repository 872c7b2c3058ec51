package org.networkspc.reports.ingest;

import java.util.List;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;

/**
 * A data file as read.
 *
 * @param rows in the order of the file
 * @param questions what a person should confirm
 */
public record DataFile(Understood understood, Accounting accounting, List<AcceptedRow> rows, List<String> questions) {
    public DataFile {
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
    }

    /** Reads a file for a network. Whatever the bytes are, the answer is a value, never an exception. */
    public static Loaded<DataFile> read(byte[] content, NetworkConfig network) {
        throw new UnsupportedOperationException();
    }
}
