package org.networkspc.chart;

import static org.networkspc.chart.ControlChartConstants.c4;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.networkspc.series.Subgroup;

/**
 * How sigma of single values is learned from the spread within subgroups of two values or more.
 *
 * <p>Names as in the R package qcc, which has the first five; R is the range of a subgroup, s its standard deviation,
 * and the constants are those of {@link ControlChartConstants}. The last two keep c4 for each subgroup's own size.
 */
public enum SigmaEstimator {
    /** Mean of Rᵢ/d2(nᵢ), every subgroup alike. */
    UWAVE_R("uwave-r", "mean of ranges over d2") {
        @Override
        double learn(Chain several, RangeTable table) {
            return mean(several, s -> s.range() / table.d2(s.count()));
        }
    },
    /** Mean of sᵢ/c4(nᵢ), every subgroup alike. */
    UWAVE_SD("uwave-sd", "mean of standard deviations over c4") {
        @Override
        double learn(Chain several, RangeTable table) {
            return mean(several, s -> deviation(s) / c4(s.count() - 1));
        }
    },
    /** Rᵢ/d2(nᵢ) weighted by d2²/d3²: the linear unbiased estimate of smallest variance (Burr 1969). */
    MVLUE_R("mvlue-r", "ranges over d2, weighted by their precision") {
        @Override
        double learn(Chain several, RangeTable table) {
            double above = several.sum(s -> s.range() * table.d2(s.count()) / square(table.d3(s.count())));
            return above / several.sum(s -> square(table.d2(s.count()) / table.d3(s.count())));
        }
    },
    /** sᵢ/c4(nᵢ) weighted by c4²/(1 − c4²). */
    MVLUE_SD("mvlue-sd", "standard deviations over c4, weighted by their precision") {
        @Override
        double learn(Chain several, RangeTable table) {
            double above = several.sum(s -> deviation(s) * c4(s.count() - 1) / left(s));
            return above / several.sum(s -> square(c4(s.count() - 1)) / left(s));
        }
    },
    /** Pooled s / c4(Σ(nᵢ − 1) + 1), all degrees of freedom taken together. */
    RMSDF("rmsdf", "pooled standard deviation over c4 of all degrees of freedom") {
        @Override
        double learn(Chain several, RangeTable table) {
            return pooled(several) / c4(degrees(several));
        }
    },
    /**
     * Mean s where all subgroups have one size, else pooled s; over c4(nᵢ) for each subgroup. Where s is pooled, limits
     * are too wide: about 6 % at n = 5.
     */
    MEAN_OR_POOLED_S("mean-or-pooled-s", "mean or pooled standard deviation over c4 of each size") {
        @Override
        double learn(Chain several, RangeTable table) {
            boolean equal = several.sum(s -> s.count() == several.first().count() ? 0 : 1) == 0;
            return equal ? mean(several, SigmaEstimator::deviation) : pooled(several);
        }

        @Override
        double sigma(double learned, long n) {
            return learned / c4(n - 1);
        }
    },
    /** Pooled s over c4(nᵢ) for each subgroup, whatever the sizes. */
    POOLED_S("pooled-s", "pooled standard deviation over c4 of each size") {
        @Override
        double learn(Chain several, RangeTable table) {
            return pooled(several);
        }

        @Override
        double sigma(double learned, long n) {
            return learned / c4(n - 1);
        }
    };

    private final String code;
    private final String words;

    SigmaEstimator(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As requests write it: {@code uwave-r}. */
    public String code() {
        return code;
    }

    /** As printed under a chart: "mean of ranges over d2". */
    public String words() {
        return words;
    }

    /** The estimator with this code. */
    public static Optional<SigmaEstimator> named(String code) {
        return Arrays.stream(values()).filter(e -> e.code.equals(code)).findFirst();
    }

    /** Whether ranges are needed, which a summary of number, mean and spread does not hold. */
    public boolean needsRanges() {
        return this == UWAVE_R || this == MVLUE_R;
    }

    /** Whether sigma differs with the size of each subgroup, so that a single value has none. */
    boolean followsSize() {
        return this == MEAN_OR_POOLED_S || this == POOLED_S;
    }

    /** What is learned from these subgroups, each of two values or more; at least one. */
    abstract double learn(Chain several, RangeTable table);

    /** Sigma for a subgroup of {@code n} values, at least 2 where it follows the size. */
    double sigma(double learned, long n) {
        return learned;
    }

    private static double deviation(Subgroup subgroup) {
        return Math.sqrt(subgroup.variance());
    }

    /** 1 − c4², the variance of s in sigmas. */
    private static double left(Subgroup subgroup) {
        return 1 - square(c4(subgroup.count() - 1));
    }

    private static double square(double number) {
        return number * number;
    }

    private static long degrees(Chain several) {
        return (long) several.sum(s -> s.count() - 1);
    }

    private static double pooled(Chain several) {
        return Math.sqrt(several.sum(s -> s.variance() * (s.count() - 1)) / degrees(several));
    }

    private static double mean(Chain several, ToDoubleFunction<Subgroup> number) {
        return several.sum(number) / several.size();
    }
}
