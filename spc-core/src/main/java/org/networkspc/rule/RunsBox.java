package org.networkspc.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What crossings and longest run may be together while nothing has changed: best box and cut box of Anhøj &amp;
 * Wentzel-Larsen 2020, doi:10.1371/journal.pone.0233920, computed. Of all boxes that hold at least 92.5 % of the chance
 * without a shift, the best one holds least at a shift of 0.8 sigma; the cut box gives up as much of its border, from the
 * corner, as 92.5 % allow.
 *
 * @param longestRunMax no longer run is inside
 * @param crossingsMin fewer crossings are not inside
 * @param crossingsAtLongest fewest crossings inside with the longest run allowed
 * @param runAtFewest longest run inside with the fewest crossings allowed
 */
public record RunsBox(int longestRunMax, int crossingsMin, int crossingsAtLongest, int runAtFewest) {
    private static final int FEWEST = 10;
    private static final int MOST = 100;
    private static final double TARGET = 0.925;
    /** The chance to lie above the old centre after a shift of 0.8 sigma: Φ(0.8). */
    private static final double SHIFTED = 0.788144601416603;

    /** The best box; none outside 10 to 100 useful points. */
    public static Optional<RunsBox> best(int useful) {
        return isOutOfRange(useful) ? Optional.empty() : Optional.of(Computed.BEST.get(useful - FEWEST));
    }

    /** The cut box, which is the best box where its corner cannot go; none outside 10 to 100 useful points. */
    public static Optional<RunsBox> cut(int useful) {
        return isOutOfRange(useful) ? Optional.empty() : Optional.of(Computed.CUT.get(useful - FEWEST));
    }

    /** All boxes, computed when the first is asked for: a tenth of a second or two. */
    private static final class Computed {
        private static final List<CrossingsAndRuns> SAME = CrossingsAndRuns.upTo(MOST, 0.5);
        private static final List<CrossingsAndRuns> MOVED = CrossingsAndRuns.upTo(MOST, SHIFTED);
        private static final List<RunsBox> BEST = all((same, moved) -> best(same, moved));
        private static final List<RunsBox> CUT =
                all((same, moved) -> best(same, moved).cut(same, moved));

        private static List<RunsBox> all(BiFunction<CrossingsAndRuns, CrossingsAndRuns, RunsBox> box) {
            return IntStream.rangeClosed(FEWEST, MOST)
                    .mapToObj(n -> box.apply(SAME.get(n - 1), MOVED.get(n - 1)))
                    .toList();
        }
    }

    private static boolean isOutOfRange(int useful) {
        return useful < FEWEST || useful > MOST;
    }

    private static RunsBox best(CrossingsAndRuns same, CrossingsAndRuns shifted) {
        RunsBox best = new RunsBox(same.points(), 0, 0, same.points());
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < same.points(); c++) {
            for (int l = 1; l <= same.points(); l++) {
                if (same.isPossible(c, l) && same.box(c, l) >= TARGET && shifted.box(c, l) < least) {
                    best = new RunsBox(l, c, c, l);
                    least = shifted.box(c, l);
                }
            }
        }
        return best;
    }

    /** Gives up border points while it can, each time the likelier one under a shift. */
    private RunsBox cut(CrossingsAndRuns same, CrossingsAndRuns shifted) {
        double left = same.box(crossingsMin, longestRunMax) - same.exactly(crossingsMin, longestRunMax);
        if (left < TARGET) {
            return this;
        }
        int c = crossingsMin + 1;
        int l = longestRunMax - 1;
        while (true) {
            boolean more = same.isPossible(c, longestRunMax) && left - same.exactly(c, longestRunMax) >= TARGET;
            boolean shorter = same.isPossible(crossingsMin, l) && left - same.exactly(crossingsMin, l) >= TARGET;
            if (more && (!shorter || shifted.exactly(c, longestRunMax) >= shifted.exactly(crossingsMin, l))) {
                left -= same.exactly(c++, longestRunMax);
            } else if (shorter) {
                left -= same.exactly(crossingsMin, l--);
            } else {
                return new RunsBox(longestRunMax, crossingsMin, c, l);
            }
        }
    }

    /** Whether nothing unusual shows. */
    public boolean contains(RunsAnalysis runs) {
        return runs.longestRun() <= longestRunMax
                && runs.crossings() >= crossingsMin
                && (runs.longestRun() < longestRunMax || runs.crossings() >= crossingsAtLongest)
                && (runs.crossings() > crossingsMin || runs.longestRun() <= runAtFewest);
    }
}
