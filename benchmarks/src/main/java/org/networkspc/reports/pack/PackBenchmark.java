package org.networkspc.reports.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Routes;
import org.networkspc.sample.LargeNetwork;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Charts a second in each format, of members' own files and of the network's; and, of a network not read yet, the pages of all
 * members: lines, limits, rules and sentences. One thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true"})
@SuppressWarnings("NullAway.Init")
public class PackBenchmark {
    private static final Manifest.Header HEADER =
            new Manifest.Header("large", "", LargeNetwork.LAST.toString(), "benchmark");

    @Param({"5", "50"})
    public int members;

    private Path folder;
    private Intake intake;
    private ChartPack pack;
    private PackPlan.Part network;
    private List<PackPlan.Part> own;
    private int next;

    /** The format of the files that are written. */
    @State(Scope.Benchmark)
    public static class Written {
        @Param({"html", "pdf", "pptx", "xlsx", "csv", "txt"})
        public String format;

        PackFormat format() {
            return PackFormat.valueOf(format.toUpperCase(Locale.ROOT));
        }
    }

    /** Figures written, the small ones of panels too. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Drawn {
        public long charts;

        @Setup(Level.Iteration)
        public void none() {
            charts = 0;
        }

        byte[] count(PackPlan.Part part, byte[] file) {
            charts += part.pages().stream()
                    .mapToInt(page -> page.figures().size())
                    .sum();
            return file;
        }
    }

    @Setup
    public void read() throws IOException {
        folder = LargeNetwork.writeTo(Files.createTempDirectory("pack-benchmark"), members);
        intake = Intake.open(folder);
        byte[] rows = Files.readAllBytes(folder.resolve("data").resolve("months.csv"));
        intake.accept(intake.preview("months.csv", rows), "benchmark", "benchmark");
        pack = fresh();
        network = pack.plan().network();
        own = pack.plan().members().stream()
                .limit(5)
                .map(member -> pack.plan().member(member))
                .toList();
    }

    /** Of a network whose lines nobody has read yet. */
    private ChartPack fresh() {
        Edition edition = new Edition(intake.config(), intake.pool(), "", Routes.NONE);
        PackPlan plan = PackPlan.of(edition, List.of(), "benchmark", member -> true);
        return new ChartPack(plan, EnumSet.allOf(PackFormat.class), HEADER, List.of());
    }

    @TearDown
    public void close() throws IOException {
        intake.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A member's file, one of the first five in turn: twenty charts, their tables and sentences. */
    @Benchmark
    public byte[] member(Written written, Drawn drawn) {
        PackPlan.Part part = own.get(next++ % own.size());
        return drawn.count(part, pack.content(part, written.format()));
    }

    /** The file for everybody. */
    @Benchmark
    public byte[] network(Written written, Drawn drawn) {
        return drawn.count(network, pack.content(network, written.format()));
    }

    /** Everything of all members before it is written, of a network nobody has read yet; charts of members only. */
    @Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 3, time = 1)
    public long pages(Drawn drawn) {
        PackPlan plan = fresh().plan();
        long before = drawn.charts;
        plan.members().forEach(member -> drawn.count(plan.member(member), new byte[0]));
        return drawn.charts - before;
    }
}
