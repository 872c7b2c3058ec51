package org.networkspc.pool;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Single observations added to an empty pool, in random order; one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ObservationBenchmark.ROWS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-Xms2g", "-Xmx4g"})
@SuppressWarnings("NullAway.Init")
public class ObservationBenchmark {
    static final int ROWS = 200_000;

    private List<Observation> observations;

    @Setup
    public void observe() {
        observations = SeededColumns.of(false).observations(ROWS);
    }

    @Benchmark
    public Pool singleObservations() {
        return Pool.of(observations);
    }
}
