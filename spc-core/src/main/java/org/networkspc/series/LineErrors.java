package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The fit's own errors of a line that is no single fit: one like-for-like line less another, both fitted apart on the same
 * mix of members, so that their variances add up.
 *
 * @param months first days of the months both lines have
 * @param variance of the difference, by these months
 */
public record LineErrors(List<LocalDate> months, LineVariance variance) {

    public LineErrors {
        months = List.copyOf(months);
    }

    /** One of the two lines: a fit, and the shares of its members that it stands on. */
    public record Side(LikeForLike fit, List<Double> mix) {
        public Side {
            mix = List.copyOf(mix);
        }

        private LikeForLike onMix() {
            return fit.on(mix.stream().mapToDouble(share -> share).toArray());
        }
    }

    /** Of one line less the other. */
    public static LineErrors ofDifference(Side one, Side other) {
        return of(one.onMix(), other.onMix(), false);
    }

    /** Of the logarithm of one line over the other, by the delta method; months in which either is 0 stay out. */
    public static LineErrors ofLogRatio(Side one, Side other) {
        return of(one.onMix(), other.onMix(), true);
    }

    private static LineErrors of(LikeForLike one, LikeForLike other, boolean logs) {
        double[] first = one.line();
        double[] second = other.line();
        List<LocalDate> months = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (int t = 0; t < first.length; t++) {
            int u = other.panel().months().indexOf(one.panel().months().get(t));
            if (u >= 0 && (!logs || first[t] > 0 && second[u] > 0)) {
                months.add(one.panel().months().get(t));
                places.add(new int[] {t, u});
            }
        }
        LineVariance ofFirst = logs ? one.variance().relativeTo(first) : one.variance();
        LineVariance ofSecond = logs ? other.variance().relativeTo(second) : other.variance();
        return new LineErrors(
                months,
                ofFirst.at(places.stream().mapToInt(p -> p[0]).toArray())
                        .plus(ofSecond.at(places.stream().mapToInt(p -> p[1]).toArray())));
    }
}
