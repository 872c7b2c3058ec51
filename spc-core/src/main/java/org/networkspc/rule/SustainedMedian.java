package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A median of a run chart that is taken anew after each sustained run: a run of useful points beyond the median in use
 * gives the next median, that of the run itself. Points on the median neither add nor break and do not enter the new
 * median. A proposal for a rebase, never one made silently.
 *
 * @param start first value it was learned from, counted from 1
 * @param end last value it was learned from
 * @param extendedTo how far it holds: where the next run begins, else the last value
 * @param baseline whether it was learned from the first values instead of a run
 */
public record SustainedMedian(double median, int start, int end, int extendedTo, boolean baseline) {

    /**
     * All medians of these values in turn, the baseline first; none if there are not enough values for a baseline.
     *
     * @param baselinePoints how many values the first median is learned from, at least 1
     * @param runLength how many useful points sustain a run, at least 2
     * @param side {@link Side#BOTH}, or the only side on which a run counts
     */
    public static List<SustainedMedian> of(List<Double> values, int baselinePoints, int runLength, Side side) {
        if (baselinePoints < 1) {
            throw new IllegalArgumentException("baselinePoints must be at least 1, was " + baselinePoints);
        }
        if (runLength < 2) {
            throw new IllegalArgumentException("runLength must be at least 2, was " + runLength);
        }
        List<SustainedMedian> medians = new ArrayList<>();
        if (values.size() < baselinePoints) {
            return medians;
        }
        SustainedMedian now =
                new SustainedMedian(median(values.subList(0, baselinePoints)), 1, baselinePoints, values.size(), true);
        List<Integer> run = nextRun(values, now, runLength, side);
        while (!run.isEmpty()) {
            int start = run.get(0) + 1;
            int end = run.get(run.size() - 1) + 1;
            medians.add(now.extendedTo(start));
            double next = median(run.stream().map(values::get).toList());
            now = new SustainedMedian(next, start, end, values.size(), false);
            run = nextRun(values, now, runLength, side);
        }
        medians.add(now);
        return List.copyOf(medians);
    }

    private SustainedMedian extendedTo(int value) {
        return new SustainedMedian(median, start, end, value, baseline);
    }

    /** Indices of the first run of this length after a median was learned; empty if there is none. */
    private static List<Integer> nextRun(List<Double> values, SustainedMedian now, int runLength, Side side) {
        List<Integer> run = new ArrayList<>();
        int direction = 0;
        for (int i = now.end; i < values.size(); i++) {
            int here = Double.compare(values.get(i), now.median);
            if (here != 0) {
                if (here != direction) {
                    run.clear();
                    direction = here;
                }
                run.add(i);
                if (run.size() == runLength && counts(direction, side)) {
                    return run;
                }
            }
        }
        return List.of();
    }

    private static boolean counts(int direction, Side side) {
        return side == Side.BOTH || (direction > 0) == (side == Side.HIGH);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
