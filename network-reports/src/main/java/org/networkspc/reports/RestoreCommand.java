package org.networkspc.reports;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.networkspc.reports.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A data folder out of a backup. */
@Command(
        name = "restore",
        description = "Make a new data folder from a backup. The backup stays as it is.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BACKUP", description = "a folder made by backup")
    private Path backup = Path.of(".");

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "a folder that does not exist yet")
    private Path data = Path.of(".");

    @Override
    public Integer call() {
        Copied.print(Backup.copy(backup, data), data, spec.commandLine().getOut());
        return Main.OK;
    }
}
