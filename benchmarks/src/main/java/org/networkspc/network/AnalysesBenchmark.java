package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.compare.DecileRibbon;
import org.networkspc.compare.MembersBeside;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.LikeForLikeReading;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Network;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every analysis of a network for all of its 20 measures; one thread; members 1×, 4× and 16×, and with {@code -p months} months. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@SuppressWarnings("NullAway.Init")
public class AnalysesBenchmark {
    @Param({"50", "200", "800"})
    public int members;

    @Param({"60"})
    public int months;

    private SeededNetwork seeded;
    private DetectableStep step;

    @Setup
    public void draw() {
        seeded = SeededNetwork.of(members, months);
        step = new DetectableStep(12, 1.6, 0.2);
    }

    /** Like-for-like lines with their limits, rules and cautions. */
    @Benchmark
    public int pool() {
        int cautions = 0;
        for (Measure measure : seeded.measures()) {
            cautions += pooled(measure, seeded.network())
                    .flatMap(LikeForLikeReading::of)
                    .map(reading -> reading.cautions().size())
                    .orElse(0);
        }
        return cautions;
    }

    private Optional<Interpretation> pooled(Measure measure, Network network) {
        List<Pooling> ways = Series.ways(seeded.pool(), measure, network);
        return ways.stream().findFirst().map(way -> read(Series.of(seeded.pool(), measure, network, way)));
    }

    private static Interpretation read(Series line) {
        return Interpretation.of(
                chart(line.measure()).suiting(line).within(line).plot(line), RuleSet.STANDARD);
    }

    private static ChartSpec chart(Measure measure) {
        return ChartSpec.of(
                switch (measure.kind()) {
                    case PROPORTION -> ChartType.P_PRIME;
                    case RATE -> ChartType.U_PRIME;
                    default -> ChartType.I;
                });
    }

    /** Why the lines moved. */
    @Benchmark
    public double change() {
        double total = 0;
        for (Measure measure : seeded.measures()) {
            total += PooledChange.of(seeded.pool(), measure, seeded.network())
                    .map(PooledChange::levelAfter)
                    .orElse(0.0);
        }
        return total;
    }

    /** Breadth, from every member's own chart. */
    @Benchmark
    public int breadth() {
        int improving = 0;
        for (Measure measure : seeded.measures()) {
            List<Interpretation> readings = new ArrayList<>();
            for (Series line : Series.ofMembers(seeded.pool(), measure, seeded.network())) {
                readings.add(read(line));
            }
            improving += Breadth.of(readings).improving();
        }
        return improving;
    }

    /** The verdict on each line with every member left out. */
    @Benchmark
    public int influence() {
        int decisive = 0;
        for (Measure measure : seeded.measures()) {
            List<Pooling> ways = Series.ways(seeded.pool(), measure, seeded.network());
            decisive += Influence.onLine(
                            seeded.pool(),
                            measure,
                            seeded.network(),
                            new Influence.PlannedChart(chart(measure), RuleSet.STANDARD, Linking.AUTO),
                            ways.get(0))
                    .decisive()
                    .size();
        }
        return decisive;
    }

    @Benchmark
    public int brightSpots() {
        int told = 0;
        for (Measure measure : seeded.measures()) {
            told += (int)
                    BrightSpot.of(seeded.pool(), measure, seeded.network(), List.of(), BrightSpot.Periods.STANDARD)
                            .stream()
                            .filter(BrightSpot::isAhead)
                            .count();
        }
        return told;
    }

    /** Gaps overall and within members, of the five measures told by groups. */
    @Benchmark
    public int equityGap() {
        int words = 0;
        for (Measure measure : seeded.measures()) {
            if (SeededNetwork.isNearAHalf(measure)) {
                Compared compared = Compared.to(SeededNetwork.GROUPS, "A");
                for (Compared.Mix mix : Compared.Mix.values()) {
                    EquityGap gap = EquityGap.of(seeded.pool(), measure, seeded.network(), compared.on(mix));
                    words += EquityGap.trend(gap.difference()).name().length();
                }
            }
        }
        return words;
    }

    /** Twenty stages, one for each proportion or rate in turn, every month. */
    @Benchmark
    public int pathway() {
        List<List<Subgroup>> lines = seeded.measures().stream()
                .filter(measure -> measure.kind().isRatio())
                .map(measure -> Series.of(seeded.pool(), measure, seeded.network(), Pooling.AS_REPORTED)
                        .subgroups())
                .toList();
        int ties = 0;
        for (int t = 0; t < seeded.months(); t++) {
            int month = t;
            Pathway pathway = new Pathway(lines.stream()
                    .map(line -> Pathway.Stage.of(
                            "stage",
                            line.get(month).denominator(),
                            line.get(month).numerator()))
                    .toList());
            ties += pathway.weakLink().size();
        }
        return ties;
    }

    @Benchmark
    public int senseCheck() {
        return SenseCheck.of(seeded.pool(), seeded.network(), seeded.measures(), List.of())
                .size();
    }

    /** Funnels of recent stable windows, and ribbons of deciles. */
    @Benchmark
    public int besideEachOther() {
        int points = 0;
        for (Measure measure : seeded.measures()) {
            points += MembersBeside.of(seeded.pool(), measure, seeded.network(), chart(measure), RuleSet.STANDARD)
                    .map(beside -> beside.funnel().points().size())
                    .orElse(0);
            points += DecileRibbon.of(seeded.pool(), measure, seeded.network())
                    .map(ribbon -> ribbon.periods().size())
                    .orElse(0);
        }
        return points;
    }

    /** What pooling adds; the step that rules find is simulated once, whatever the network, and left out here. */
    @Benchmark
    public double valueOfPooling() {
        double together = 0;
        for (Measure measure : seeded.measures()) {
            if (Series.ways(seeded.pool(), measure, seeded.network()).contains(Pooling.LIKE_FOR_LIKE)) {
                together += ValueOfPooling.of(seeded.pool(), measure, seeded.network(), step)
                        .together()
                        .orElse(0);
            }
        }
        return together;
    }
}
