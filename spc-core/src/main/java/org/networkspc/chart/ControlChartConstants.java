package org.networkspc.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/**
 * Constants of the normal distribution that turn ranges and standard deviations of subgroups into sigma and limits,
 * computed for any subgroup size rather than tabulated (Montgomery, Introduction to Statistical Quality Control,
 * appendix VI).
 *
 * <p>{@link #bySymbol} has them all under the symbols of the books, where d2 and D2 are two constants.
 *
 * @param n values in a subgroup, at least 2
 * @param d2 mean range, in sigmas
 * @param d3 standard deviation of the range, in sigmas
 * @param c4 mean standard deviation, in sigmas
 */
public record ControlChartConstants(int n, double d2, double d3, double c4) {
    /** Mean range of two values in sigmas, 2/√π = 1.128379…: mean moving range / d2 is sigma. */
    public static final double D2_OF_2 = 2 / Math.sqrt(Math.PI);
    /** Standard deviation of the range of two values, √(2 − 4/π) = 0.852502…. */
    public static final double D3_OF_2 = Math.sqrt(2 - 4 / Math.PI);
    /** Median range of two values in sigmas, √2·Φ⁻¹(0.75) = 0.953872…: median moving range / this is sigma. */
    public static final double MEDIAN_RANGE_OF_2 = 0.9538725524089397;

    private static final int LARGEST_KEPT = 25;
    private static final double[] C4 = IntStream.range(1, LARGEST_KEPT)
            .mapToDouble(ControlChartConstants::computedC4)
            .toArray();

    /** Ranges take a while to integrate, and many programs never ask for them. */
    private static final class Kept {
        private static final List<ControlChartConstants> BY_SIZE = IntStream.rangeClosed(2, LARGEST_KEPT)
                .mapToObj(ControlChartConstants::computed)
                .toList();
    }

    public ControlChartConstants {
        requireAtLeast("n", n, 2);
        if (!(d2 > 0 && d3 > 0 && c4 > 0 && c4 < 1)) {
            throw new IllegalArgumentException(
                    "d2, d3 and c4 must be positive and c4 below 1, was " + d2 + ", " + d3 + ", " + c4);
        }
    }

    /** The constants of subgroups of {@code n} values. */
    public static ControlChartConstants of(int n) {
        requireAtLeast("n", n, 2);
        return n <= LARGEST_KEPT ? Kept.BY_SIZE.get(n - 2) : computed(n);
    }

    private static ControlChartConstants computed(int n) {
        double c4 = computedC4(n - 1L);
        if (n == 2) {
            return new ControlChartConstants(n, D2_OF_2, D3_OF_2, c4);
        }
        NormalRange range = NormalRange.of(n);
        return new ControlChartConstants(n, range.mean(), range.deviation(), c4);
    }

    /** c4: the mean of a standard deviation with {@code degrees} degrees of freedom, in sigmas. */
    public static double c4(long degrees) {
        requireAtLeast("degrees", degrees, 1);
        return degrees < LARGEST_KEPT ? C4[(int) degrees - 1] : computedC4(degrees);
    }

    private static double computedC4(long degrees) {
        double half = degrees / 2.0;
        return Math.exp(Gamma.logGamma(half + 0.5) - Gamma.logGamma(half)) / Math.sqrt(half);
    }

    /** d2: the mean range of {@code n} values, in sigmas. */
    public static double d2(int n) {
        return of(n).d2;
    }

    /** d3: the standard deviation of the range of {@code n} values, in sigmas. */
    public static double d3(int n) {
        return of(n).d3;
    }

    /** c5 = √(1 − c4²): the standard deviation of a standard deviation, in sigmas. */
    public double c5() {
        return Math.sqrt(1 - c4 * c4);
    }

    /** A = 3/√n: limits of means when sigma is known. */
    public double a() {
        return 3 / Math.sqrt(n);
    }

    /** A2 = 3/(d2·√n): limits of means from the mean range. */
    public double a2() {
        return a() / d2;
    }

    /** A3 = 3/(c4·√n): limits of means from the mean standard deviation. */
    public double a3() {
        return a() / c4;
    }

    /** E2 = 3/d2: limits of single values from the mean moving range. */
    public double e2() {
        return 3 / d2;
    }

    /** Every constant by its symbol, in the order of the books; lower factors B3, B5, D1, D3 are not below 0. */
    public Map<String, Double> bySymbol() {
        Map<String, Double> constants = new LinkedHashMap<>();
        constants.put("d2", d2);
        constants.put("d3", d3);
        constants.put("c4", c4);
        constants.put("c5", c5());
        constants.put("A", a());
        constants.put("A2", a2());
        constants.put("A3", a3());
        constants.put("B3", Math.max(0, 1 - 3 * c5() / c4));
        constants.put("B4", 1 + 3 * c5() / c4);
        constants.put("B5", Math.max(0, c4 - 3 * c5()));
        constants.put("B6", c4 + 3 * c5());
        constants.put("D1", Math.max(0, d2 - 3 * d3));
        constants.put("D2", d2 + 3 * d3);
        constants.put("D3", Math.max(0, 1 - 3 * d3 / d2));
        constants.put("D4", 1 + 3 * d3 / d2);
        constants.put("E2", e2());
        return Collections.unmodifiableMap(constants);
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
        }
    }
}
