package org.networkspc.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.pack.PackFile;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.store.UnusableFolderException;
import org.networkspc.reports.web.Networks;
import org.networkspc.reports.web.PackBuild;
import org.networkspc.reports.web.Service;
import org.networkspc.sample.SampleNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample networks: their packs, then their pages. */
@Command(
        name = "demo",
        description = "Write a pack for each sample network, then serve them. Nothing to configure.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int DATE = "2025-04-18".length();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "demo-out", description = "default ${DEFAULT-VALUE}")
    private Path out = Path.of("demo-out");

    @Option(names = "--once", description = "stop after the packs")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        PrintWriter say = spec.commandLine().getOut();
        DrawingFonts.prepare();
        for (SampleNetwork sample : SampleNetwork.values()) {
            fill(sample, out.resolve(sample.id()));
        }
        Networks networks = Networks.open(out);
        for (Networks.Hosted hosted : networks.all()) {
            Path folder = PackBuild.folder(hosted);
            List<PackFile> files =
                    PackBuild.of(hosted, EnumSet.allOf(PackFormat.class)).writeTo(folder, done -> {});
            say.println(hosted.name() + ": " + files.size() + " files in " + folder);
            say.flush();
        }
        if (once) {
            networks.close();
            return Main.OK;
        }
        Service service = Service.startNear(networks, ServeCommand.USUAL_PORT);
        say.println();
        say.println("Open " + service.address() + " and click around. Stop with Ctrl+C.");
        say.flush();
        ServeCommand.untilStopped(networks, service);
        return Main.OK;
    }

    /** The network's files, handed in one after another on the days their names begin with. */
    static void fill(SampleNetwork sample, Path folder) throws IOException {
        sample.writeTo(folder);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        try (Intake intake = Intake.open(folder, now::get)) {
            for (Path file : uploads(folder.resolve("uploads"))) {
                String name = String.valueOf(file.getFileName());
                now.set(LocalDate.parse(name.substring(0, DATE))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
                intake.accept(intake.preview(name, Files.readAllBytes(file)), name, "demo");
            }
        }
    }

    private static List<Path> uploads(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (java.nio.file.NoSuchFileException e) {
            throw new UnusableFolderException("The sample files could not be written to " + folder + ".");
        }
    }
}
