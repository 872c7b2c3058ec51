package org.networkspc.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What is done to extreme z-scores before the spread between members is estimated, so that those looked for do not hide
 * themselves.
 *
 * @param kind pulled in or left out
 * @param share of members at each end, 0 up to but not including 0.5
 * @param minimumMembers with fewer the spread is not estimated
 */
public record Trimming(Kind kind, double share, int minimumMembers) {

    /** Pulled in to the quantile, or left out by rank. */
    public enum Kind {
        WINSORISED,
        TRUNCATED
    }

    /** Ten per cent at each end pulled in; at least 10 members. */
    public static final Trimming WINSORISED = new Trimming(Kind.WINSORISED, 0.1, 10);

    /** Ten per cent at each end left out, as for the SHMI; at least 10 members. */
    public static final Trimming TRUNCATED = new Trimming(Kind.TRUNCATED, 0.1, 10);

    public Trimming {
        if (!(share >= 0 && share < 0.5)) {
            throw new IllegalArgumentException("share must be at least 0 and below 0.5, was " + share);
        }
        if (minimumMembers < 1) {
            throw new IllegalArgumentException("minimumMembers must be at least 1, was " + minimumMembers);
        }
    }

    /** Estimated from however few members there are. */
    public Trimming fromAnyNumber() {
        return new Trimming(kind, share, 1);
    }

    public Trimming by(double otherShare) {
        return new Trimming(kind, otherShare, minimumMembers);
    }

    List<ZScore> apply(double[] z) {
        if (share == 0 || z.length == 0) {
            return Arrays.stream(z).mapToObj(ZScore::untrimmed).toList();
        }
        return kind == Kind.WINSORISED ? winsorised(z) : truncated(z);
    }

    private List<ZScore> winsorised(double[] z) {
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, share);
        double high = quantile(sorted, 1 - share);
        return Arrays.stream(z)
                .mapToObj(v ->
                        new ZScore(v, OptionalDouble.of(Math.min(Math.max(v, low), high)), v <= low || v >= high))
                .toList();
    }

    /** By rank: tenths of rank/(n + 1) for a share of 0.1, the first and the last tenth left out; ties share a rank. */
    private List<ZScore> truncated(double[] z) {
        double parts = 1 / share;
        return IntStream.range(0, z.length)
                .mapToObj(i -> {
                    double part = Math.floor(rank(z, i) * parts / (z.length + 1));
                    boolean out = part <= 0 || part >= parts - 1;
                    return new ZScore(z[i], out ? OptionalDouble.empty() : OptionalDouble.of(z[i]), out);
                })
                .toList();
    }

    private static double rank(double[] z, int i) {
        long below = Arrays.stream(z).filter(v -> v < z[i]).count();
        long same = Arrays.stream(z).filter(v -> v == z[i]).count();
        return below + (same + 1) / 2.0;
    }

    /** Linear between order statistics: type 7 of Hyndman and Fan 1996 (doi:10.1080/00031305.1996.10473566). */
    private static double quantile(double[] sorted, double p) {
        double index = (sorted.length - 1) * p;
        int low = (int) Math.floor(index);
        int high = Math.min(low + 1, sorted.length - 1);
        double part = index - low;
        return sorted[low] == sorted[high] ? sorted[low] : (1 - part) * sorted[low] + part * sorted[high];
    }
}
