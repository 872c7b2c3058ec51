package org.networkspc.reports;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.NetworkFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The tables once more from the accepted files and the journal. */
@Command(
        name = "rebuild",
        description =
                "Empty the tables and fill them again from the accepted files and the journal. The service must not"
                        + " be running.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "a network's folder, or one that holds several")
    private Path data = Path.of(".");

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:NETWORK_REPORTS_DATABASE}",
            description = "as for serve")
    private @Nullable String database;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Database tables = Optional.ofNullable(database).map(Database::at).orElse(Database.EMBEDDED);
        for (Path network : NetworkFolders.in(data)) {
            try (Intake intake = Intake.rebuild(network, tables)) {
                out.println(
                        intake.config().network().name() + ": " + intake.audit().size() + " actions replayed, "
                                + intake.uploads().size() + " of them uploads.");
                intake.notes().forEach(out::println);
            }
        }
        out.flush();
        return Main.OK;
    }
}
