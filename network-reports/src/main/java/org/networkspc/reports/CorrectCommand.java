package org.networkspc.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.networkspc.reports.store.Released;
import org.networkspc.reports.web.Correction;
import org.networkspc.reports.web.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A release that was wrong, made again. */
@Command(
        name = "correct",
        description =
                "Release the latest period of a network again with what is known now, because its release was wrong."
                    + " The release before stays readable and is marked. The service must not be running; its page of"
                    + " packs does the same.",
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "the network's folder")
    private Path data = Path.of(".");

    @Option(names = "--approved-by", paramLabel = "NAME", required = true, description = "who approves the correction")
    private String by = "";

    @Option(
            names = "--wrong",
            paramLabel = "TEXT",
            required = true,
            description = "what was wrong; it stands beside both releases")
    private String wrong = "";

    @Option(
            names = "--texts-read",
            description = "somebody has read the texts that may tell who somebody is, and the network may read them")
    private boolean read;

    @Override
    public Integer call() throws IOException {
        DrawingFonts.prepare();
        try (Networks networks = Networks.open(data)) {
            if (networks.all().size() != 1) {
                throw new IllegalArgumentException("DIR must be the folder of one network, was " + data);
            }
            Released made = Correction.of(networks.all().iterator().next(), by, wrong, read);
            spec.commandLine().getOut().println(made.period() + " is released again. " + made.note());
            return Main.OK;
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }
}
