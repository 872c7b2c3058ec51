package org.networkspc.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.networkspc.series.Subgroup;

/**
 * The subgroups a chart learns from: counted ones only, with the moving ranges that may be taken between them.
 *
 * @param subgroups in date order, all with a value
 * @param joined for each subgroup, whether a moving range joins it to the one before; false for the first
 * @param convention whose estimators
 * @param ranges how sigma is taken from moving ranges
 * @param given what is known beforehand, before the multiplier
 */
public record Baseline(
        List<Subgroup> subgroups, List<Boolean> joined, Convention convention, MovingRanges ranges, Given given) {

    public Baseline {
        subgroups = List.copyOf(subgroups);
        joined = List.copyOf(joined);
        if (subgroups.size() != joined.size()) {
            throw new IllegalArgumentException(
                    "joined must have one entry for each subgroup, was " + joined.size() + " for " + subgroups.size());
        }
    }

    public boolean isEmpty() {
        return subgroups.isEmpty();
    }

    public double sum(ToDoubleFunction<Subgroup> statistic) {
        return subgroups.stream().mapToDouble(statistic).reduce(0, Double::sum);
    }

    /** Mean of a statistic, every subgroup alike. */
    public double mean(ToDoubleFunction<Subgroup> statistic) {
        return sum(statistic) / subgroups.size();
    }

    /** Middle value, or the mean of the two middle ones. */
    public double median(ToDoubleFunction<Subgroup> statistic) {
        double[] sorted = subgroups.stream().mapToDouble(statistic).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
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
        List<Double> all = movingRanges(statistic);
        double mean = average(all);
        if (ranges.screened()) {
            double limit = ranges.constants().d4() * mean;
            mean = average(all.stream().filter(range -> range < limit).toList());
        }
        return mean / ranges.constants().d2();
    }

    private static double average(List<Double> ranges) {
        return ranges.stream()
                .reduce(Double::sum)
                .map(sum -> sum / ranges.size())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
