package org.networkspc.reports;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.store.UnusableFolderException;

/** The settings named on the command line. */
final class Settings {
    private Settings() {}

    /** @throws UnusableFolderException with one sentence for each thing that is wrong */
    static NetworkConfig read(Path configFolder) {
        Loaded<NetworkConfig> loaded = NetworkConfig.read(configFolder);
        if (loaded.hasRefusals()) {
            throw new UnusableFolderException(
                    loaded.problems().stream().map(RowProblem::sentence).collect(Collectors.joining("\n")));
        }
        return loaded.value();
    }
}
