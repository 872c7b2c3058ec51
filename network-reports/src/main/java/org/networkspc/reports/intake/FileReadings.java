package org.networkspc.reports.intake;

import java.util.Optional;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.ingest.FileAnswers;
import org.networkspc.reports.ingest.Sending;

/**
 * A file as it was accepted.
 *
 * @param found as it reads with nothing said about it
 * @param file as it reads with everything said about it
 * @param sending who sent it and what was said
 */
record FileReadings(DataFile found, DataFile file, Sending sending) {

    static FileReadings of(byte[] content, NetworkConfig config, Sending sending) {
        DataFile found = read(content, config, sending.saying(FileAnswers.NONE)).value();
        boolean said = !sending.answers().isEmpty();
        return new FileReadings(found, said ? read(content, config, sending).value() : found, sending);
    }

    static Loaded<DataFile> read(byte[] content, NetworkConfig config, Sending sending) {
        return DataFile.read(content, Optional.of(config), sending);
    }
}
