package org.networkspc.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The floor, the pool and DuckDB in turn within one process, so that a busy machine slows all of them alike: medians in
 * nanoseconds a row, shuffled rows. Run with {@code java -cp benchmarks.jar org.networkspc.pool.TakingTurns perfect}.
 */
public final class TakingTurns {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;

    private final Map<String, List<Double>> times = new TreeMap<>();

    public static void main(String[] args) throws Exception {
        CodedRowsBenchmark pool = new CodedRowsBenchmark();
        pool.order = "shuffled";
        pool.code();
        DuckDbBenchmark duck = new DuckDbBenchmark();
        duck.order = "shuffled";
        duck.hashing = args[0];
        duck.load();
        TakingTurns turns = new TakingTurns();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            turns.time(round, "floor", pool::floor);
            turns.time(round, "pool (measure, period)", pool::byMeasureAndPeriod);
            turns.time(round, "DuckDB (measure, period)", duck::byMeasureAndPeriod);
            turns.time(round, "pool (measure, member, period)", pool::byMeasureMemberAndPeriod);
            turns.time(round, "DuckDB (measure, member, period)", duck::byMeasureMemberAndPeriod);
        }
        duck.close();
        turns.print();
    }

    private void time(int round, String name, Callable<Object> work) throws Exception {
        long start = System.nanoTime();
        Object result = work.call();
        double each = (double) (System.nanoTime() - start) / SeededColumns.ROWS;
        if (round >= 0 && result != this) {
            times.computeIfAbsent(name, n -> new ArrayList<>()).add(each);
        }
    }

    private void print() {
        times.forEach((name, each) -> {
            Collections.sort(each);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s median %7.2f, %7.2f to %7.2f ns a row%n",
                    name,
                    each.get(ROUNDS / 2),
                    each.get(0),
                    each.get(ROUNDS - 1));
        });
    }
}
