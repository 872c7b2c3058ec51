package org.networkspc.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.networkspc.series.Subgroup;

/** The subgroups a chart learns from: counted ones only, with the moving ranges that may be taken between them. */
public final class Baseline {
    private final Chain chain;
    private final Convention convention;
    private final LimitChoices choices;
    private final Given given;

    /** What is given is given before the multiplier. */
    Baseline(Chain chain, Convention convention, LimitChoices choices, Given given) {
        this.chain = chain;
        this.convention = convention;
        this.choices = choices;
        this.given = given;
    }

    /** In date order, all with a value. */
    public List<Subgroup> subgroups() {
        return chain.subgroups();
    }

    /** For each subgroup, whether a moving range joins it to the one before; false for the first. */
    public boolean[] joined() {
        return chain.joined();
    }

    /** Whose estimators. */
    public Convention convention() {
        return convention;
    }

    /** What was chosen beside the convention. */
    public LimitChoices choices() {
        return choices;
    }

    /** What is known beforehand, before the multiplier. */
    public Given given() {
        return given;
    }

    Chain chain() {
        return chain;
    }

    /** How many subgroups there are. */
    public int size() {
        return chain.size();
    }

    public boolean isEmpty() {
        return chain.isEmpty();
    }

    public double sum(ToDoubleFunction<Subgroup> statistic) {
        return chain.sum(statistic);
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
        return sum(statistic) / size();
    }

    /** Middle value, or the mean of the two middle ones. */
    public double median(ToDoubleFunction<Subgroup> statistic) {
        return middle(chain.sorted(statistic));
    }

    /**
     * Sigma from the mean moving range, screened when the chart says so; infinite when no range is left, as when
     * screening meets ranges that are all zero.
     */
    public double sigma(ToDoubleFunction<Subgroup> statistic) {
        return meanRange(chain, movingRange(statistic))
                / choices.ranges().constants().d2();
    }

    /** Mean of these ranges, taken again without those of at least d4 times it when the chart says so. */
    double meanRange(Chain neighbours, Chain.Range range) {
        double mean = neighbours.meanRange(range, any -> true);
        double limit = choices.ranges().constants().d4() * mean;
        return choices.ranges().screened() ? neighbours.meanRange(range, one -> one < limit) : mean;
    }

    /** Sigma from the median moving range, screened against the limit of moving ranges about their median. */
    double sigmaOfMedian(ToDoubleFunction<Subgroup> statistic) {
        RangeConstants constants = choices.ranges().constants();
        double[] ranges = chain.sortedRanges(movingRange(statistic));
        if (choices.ranges().screened()) {
            double limit = constants.d4OfMedian() * middle(ranges);
            ranges = Arrays.stream(ranges).filter(range -> range < limit).toArray();
        }
        return middle(ranges) / constants.median();
    }

    private static Chain.Range movingRange(ToDoubleFunction<Subgroup> statistic) {
        return (earlier, later) -> Math.abs(statistic.applyAsDouble(later) - statistic.applyAsDouble(earlier));
    }

    private static double middle(double[] sorted) {
        if (sorted.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
