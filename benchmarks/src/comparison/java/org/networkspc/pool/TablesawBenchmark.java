package org.networkspc.pool;

import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

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
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The same shuffled rows in a Tablesaw table with dictionary-coded text columns, summarized; one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SeededColumns.ROWS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xms4g", "-Xmx8g"})
@SuppressWarnings("NullAway.Init")
public class TablesawBenchmark {
    private Table table;

    @Setup
    public void load() {
        SeededColumns columns = SeededColumns.of(false);
        table = Table.create(
                text("measure", columns.measure()),
                text("member", columns.member()),
                text("period", columns.period()),
                IntColumn.create("numerator", columns.numerator()),
                IntColumn.create("denominator", columns.denominator()));
    }

    private static StringColumn text(String name, int[] codes) {
        StringColumn column = StringColumn.create(name);
        for (int code : codes) {
            column.append(name + code);
        }
        return column;
    }

    @Benchmark
    public Table byMeasureAndPeriod() {
        return table.summarize("numerator", "denominator", sum, count).by("measure", "period");
    }

    @Benchmark
    public Table byMeasureMemberAndPeriod() {
        return table.summarize("numerator", "denominator", sum, count).by("measure", "member", "period");
    }
}
