package org.networkspc.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * What one member reported for one measure, with what is usual around each of its periods.
 *
 * @param value of the plotted values
 * @param first of the numerators of a ratio, the events of a count, the values of a measurement
 * @param denominator of the denominators; all 0 where there are none
 */
record OwnHistory(
        Measure measure, Member member, List<Subgroup> reported, Usual value, Usual first, Usual denominator) {
    /** Fewest other periods that make something usual. */
    private static final int FEWEST = 6;

    static OwnHistory of(Series series, Member member) {
        Measure measure = series.measure();
        List<Subgroup> reported =
                series.subgroups().stream().filter(Subgroup::hasValue).toList();
        ToDoubleFunction<Subgroup> first = s -> first(measure, s);
        return new OwnHistory(
                measure,
                member,
                reported,
                Usual.of(reported, Subgroup::value),
                Usual.of(reported, first),
                Usual.of(reported, Subgroup::denominator));
    }

    boolean isLongEnough() {
        return reported.size() > FEWEST;
    }

    double first(Subgroup s) {
        return first(measure, s);
    }

    private static double first(Measure measure, Subgroup s) {
        return measure.kind() == MeasureKind.MEASUREMENT ? s.value() : s.numerator();
    }

    /**
     * What is usual around each period, the period itself left out.
     *
     * @param size middle of the nearest twelve others
     * @param spread their distance from it, as a standard deviation: their median absolute deviation / Φ⁻¹(0.75)
     */
    record Usual(double[] size, double[] spread) {
        private static final int AROUND = 12;
        private static final double MAD_TO_SIGMA = 1.482602218505602;

        static Usual of(List<Subgroup> reported, ToDoubleFunction<Subgroup> number) {
            double[] numbers = reported.stream().mapToDouble(number).toArray();
            double[] size = new double[numbers.length];
            double[] spread = new double[numbers.length];
            for (int i = 0; i < numbers.length && numbers.length > 1; i++) {
                double[] others = around(numbers, i);
                size[i] = middle(others);
                for (int j = 0; j < others.length; j++) {
                    others[j] = Math.abs(others[j] - size[i]);
                }
                spread[i] = MAD_TO_SIGMA * middle(others);
            }
            return new Usual(size, spread);
        }

        private static double[] around(double[] numbers, int index) {
            int from = Math.max(0, Math.min(index - AROUND / 2, numbers.length - AROUND - 1));
            int to = Math.min(numbers.length, from + AROUND + 1);
            double[] others = new double[to - from - 1];
            System.arraycopy(numbers, from, others, 0, index - from);
            System.arraycopy(numbers, index + 1, others, index - from, to - index - 1);
            return others;
        }

        private static double middle(double[] numbers) {
            Arrays.sort(numbers);
            int half = numbers.length / 2;
            return numbers.length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
        }
    }
}
