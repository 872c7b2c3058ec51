package org.networkspc.pool;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten million coded rows added to an empty pool, beside the bare sum of the same arrays; one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SeededColumns.ROWS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-Xms2g", "-Xmx4g"})
@SuppressWarnings("NullAway.Init")
public class CodedRowsBenchmark {
    @Param({"shuffled", "sorted"})
    public String order;

    private SeededColumns columns;
    private CodedRows rows;

    @Setup
    public void code() {
        columns = SeededColumns.of(order.equals("sorted"));
        rows = columns.coded();
    }

    /** The floor: every array that pooling reads, summed. */
    @Benchmark
    public long floor() {
        int[] cells = rows.cells;
        long[] counts = rows.counts;
        long codes = 0;
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            codes += cells[i];
            sum += counts[i];
        }
        return codes ^ sum;
    }

    /** A lower floor: the numerators and denominators alone, summed from plain columns. */
    @Benchmark
    public long floorOfTwoColumns() {
        int[] numerators = columns.numerator();
        int[] denominators = columns.denominator();
        long numerator = 0;
        long denominator = 0;
        for (int i = 0; i < numerators.length; i++) {
            numerator += numerators[i];
            denominator += denominators[i];
        }
        return numerator ^ denominator;
    }

    /** Checking and coding five plain columns, done once for any number of pools. */
    @Benchmark
    public CodedRows coding() {
        return columns.coded();
    }

    @Benchmark
    public Pool byMeasureAndPeriod() {
        Pool pool = new Pool();
        pool.add(rows.pooledAs(SeededColumns.NETWORK));
        return pool;
    }

    @Benchmark
    public Pool byMeasureMemberAndPeriod() {
        Pool pool = new Pool();
        pool.add(rows);
        return pool;
    }
}
