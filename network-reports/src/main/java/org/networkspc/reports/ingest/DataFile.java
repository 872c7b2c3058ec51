package org.networkspc.reports.ingest;

import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;

/**
 * A data file as read.
 *
 * @param rows in the order of the file
 * @param questions what a person should confirm
 */
public record DataFile(Understood understood, Accounting accounting, List<AcceptedRow> rows, List<String> questions) {
    /** A file nothing could be read from. */
    public static final DataFile NOTHING = new DataFile(Understood.NOTHING, Accounting.NOTHING, List.of(), List.of());

    public DataFile {
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
    }

    /** Reads a file for a network. Whatever the bytes are, the answer is a value, never an exception. */
    public static Loaded<DataFile> read(byte[] content, NetworkConfig network) {
        return FileReading.read(content, Optional.of(network));
    }

    /** Reads a tidy file on its own, with members, measures and groups as it has them. */
    public static Loaded<DataFile> read(byte[] content) {
        return FileReading.read(content, Optional.empty());
    }
}
