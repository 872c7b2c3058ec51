package org.networkspc.reports;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Check;
import org.networkspc.reports.store.UnusableFolderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an upload of these files would say. */
@Command(
        name = "check",
        description = "Say how files are understood and what is odd about them, by the lines of your spreadsheet.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to look at")
    private List<Path> files = List.of();

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description =
                    "folder with network.yaml; without it, members and" + " measures are taken as the files have them")
    private @Nullable Path config;

    @Option(names = "--json", description = "one JSON object per file")
    private boolean json;

    @Option(names = "--rows", description = "with --json: the accepted rows as well")
    private boolean rows;

    @Override
    public Integer call() {
        Optional<NetworkConfig> network = Optional.ofNullable(config).map(Settings::read);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        int code = Main.OK;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                out.flush();
                throw new UnusableFolderException("There is no file " + file + ". Check the name and the folder.");
            }
            Check check = Check.of(file, network);
            if (json) {
                out.print(check.json(rows) + "\n");
            } else {
                out.print(check.text());
            }
            if (check.hasRefusals()) {
                code = Main.DATA_PROBLEMS;
            }
        }
        out.flush();
        return code;
    }
}
