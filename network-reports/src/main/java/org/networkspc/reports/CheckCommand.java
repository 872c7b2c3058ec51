package org.networkspc.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.Annotated;
import org.networkspc.reports.ingest.FileAnswers;
import org.networkspc.reports.ingest.Sending;
import org.networkspc.reports.intake.AnswersJson;
import org.networkspc.reports.intake.Check;
import org.networkspc.reports.store.UnusableFolderException;
import org.networkspc.words.Words;
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

    @Option(names = "--member", paramLabel = "ID", description = "the only member the files may speak for")
    private @Nullable String member;

    @Option(
            names = "--answer",
            paramLabel = "KEY=VALUE",
            description = "what a file does not say itself, by the keys --json lists under choices; again for each")
    private Map<String, String> answers = Map.of();

    @Option(names = "--answers", paramLabel = "FILE", description = "the same as a JSON object")
    private @Nullable Path answersFile;

    @Option(
            names = "--annotated",
            paramLabel = "DIR",
            description = "write each file there with what was found in every line, and one of the refused lines")
    private @Nullable Path annotated;

    @Override
    public Integer call() throws IOException {
        Optional<NetworkConfig> network = Optional.ofNullable(config).map(Settings::read);
        Sending sending = new Sending(Optional.ofNullable(member), LocalDate.MAX, said());
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        int code = Main.OK;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                out.flush();
                throw new UnusableFolderException("There is no file " + file + ". Check the name and the folder.");
            }
            Check check = Check.of(file, network, sending);
            if (json) {
                out.print(check.json(rows) + "\n");
            } else {
                out.print(check.text());
            }
            if (annotated != null) {
                annotate(check, file, annotated, sending);
            }
            if (check.hasRefusals()) {
                code = Main.DATA_PROBLEMS;
            }
        }
        out.flush();
        return code;
    }

    private FileAnswers said() throws IOException {
        try {
            FileAnswers fromFile =
                    answersFile == null ? FileAnswers.NONE : AnswersJson.parse(Files.readString(answersFile));
            return fromFile.and(new FileAnswers(answers));
        } catch (IllegalArgumentException e) {
            throw new UnusableFolderException("The file given with --answers must hold a JSON object of texts.");
        }
    }

    /** Nothing is written of a file whose lines could not be told apart, or that holds data about persons. */
    private static void annotate(Check check, Path file, Path folder, Sending sending) throws IOException {
        if (check.data().accounting().read() == 0) {
            return;
        }
        byte[] content = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        Files.createDirectories(folder);
        Annotated annotated = new Annotated(content, sending, check.data(), check.problems());
        Files.writeString(folder.resolve(name + ".annotated.csv"), annotated.all(Words.PLAIN));
        Files.writeString(folder.resolve(name + ".refused.csv"), annotated.refused(Words.PLAIN));
    }
}
