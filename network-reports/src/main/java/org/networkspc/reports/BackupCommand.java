package org.networkspc.reports;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.networkspc.reports.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A copy of a data folder, also while the service runs. */
@Command(
        name = "backup",
        description = "Copy a data folder to a new folder, also while the service runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "a network's folder, or one that holds several")
    private Path data = Path.of(".");

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "a folder that does not exist yet")
    private Path to = Path.of(".");

    @Override
    public Integer call() {
        Copied.print(Backup.copy(data, to), to, spec.commandLine().getOut());
        return Main.OK;
    }
}
