package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.Phase;

/**
 * Looks for points in a row each of which is a step up or down from the one before: all the same way, or by turns. Where
 * ties are skipped only the first of equal neighbours is a member.
 *
 * @param rule which the signals are of
 * @param length points that complete it, the first included
 * @param byTurns whether steps must alternate, else all go the same way
 */
record StepSearch(SpecialCauseRule rule, int length, boolean byTurns) {

    List<Signal> signals(Phase phase, Reach reach) {
        List<Signal> signals = new ArrayList<>();
        for (Stretch stretch : reach.stretches(phase)) {
            int first = stretch.from();
            while (first < stretch.to()) {
                first = stretch.counts(first) ? follow(stretch, first, signals) : first + 1;
            }
        }
        return signals;
    }

    /** Follows the steps from this point and tells where the next ones begin. */
    private int follow(Stretch stretch, int first, List<Signal> signals) {
        int points = 1;
        int at = first;
        int last = first;
        int before = 0;
        int next = stretch.to();
        for (int i = first + 1; i < stretch.to(); i++) {
            int step = step(stretch, last, i);
            if (isPassedOver(stretch, i, step)) {
                continue;
            }
            if (step == 0 || before != 0 && step != (byTurns ? -before : before)) {
                next = step == 0 ? i : last;
                break;
            }
            before = step;
            last = i;
            points++;
            at = points <= length ? i : at;
        }
        if (points >= length) {
            Side side = byTurns ? Side.BOTH : before > 0 ? Side.HIGH : Side.LOW;
            signals.add(Signal.of(rule, at, members(stretch, first, last), side));
        }
        return next;
    }

    private List<Integer> members(Stretch stretch, int first, int last) {
        List<Integer> members = new ArrayList<>();
        members.add(first);
        int before = first;
        for (int i = first + 1; i <= last; i++) {
            if (!isPassedOver(stretch, i, step(stretch, before, i))) {
                members.add(i);
                before = i;
            }
        }
        return members;
    }

    private boolean isPassedOver(Stretch stretch, int index, int step) {
        return !stretch.counts(index) || step == 0 && rule.ties() == Ties.SKIP;
    }

    private static int step(Stretch stretch, int from, int to) {
        double before = stretch.points().get(from).value();
        double after = stretch.points().get(to).value();
        return after > before ? 1 : after < before ? -1 : 0;
    }
}
