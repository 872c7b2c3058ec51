package org.networkspc.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.networkspc.series.Subgroup;

/**
 * The subgroups a chart learns from: counted ones only, with the moving ranges that may be taken between them.
 *
 * @param subgroups in date order, all with a value
 * @param joined for each subgroup, whether a moving range joins it to the one before; false for the first
 * @param phase everything in the phase, frozen, ghosted and missing alike, for conventions that forget the baseline; else
 *     empty
 * @param convention whose estimators
 * @param choices what was chosen beside the convention
 * @param given what is known beforehand, before the multiplier
 */
public record Baseline(
        List<Subgroup> subgroups,
        List<Boolean> joined,
        List<Subgroup> phase,
        Convention convention,
        LimitChoices choices,
        Given given) {

    public Baseline {
        subgroups = List.copyOf(subgroups);
        joined = List.copyOf(joined);
        phase = List.copyOf(phase);
        if (subgroups.size() != joined.size()) {
            throw new IllegalArgumentException(
                    "joined must have one entry for each subgroup, was " + joined.size() + " for " + subgroups.size());
        }
    }

    public boolean isEmpty() {
        return subgroups.isEmpty();
    }

    public double sum(ToDoubleFunction<Subgroup> statistic) {
        double sum = 0;
        for (Subgroup subgroup : subgroups) {
            sum += statistic.applyAsDouble(subgroup);
        }
        return sum;
    }

    /**
     * Mean of a statistic weighted by size.
     *
     * @throws IllegalArgumentException when no subgroup has this size: a line without denominators, say
     */
    double weightedMean(ToDoubleFunction<Subgroup> product, ToDoubleFunction<Subgroup> size, String sizes) {
        double all = sum(size);
        if (!(all > 0)) {
            throw new IllegalArgumentException(sizes + " must add up to more than 0, was " + all);
        }
        return sum(product) / all;
    }

    /** Mean of a statistic, every subgroup alike. */
    public double mean(ToDoubleFunction<Subgroup> statistic) {
        return sum(statistic) / subgroups.size();
    }

    /** Middle value, or the mean of the two middle ones. */
    public double median(ToDoubleFunction<Subgroup> statistic) {
        return middle(subgroups.stream().mapToDouble(statistic).sorted().toArray());
    }

    /** Absolute differences between joined neighbours. */
    public List<Double> movingRanges(ToDoubleFunction<Subgroup> statistic) {
        List<Double> ranges = new ArrayList<>();
        for (int i = 1; i < subgroups.size(); i++) {
            if (joined.get(i)) {
                ranges.add(Math.abs(
                        statistic.applyAsDouble(subgroups.get(i)) - statistic.applyAsDouble(subgroups.get(i - 1))));
            }
        }
        return ranges;
    }

    /**
     * Sigma from the mean moving range, screened when the chart says so; infinite when no range is left, as when
     * screening meets ranges that are all zero.
     */
    public double sigma(ToDoubleFunction<Subgroup> statistic) {
        double mean = choices.ranges().screened() ? screenedMean(movingRanges(statistic)) : meanMovingRange(statistic);
        return mean / choices.ranges().constants().d2();
    }

    private double meanMovingRange(ToDoubleFunction<Subgroup> statistic) {
        double sum = 0;
        int ranges = 0;
        double before = Double.NaN;
        for (int i = 0; i < subgroups.size(); i++) {
            double here = statistic.applyAsDouble(subgroups.get(i));
            if (joined.get(i)) {
                sum += Math.abs(here - before);
                ranges++;
            }
            before = here;
        }
        return ranges == 0 ? Double.POSITIVE_INFINITY : sum / ranges;
    }

    /** Mean of these ranges, taken again without those of at least d4 times it when the chart says so. */
    double screenedMean(List<Double> ranges) {
        double mean = average(ranges);
        double limit = choices.ranges().constants().d4() * mean;
        return choices.ranges().screened()
                ? average(ranges.stream().filter(range -> range < limit).toList())
                : mean;
    }

    /** Sigma from the median moving range, screened against the limit of moving ranges about their median. */
    double sigmaOfMedian(ToDoubleFunction<Subgroup> statistic) {
        RangeConstants constants = choices.ranges().constants();
        double[] ranges = movingRanges(statistic).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (choices.ranges().screened()) {
            double limit = constants.d4OfMedian() * middle(ranges);
            ranges = Arrays.stream(ranges).filter(range -> range < limit).toArray();
        }
        return middle(ranges) / constants.median();
    }

    private static double middle(double[] sorted) {
        if (sorted.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double average(List<Double> ranges) {
        return ranges.stream()
                .reduce(Double::sum)
                .map(sum -> sum / ranges.size())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
