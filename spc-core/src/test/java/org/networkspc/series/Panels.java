package org.networkspc.series;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Panels for tests. */
final class Panels {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    /** The golden vector's: A, B, C over four months. */
    static final double[][] SIZE = {{100, 105, 100, 108}, {40, 35, 0, 40}, {0, 0, 75, 80}};

    static final double[][] EVENTS = {{80, 84, 78, 90}, {30, 28, 0, 33}, {0, 0, 45, 52}};

    private Panels() {}

    static Panel golden() {
        return of(SIZE, EVENTS);
    }

    /** Rates of these events over these sizes. */
    static Panel of(double[][] size, double[][] events) {
        double[][] value = new double[size.length][size[0].length];
        for (int i = 0; i < size.length; i++) {
            for (int t = 0; t < size[i].length; t++) {
                value[i][t] = size[i][t] > 0 ? events[i][t] / size[i][t] : 0;
            }
        }
        return ofValues(size, value);
    }

    static Panel ofValues(double[][] size, double[][] value) {
        List<String> members =
                IntStream.range(0, size.length).mapToObj(i -> "M" + (10 + i)).toList();
        List<LocalDate> months =
                IntStream.range(0, size[0].length).mapToObj(FIRST::plusMonths).toList();
        return Panel.of(members, months, size, value);
    }

    /** Random events with gaps; the first member never misses, so that all months are connected. */
    static Panel random(SplittableRandom random, int members, int months, double rate) {
        double[][] size = new double[members][months];
        double[][] events = new double[members][months];
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < months; t++) {
                if (i == 0 || random.nextDouble() < 0.7) {
                    int d = 10 + random.nextInt(300);
                    size[i][t] = d;
                    for (int k = 0; k < d; k++) {
                        events[i][t] += random.nextDouble() < rate * (0.5 + 0.1 * i) ? 1 : 0;
                    }
                }
            }
        }
        return of(size, events);
    }
}
