package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * So many points in a row that together show something. Windows that show it one after another are one signal, which the
 * first of them completes.
 *
 * @param rule id of the rule
 * @param length points in a window
 */
record WindowPattern(String rule, int length, Predicate<List<ChartPoint>> shown) {

    WindowPattern {
        if (length < 2) {
            throw new IllegalArgumentException("length must be at least 2, was " + length);
        }
    }

    /** Signals without a side among these points of a phase. */
    List<Signal> signals(Phase phase, List<List<Integer>> stretches) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : stretches) {
            int end = length - 1;
            while (end < stretch.size()) {
                int last = end;
                while (last < stretch.size() && isShown(phase, stretch.subList(last - length + 1, last + 1))) {
                    last++;
                }
                if (last > end) {
                    List<Integer> members = stretch.subList(end - length + 1, last);
                    signals.add(new Signal(rule, stretch.get(end), members, Side.BOTH));
                }
                end = last + 1;
            }
        }
        return signals;
    }

    private boolean isShown(Phase phase, List<Integer> window) {
        return shown.test(window.stream().map(phase.points()::get).toList());
    }
}
