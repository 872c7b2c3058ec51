package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * Looks for points in a row that look the same to a rule: {@link Mark#HIGH}, {@link Mark#LOW} or {@link Mark#SHOWN}. One
 * signal for each run, which its last necessary point completes.
 *
 * @param rule which the signals are of
 * @param length points that make a run long enough, at least 1
 */
record RunSearch(SpecialCauseRule rule, int length, Function<ChartPoint, Mark> mark) {

    List<Signal> signals(Phase phase, Reach reach) {
        List<Signal> signals = new ArrayList<>();
        for (Stretch stretch : reach.stretches(phase)) {
            search(stretch, signals);
        }
        return signals;
    }

    void search(Stretch stretch, List<Signal> signals) {
        int first = stretch.from();
        Mark look = first < stretch.to() ? look(stretch, first) : Mark.PASSED_OVER;
        while (first < stretch.to()) {
            int end = first + 1;
            int points = 1;
            int at = first;
            Mark next = Mark.PASSED_OVER;
            while (end < stretch.to()) {
                next = look(stretch, end);
                if (!look.runs() || next != look && next != Mark.PASSED_OVER) {
                    break;
                }
                if (next == look) {
                    points++;
                    at = points <= length ? end : at;
                }
                end++;
            }
            if (points >= length && look.runs()) {
                int from = rule.flagged() == Flagged.FROM_COMPLETION ? at : first;
                signals.add(Signal.of(rule, at, members(stretch, from, end, look), look.side()));
            }
            first = end;
            look = next;
        }
    }

    private List<Integer> members(Stretch stretch, int from, int end, Mark look) {
        List<Integer> members = new ArrayList<>();
        for (int i = from; i < end; i++) {
            if (look(stretch, i) == look) {
                members.add(i);
            }
        }
        return members;
    }

    private Mark look(Stretch stretch, int index) {
        return stretch.counts(index) ? mark.apply(stretch.points().get(index)) : Mark.PASSED_OVER;
    }
}
