package org.networkspc.pool;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same rows in an in-memory DuckDB table with ENUM columns, grouped by SQL over JDBC, on one thread.
 *
 * <p>{@code perfect} lets DuckDB group by array index as far as the codes of this table need (17 bits); {@code standard}
 * is as it comes (12 bits).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SeededColumns.ROWS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx2g"})
@SuppressWarnings("NullAway.Init")
public class DuckDbBenchmark {
    private static final String SUMS = ", sum(numerator), sum(denominator), count(*)";

    @Param({"shuffled", "sorted"})
    public String order;

    @Param({"standard", "perfect"})
    public String hashing;

    private DuckDBConnection connection;
    private Statement statement;

    @Setup
    public void load() throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        statement.execute("set threads = 1");
        if (hashing.equals("perfect")) {
            statement.execute("set perfect_ht_threshold = 20");
        }
        createEnum("measure", SeededColumns.MEASURES);
        createEnum("member", SeededColumns.MEMBERS);
        createEnum("period", SeededColumns.PERIODS);
        statement.execute("create table raw(measure integer, member integer, period integer, n integer, d integer)");
        SeededColumns columns = SeededColumns.of(order.equals("sorted"));
        append(columns);
        statement.execute("create table reports as select ('measure' || measure)::measure_code as measure,"
                + " ('member' || member)::member_code as member, ('period' || period)::period_code as period,"
                + " n as numerator, d as denominator from raw");
        statement.execute("drop table raw");
        check(columns);
    }

    private void createEnum(String name, int codes) throws SQLException {
        String values = IntStream.range(0, codes)
                .mapToObj(i -> "'" + name + i + "'")
                .collect(Collectors.joining(", "));
        statement.execute("create type " + name + "_code as enum (" + values + ")");
    }

    private void append(SeededColumns columns) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "raw")) {
            for (int i = 0; i < SeededColumns.ROWS; i++) {
                appender.beginRow();
                appender.append(columns.measure()[i]);
                appender.append(columns.member()[i]);
                appender.append(columns.period()[i]);
                appender.append(columns.numerator()[i]);
                appender.append(columns.denominator()[i]);
                appender.endRow();
            }
        }
    }

    /** Both queries give the totals of the columns, or nothing is compared. */
    private void check(SeededColumns columns) throws SQLException {
        long expected = IntStream.of(columns.numerator()).asLongStream().sum()
                + IntStream.of(columns.denominator()).asLongStream().sum()
                + SeededColumns.ROWS;
        if (byMeasureAndPeriod() != expected || byMeasureMemberAndPeriod() != expected) {
            throw new IllegalStateException("totals must be those of the columns, " + expected);
        }
    }

    @TearDown
    public void close() throws SQLException {
        connection.close();
    }

    @Benchmark
    public long byMeasureAndPeriod() throws SQLException {
        return total("select measure, period" + SUMS + " from reports group by measure, period", 3);
    }

    @Benchmark
    public long byMeasureMemberAndPeriod() throws SQLException {
        return total("select measure, member, period" + SUMS + " from reports group by measure, member, period", 4);
    }

    private long total(String query, int firstSum) throws SQLException {
        long total = 0;
        try (ResultSet groups = statement.executeQuery(query)) {
            while (groups.next()) {
                total += groups.getLong(firstSum) + groups.getLong(firstSum + 1) + groups.getLong(firstSum + 2);
            }
        }
        return total;
    }
}
