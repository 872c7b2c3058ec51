package org.networkspc.reports;

import java.io.PrintWriter;
import java.lang.System.Logger;
import org.networkspc.reports.store.UnusableFolderException;
import org.networkspc.reports.web.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Command line and wiring, no logic. */
@Command(
        name = "network-reports",
        description = "Pages, charts and packs for improvement networks.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            PackCommand.class,
            CheckCommand.class,
            AnalyseCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RebuildCommand.class,
            AuditCommand.class,
            CorrectCommand.class
        })
public final class Main {
    static final int OK = 0;
    /** Some rows were refused; what could be made from the good ones was made. */
    static final int DATA_PROBLEMS = 1;
    /** Settings, folders or options are wrong; nothing was made. */
    static final int CONFIG_PROBLEMS = 2;

    static final int INTERNAL = 3;

    private static final Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExitCodeExceptionMapper(e -> e instanceof UnusableFolderException ? CONFIG_PROBLEMS : INTERNAL);
        line.setExecutionExceptionHandler((e, command, parsed) -> say(e, command));
        line.setParameterExceptionHandler((e, args) -> {
            PrintWriter err = e.getCommandLine().getErr();
            err.println(e.getMessage());
            err.println("See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return CONFIG_PROBLEMS;
        });
        return line;
    }

    /** One sentence for people; what a programmer needs goes to the log. */
    private static int say(Exception e, CommandLine command) {
        if (e instanceof UnusableFolderException) {
            command.getErr().println(e.getMessage());
            return CONFIG_PROBLEMS;
        }
        LOG.log(Logger.Level.DEBUG, "command failed", e);
        command.getErr()
                .println("Something went wrong here that should not have: " + e + ". Nothing of yours was changed.");
        return INTERNAL;
    }

    /** Prints the version of this software. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"network-reports " + Version.current()};
        }
    }
}
