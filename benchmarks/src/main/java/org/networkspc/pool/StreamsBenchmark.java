package org.networkspc.pool;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same shuffled rows as records, grouped with a stream on small integer keys; one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SeededColumns.ROWS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms4g", "-Xmx4g"})
@SuppressWarnings("NullAway.Init")
public class StreamsBenchmark {
    record Row(int measure, int member, int period, int numerator, int denominator) {}

    private static final Collector<Row, long[], long[]> SUMS = Collector.of(
            () -> new long[3],
            (sums, row) -> {
                sums[0]++;
                sums[1] += row.numerator();
                sums[2] += row.denominator();
            },
            (a, b) -> new long[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]});

    private List<Row> rows;

    @Setup
    public void read() {
        SeededColumns columns = SeededColumns.of(false);
        rows = IntStream.range(0, SeededColumns.ROWS)
                .mapToObj(i -> new Row(
                        columns.measure()[i],
                        columns.member()[i],
                        columns.period()[i],
                        columns.numerator()[i],
                        columns.denominator()[i]))
                .toList();
    }

    @Benchmark
    public Map<Integer, long[]> byMeasureAndPeriod() {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.measure() * SeededColumns.PERIODS + row.period(), SUMS));
    }

    @Benchmark
    public Map<Integer, long[]> byMeasureMemberAndPeriod() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (row.measure() * SeededColumns.MEMBERS + row.member()) * SeededColumns.PERIODS
                                + row.period(),
                        SUMS));
    }
}
