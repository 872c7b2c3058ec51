package org.networkspc.compare;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Both ends of the interval of a Poisson count, and the counts at which an end just meets an expected number. */
final class PoissonInterval {
    private PoissonInterval() {}

    static double exactLower(double count, double tail) {
        return count == 0 ? 0 : ChiSquaredDistribution.of(2 * count).inverseCumulativeProbability(tail) / 2;
    }

    static double exactUpper(double count, double tail) {
        return ChiSquaredDistribution.of(2 * count + 2).inverseSurvivalProbability(tail) / 2;
    }

    static double byarLower(double count, double z) {
        double root = Math.max(1 - 1 / (9 * count) - z / (3 * Math.sqrt(count)), 0);
        return count * root * root * root;
    }

    static double byarUpper(double count, double z) {
        double more = count + 1;
        double root = 1 - 1 / (9 * more) + z / (3 * Math.sqrt(more));
        return more * root * root * root;
    }

    /** The count from which on the lower end exceeds the expected number. */
    static double countAbove(double expected, double z, double tail) {
        return byarLower(Interval.EXACT_BELOW, z) > expected
                ? crossing(o -> exactLower(o, tail), expected, 0, Interval.EXACT_BELOW)
                : crossing(o -> byarLower(o, z), expected, Interval.EXACT_BELOW, far(expected, z));
    }

    /** The count below which the upper end falls short of the expected number; 0 when even no event does not. */
    static double countBelow(double expected, double z, double tail) {
        if (exactUpper(0, tail) >= expected) {
            return 0;
        }
        return byarUpper(Interval.EXACT_BELOW, z) >= expected
                ? crossing(o -> exactUpper(o, tail), expected, 0, Interval.EXACT_BELOW)
                : crossing(o -> byarUpper(o, z), expected, Interval.EXACT_BELOW, far(expected, z));
    }

    private static double far(double expected, double z) {
        return 2 * (expected + 10 * (1 + z) * (1 + z + Math.sqrt(expected)));
    }

    /** Where an increasing function meets a value between two counts, to the last digit. */
    private static double crossing(DoubleUnaryOperator end, double expected, double from, double to) {
        double low = from;
        double high = to;
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (end.applyAsDouble(middle) > expected) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
