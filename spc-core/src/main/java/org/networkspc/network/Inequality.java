package org.networkspc.network;

import java.util.OptionalDouble;
import org.networkspc.measure.MeasureKind;

/**
 * Inequality along ordered groups at once: weighted regression of rates on ridits, the middle of each group's place in the
 * whole population counted from the first group (Wagstaff, Paci &amp; van Doorslaer 1991,
 * doi:10.1016/0277-9536(91)90212-U).
 *
 * @param slope slope index: the last end of the population less the first, before any multiplier
 * @param slopeError its standard error, from binomial or Poisson counts
 * @param ratio relative index: the last end over the first; empty where the line leaves the possible rates
 * @param logRatioError standard error of its logarithm; empty as the ratio
 */
public record Inequality(double slope, double slopeError, OptionalDouble ratio, OptionalDouble logRatioError) {
    private static final double MOST = 0x1p53;

    /**
     * The indices of some ordered groups.
     *
     * @param events numerators, first group first
     * @param sizes denominators, which are also the population shares; groups of 0 are passed over
     * @throws IllegalArgumentException when fewer than two groups have anybody, or numbers are not those of counts
     */
    public static Inequality of(double[] events, double[] sizes, MeasureKind kind) {
        if (events.length != sizes.length) {
            throw new IllegalArgumentException(
                    "events must be as many as sizes, was " + events.length + " and " + sizes.length);
        }
        for (int k = 0; k < sizes.length; k++) {
            double most = kind == MeasureKind.PROPORTION ? sizes[k] : MOST;
            if (!(events[k] >= 0 && events[k] <= most && sizes[k] >= 0 && sizes[k] <= MOST)) {
                throw new IllegalArgumentException("events and sizes must be counts, not negative, below 2^53, and of a"
                        + " proportion no more events than people, was " + events[k] + " of " + sizes[k]);
            }
        }
        double total = 0;
        double all = 0;
        int groups = 0;
        for (int k = 0; k < sizes.length; k++) {
            total += sizes[k];
            all += events[k];
            groups += sizes[k] > 0 ? 1 : 0;
        }
        if (groups < 2) {
            throw new IllegalArgumentException("sizes must have two groups with anybody, was " + groups);
        }
        double[] weight = weights(sizes, total);
        double slope = 0;
        for (int k = 0; k < sizes.length; k++) {
            slope += sizes[k] > 0 ? weight[k] * events[k] / sizes[k] : 0;
        }
        double level = all / total;
        double first = level - slope / 2;
        double last = level + slope / 2;
        double slopeVariance = 0;
        double logVariance = 0;
        for (int k = 0; k < sizes.length; k++) {
            if (sizes[k] > 0) {
                double rate = events[k] / sizes[k];
                double one = (kind == MeasureKind.PROPORTION ? rate * (1 - rate) : rate) / sizes[k];
                slopeVariance += weight[k] * weight[k] * one;
                double moves = sizes[k] / total * (1 / last - 1 / first) + weight[k] / 2 * (1 / last + 1 / first);
                logVariance += moves * moves * one;
            }
        }
        boolean possible = first > 0 && last > 0;
        return new Inequality(
                slope,
                Math.sqrt(slopeVariance),
                possible ? OptionalDouble.of(last / first) : OptionalDouble.empty(),
                possible ? OptionalDouble.of(Math.sqrt(logVariance)) : OptionalDouble.empty());
    }

    /** What each group's rate adds to the slope: d·(x − ½)/Σ d·(x − ½)², x the ridit. */
    static double[] weights(double[] sizes, double total) {
        double[] weight = new double[sizes.length];
        double below = 0;
        double squares = 0;
        for (int k = 0; k < sizes.length; k++) {
            double away = (below + sizes[k] / 2) / total - 0.5;
            weight[k] = sizes[k] * away;
            squares += sizes[k] * away * away;
            below += sizes[k];
        }
        for (int k = 0; k < sizes.length; k++) {
            weight[k] /= squares;
        }
        return weight;
    }

    /** 95 % interval of the slope, lower end. */
    public double slopeLower() {
        return slope - 1.959964 * slopeError;
    }

    public double slopeUpper() {
        return slope + 1.959964 * slopeError;
    }
}
