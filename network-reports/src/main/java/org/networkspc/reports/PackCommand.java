package org.networkspc.reports;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.pack.ChartPack;
import org.networkspc.reports.pack.Manifest;
import org.networkspc.reports.pack.PackFile;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.reports.pack.slides.ChartStyle;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.PopulationFirst;
import org.networkspc.reports.release.RunLog;
import org.networkspc.reports.store.UnusableFolderException;
import org.networkspc.reports.web.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A pack without the service: configuration and files in, pack out. */
@Command(
        name = "pack",
        description = "Make the pack of a month from a configuration folder and a folder of files.",
        mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {
    private static final String PREVIOUS = "previous";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "DIR", required = true, description = "folder with network.yaml")
    private Path config = Path.of(".");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description =
                    "folder with the files, read in the order of" + " their names; a later file revises an earlier one")
    private Path data = Path.of(".");

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            required = true,
            description = "the month; later numbers are left out. previous is the month before this one, by UTC")
    private String period = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "folder to write to; {period} in it stands for the month")
    private Path out = Path.of(".");

    @Option(names = "--members", paramLabel = "ID", split = ",", description = "whose own files to make; default all")
    private List<String> members = List.of();

    @Option(
            names = "--formats",
            paramLabel = "FORMATS",
            defaultValue = "",
            description = "of html, pdf, pptx, xlsx, csv, txt (a digest for an e-mail); default all")
    private String formats = "";

    @Option(
            names = "--charts",
            paramLabel = "KIND",
            defaultValue = "native",
            description = "on slides: native, to be edited, or pictures; default ${DEFAULT-VALUE}")
    private String charts = "native";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "why the pack is made although no measure tells of a whole population; it stands in the pack")
    private String reason = "";

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description =
                    "file for what this run said: when, how it ended, problems, outputs. The next run replaces it")
    private @Nullable Path log;

    private final List<String> said = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return log == null ? make() : logged(log);
    }

    private int logged(Path file) throws Exception {
        RunLog run = RunLog.begun(period.equals(PREVIOUS) ? month().toString() : period, Instant.now());
        run.writeTo(file);
        int code = Main.INTERNAL;
        try {
            code = make();
        } catch (ParameterException | UnusableFolderException e) {
            code = Main.CONFIG_PROBLEMS;
            said.add(String.valueOf(e.getMessage()));
            throw e;
        } catch (Exception e) {
            said.add("Something went wrong here that should not have: " + e);
            throw e;
        } finally {
            run.ended(Instant.now(), code, said, outputs).writeTo(file);
        }
        return code;
    }

    private int make() throws Exception {
        YearMonth month = month();
        Set<PackFormat> chosen = formats();
        ChartStyle style = charts();
        NetworkConfig network = Settings.read(config);
        DrawingFonts.prepare();
        Gathered gathered = Gathered.from(config, data);
        Edition edition = gathered.edition(month);
        if (PopulationFirst.isMissing(edition) && reason.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(),
                    PopulationFirst.sentence(edition) + " Add --reason \"…\", or level: whole-population.");
        }
        Set<String> wanted = wanted(network, edition);
        Manifest.Header header = new Manifest.Header(
                edition.network().id(), edition.asAt(), month.toString(), Version.current(), reason.strip());
        PackPlan plan =
                PackPlan.of(edition, gathered.sources(), Version.current(), m -> wanted.contains(m.id()), reason);
        List<PackFile> files = write(new ChartPack(plan, chosen, style, header, gathered.sources()), folder(month));
        files.forEach(file -> outputs.add(folder(month).resolve(file.name()).toString()));
        gathered.problems().forEach((file, problems) -> report(file, problems));
        spec.commandLine().getOut().println(files.size() + " files in " + folder(month));
        return gathered.hasRefusals() ? Main.DATA_PROBLEMS : Main.OK;
    }

    private List<PackFile> write(ChartPack pack, Path folder) {
        try {
            return pack.writeTo(folder, progress(pack.plan().members().size() + 1));
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "The folder " + folder + " cannot be written to (" + e + "). Check --out, and that there is room.");
        }
    }

    private void report(String file, List<RowProblem> problems) {
        problems.stream()
                .filter(p -> p.reason().refuses())
                .map(p -> file + ": " + p.sentence())
                .forEach(sentence -> {
                    said.add(sentence);
                    spec.commandLine().getErr().println(sentence);
                });
    }

    private Path folder(YearMonth month) {
        return Path.of(out.toString().replace("{period}", month.toString()));
    }

    private YearMonth month() {
        if (period.equals(PREVIOUS)) {
            return YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        }
        try {
            return YearMonth.parse(period);
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "--period must be a month such as 2024-10, was " + period);
        }
    }

    private Set<PackFormat> formats() {
        try {
            return PackFormat.parse(formats);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--formats: " + e.getMessage());
        }
    }

    private ChartStyle charts() {
        try {
            return ChartStyle.parse(charts);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--charts: " + e.getMessage());
        }
    }

    private Set<String> wanted(NetworkConfig network, Edition edition) {
        Set<String> known = new TreeSet<>(
                edition.network().members().stream().map(Member::id).toList());
        if (members.isEmpty()) {
            return known;
        }
        for (String id : members) {
            if (!known.contains(id)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--members: there is no " + network.wording().member() + " \"" + id + "\" in this network");
            }
        }
        return new TreeSet<>(members);
    }

    /** From Java 22 on there is a console also in a pipe, which says so itself. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    /** A line that counts up on a terminal; nothing in a pipe. */
    private IntConsumer progress(int parts) {
        if (!isTerminal()) {
            return done -> {};
        }
        return done -> {
            spec.commandLine().getErr().print("\r" + done + " of " + parts + (done == parts ? "\n" : ""));
            spec.commandLine().getErr().flush();
        };
    }
}
