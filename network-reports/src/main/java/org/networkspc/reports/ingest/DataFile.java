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
    /** Largest file read, in bytes: forty times the five-year history of England's 274 departments. */
    public static final int LARGEST = 64 << 20;

    /** A file nothing could be read from. */
    public static final DataFile NOTHING = new DataFile(Understood.NOTHING, Accounting.NOTHING, List.of(), List.of());

    public DataFile {
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
    }

    /** Reads a file for a network. Whatever the bytes are, the answer is a value, never an exception. */
    public static Loaded<DataFile> read(byte[] content, NetworkConfig network) {
        return read(content, Optional.of(network), Sending.OPEN);
    }

    /** Reads a file on its own, with members, measures and groups as it has them. */
    public static Loaded<DataFile> read(byte[] content) {
        return read(content, Optional.empty(), Sending.OPEN);
    }

    /** Reads a file as it was sent, with what was said about it. */
    public static Loaded<DataFile> read(byte[] content, Optional<NetworkConfig> network, Sending sending) {
        return FileReading.read(content, network, sending);
    }
}
