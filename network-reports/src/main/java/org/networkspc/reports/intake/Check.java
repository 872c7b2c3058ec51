package org.networkspc.reports.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.ingest.Sending;
import org.networkspc.reports.ingest.StreamedFile;

/**
 * What an upload of a file would say.
 *
 * @param file its name
 */
public record Check(String file, DataFile data, List<RowProblem> problems) {
    public Check {
        problems = List.copyOf(problems);
    }

    /** Reads a file for a network, or without one with members and measures as the file has them. */
    public static Check of(Path file, Optional<NetworkConfig> network) {
        return of(file, network, Sending.OPEN);
    }

    /**
     * As {@link #of(Path, Optional)}, with what was said about the file. A file that a sheet cannot hold is streamed when there
     * is a network.
     */
    public static Check of(Path file, Optional<NetworkConfig> network, Sending sending) {
        try {
            if (Files.size(file) > DataFile.LARGEST) {
                return network.isPresent()
                        ? streamed(file, network.get(), sending)
                        : unread(file, RowProblem.ofFile(Reason.TOO_LARGE, (DataFile.LARGEST >> 20) + " MB"));
            }
            Check check = of(file.toString(), Files.readAllBytes(file), network, sending);
            return network.isPresent() && check.isTooLarge() ? streamed(file, network.get(), sending) : check;
        } catch (IOException e) {
            return unread(file, RowProblem.ofFile(Reason.UNREADABLE_FILE, file.toString()));
        }
    }

    /**
     * What an upload would say if a file of any size could be one: it is streamed past the sheet with a declared layout. The
     * rows themselves are not held.
     */
    static Check streamed(Path file, NetworkConfig network, Sending sending) throws IOException {
        Loaded<DataFile> read = StreamedFile.read(file, network, sending, row -> {});
        return new Check(file.toString(), read.value(), read.problems());
    }

    /** Whether it is a file that a sheet cannot hold. */
    private boolean isTooLarge() {
        return problems.stream().anyMatch(p -> p.reason() == Reason.TOO_LARGE);
    }

    private static Check unread(Path file, RowProblem problem) {
        return new Check(file.toString(), DataFile.NOTHING, List.of(problem));
    }

    public static Check of(String name, byte[] content, Optional<NetworkConfig> network) {
        return of(name, content, network, Sending.OPEN);
    }

    private static Check of(String name, byte[] content, Optional<NetworkConfig> network, Sending sending) {
        Loaded<DataFile> read = DataFile.read(content, network, sending);
        return new Check(name, read.value(), read.problems());
    }

    /** Whether a row, or the whole file, was refused. */
    public boolean hasRefusals() {
        return problems.stream().anyMatch(p -> p.reason().refuses());
    }

    /** One JSON object on one line. */
    public String json(boolean withRows) {
        return CheckJson.of(this, withRows);
    }

    /** For people, ending in a line break. */
    public String text() {
        return CheckText.of(this);
    }
}
