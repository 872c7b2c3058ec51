package org.networkspc.rule;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.networkspc.chart.ChartPoint;

/**
 * Runs and crossings of the centre line, with the limits of Anhøj &amp; Olesen 2014, doi:10.1371/journal.pone.0113825.
 *
 * <p>Points exactly on the centre are not useful: they neither add to a run nor break it.
 *
 * @param useful how many points lie off the centre
 * @param longestRun how many useful points the longest run on one side has
 * @param crossings how often the line between useful points crosses the centre
 */
public record RunsAnalysis(int useful, int longestRun, int crossings) {
    /** For the lengths charts have, computed once. */
    private static final int[] FEWEST_CROSSINGS =
            IntStream.range(0, 200).map(RunsAnalysis::computedCrossingsMin).toArray();

    /** Runs among the counted ones of these points. */
    public static RunsAnalysis of(List<ChartPoint> points) {
        return of(new Stretch(points, 0, points.size()));
    }

    static RunsAnalysis of(Stretch stretch) {
        int useful = 0;
        int longest = 0;
        int crossings = 0;
        int run = 0;
        int before = 0;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            int side = stretch.counts(i) ? RunOneSide.side(stretch.points().get(i)) : 0;
            if (side != 0) {
                useful++;
                crossings += side == -before ? 1 : 0;
                run = side == before ? run + 1 : 1;
                longest = Math.max(longest, run);
                before = side;
            }
        }
        return new RunsAnalysis(useful, longest, crossings);
    }

    /** Longest run still to be expected: log₂(useful) + 3, rounded. */
    public int longestRunMax() {
        return longestRunMax(useful);
    }

    /** Fewest crossings still to be expected: the 5 % point of a binomial with useful − 1 trials and chance one half. */
    public int crossingsMin() {
        return crossingsMin(useful);
    }

    public boolean isRunTooLong() {
        return useful > 0 && longestRun > longestRunMax();
    }

    public boolean areCrossingsTooFew() {
        return useful > 0 && crossings < crossingsMin();
    }

    /** Either of the two: the Anhøj rules have one verdict. */
    public boolean isSignal() {
        return isRunTooLong() || areCrossingsTooFew();
    }

    static int longestRunMax(int useful) {
        requireUseful(useful);
        return (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
    }

    static int crossingsMin(int useful) {
        requireUseful(useful);
        return useful < FEWEST_CROSSINGS.length ? FEWEST_CROSSINGS[useful] : computedCrossingsMin(useful);
    }

    private static int computedCrossingsMin(int useful) {
        return useful < 2 ? 0 : BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(0.05);
    }

    private static void requireUseful(int useful) {
        if (useful < 1) {
            throw new IllegalArgumentException("useful must be at least 1, was " + useful);
        }
    }
}
