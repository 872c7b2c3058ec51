package org.networkspc.reports;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.networkspc.reports.store.NetworkFolders;
import org.networkspc.reports.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a data folder is still what was accepted. */
@Command(
        name = "verify",
        description = "Read every accepted file and the journal again, and say whether all is as it was accepted."
                + " Changes nothing; the service may be running.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "a network's folder, or one that holds several")
    private Path data = Path.of(".");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int code = Main.OK;
        for (Path network : NetworkFolders.in(data)) {
            Verification checked = Verification.of(network);
            out.print(Copied.name(data.relativize(network).toString()) + checked.text());
            if (!checked.problems().isEmpty()) {
                code = Main.DATA_PROBLEMS;
            }
        }
        out.flush();
        return code;
    }
}
