package org.networkspc.reports.intake;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.Store;
import org.networkspc.reports.store.Tables;
import org.networkspc.reports.store.UnusableFolderException;

/** How an {@link Intake} begins: whatever goes wrong on the way, nothing it opened stays open. */
record Opening(Loaded<NetworkConfig> settings, InstantSource clock) {

    /** @throws UnusableFolderException when the configuration has problems */
    static Loaded<NetworkConfig> settings(Path networkFolder) {
        Loaded<NetworkConfig> config = NetworkConfig.read(networkFolder.resolve("config"));
        if (config.hasRefusals()) {
            throw new UnusableFolderException(
                    config.problems().stream().map(RowProblem::sentence).collect(Collectors.joining("\n")));
        }
        return config;
    }

    Tables tables(Path networkFolder, Database database) {
        return Tables.open(database, networkFolder, settings.value().network().id());
    }

    /** The tables without anything in them, to be filled again. */
    Tables emptied(Path networkFolder, Database database) {
        Tables tables = tables(networkFolder, database);
        tables.startAnew(settings.value(), "");
        return tables;
    }

    Intake of(Path networkFolder, Supplier<Optional<Tables>> open) {
        return on(Store.open(networkFolder), open);
    }

    Intake on(Store store, Supplier<Optional<Tables>> open) {
        Optional<Tables> tables = Optional.empty();
        try {
            tables = open.get();
            return new Intake(settings, clock, store, tables);
        } catch (RuntimeException e) {
            tables.ifPresent(Tables::close);
            store.close();
            throw e;
        }
    }
}
