package org.networkspc.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
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

/** 10,000 series of 60 months, limits and all published rule sets; one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@SuppressWarnings("NullAway.Init")
public class CatalogueBenchmark {
    private static final int SERIES = 10_000;
    private static final int POINTS = 60;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Param({"i", "p-prime", "run"})
    public String chart;

    private ChartSpec spec;
    private List<Series> series;
    private List<Chart> charts;

    @Setup
    public void draw() {
        spec = ChartSpec.of(ChartType.named(chart).orElseThrow());
        Random random = new Random(60);
        boolean ratio = chart.equals("p-prime");
        Measure measure = ratio ? Measure.proportion("seen", "Seen in time") : Measure.measurement("score", "Score");
        series = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            List<Subgroup> months = new ArrayList<>();
            for (int month = 0; month < POINTS; month++) {
                Tally tally = ratio ? ratio(random) : Tally.value(50 + 5 * random.nextGaussian());
                months.add(Subgroup.of(
                        FIRST.plusMonths(month), tally, ratio ? MeasureKind.PROPORTION : MeasureKind.MEASUREMENT));
            }
            series.add(Series.of(measure, months));
        }
        charts = series.stream().map(spec::plot).toList();
    }

    private static Tally ratio(Random random) {
        int denominator = 400 + random.nextInt(200);
        double expected = 0.3 * denominator;
        return Tally.ratio(Math.rint(expected + Math.sqrt(0.7 * expected) * random.nextGaussian()), denominator);
    }

    /** Centre and limits of all series. */
    @Benchmark
    public int limits() {
        int points = 0;
        for (Series one : series) {
            points += spec.plot(one).phases().size();
        }
        return points;
    }

    /** All rule sets on charts already plotted. */
    @Benchmark
    public int rules() {
        int signals = 0;
        for (Chart one : charts) {
            signals += signals(one);
        }
        return signals;
    }

    /** Both, one series after another. */
    @Benchmark
    public int limitsAndRules() {
        int signals = 0;
        for (Series one : series) {
            signals += signals(spec.plot(one));
        }
        return signals;
    }

    private static int signals(Chart chart) {
        int signals = 0;
        for (RuleSet set : RuleSet.all()) {
            signals += set.test(chart).size();
        }
        return signals;
    }
}
