package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * So many points in a row going up and down by turns: two streams reported alternately, or over-adjustment.
 *
 * @param length how many points complete it: 14 points, 13 steps, in Nelson's rule 4
 * @param ties what a point equal to the one before does
 * @param reach what else ends it
 */
public record Alternation(int length, Ties ties, Reach reach) implements SpecialCauseRule {

    public Alternation {
        if (length < 3) {
            throw new IllegalArgumentException("length must be at least 3, was " + length);
        }
    }

    @Override
    public String id() {
        return "alternation-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<List<Integer>> stretches = reach.stretches(phase).stream()
                .map(stretch -> ties == Ties.SKIP ? withoutRepeats(phase, stretch) : stretch)
                .toList();
        return new WindowPattern(id(), length, Alternation::alternates).signals(phase, stretches);
    }

    private static List<Integer> withoutRepeats(Phase phase, List<Integer> stretch) {
        List<Integer> kept = new ArrayList<>();
        for (int i : stretch) {
            if (kept.isEmpty()
                    || step(
                                    phase.points().get(kept.get(kept.size() - 1)),
                                    phase.points().get(i))
                            != 0) {
                kept.add(i);
            }
        }
        return kept;
    }

    private static boolean alternates(List<ChartPoint> window) {
        int before = 0;
        for (int i = 1; i < window.size(); i++) {
            int step = step(window.get(i - 1), window.get(i));
            if (step == 0 || step == before) {
                return false;
            }
            before = step;
        }
        return true;
    }

    private static int step(ChartPoint from, ChartPoint to) {
        return Double.compare(to.value(), from.value());
    }

    @Override
    public String words(Signal signal) {
        return signal.members().size() + " points in a row going up and down by turns";
    }

    @Override
    public String reference() {
        return "Nelson 1984, doi:10.1080/00224065.1984.11978921";
    }
}
