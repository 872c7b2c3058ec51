package org.networkspc.interpret;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A capability index with its confidence limits. Montgomery ch. 8.3. */
public record CapabilityIndex(double value, double lower, double upper) {

    /**
     * Width of both specification limits in six sigmas (Cp, Pp); limits from χ².
     *
     * @param degrees of freedom of sigma
     */
    public static CapabilityIndex width(double value, double degrees, double confidence) {
        requirePositive("degrees", degrees);
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(degrees);
        double tail = tail(confidence);
        return new CapabilityIndex(
                value,
                value * Math.sqrt(chiSquared.inverseCumulativeProbability(tail) / degrees),
                value * Math.sqrt(chiSquared.inverseSurvivalProbability(tail) / degrees));
    }

    /**
     * Distance of the mean from the nearer limit in three sigmas (Cpk, Ppk); limits after Bissell 1990,
     * doi:10.2307/2347379: value ± z·√(1/(9n) + value²/(2·degrees)).
     *
     * @param n how many values
     */
    public static CapabilityIndex distance(double value, long n, double degrees, double confidence) {
        requirePositive("n", n);
        requirePositive("degrees", degrees);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail(confidence));
        double half = z * Math.sqrt(1.0 / (9 * n) + value * value / (2 * degrees));
        return new CapabilityIndex(value, value - half, value + half);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
        }
    }

    private static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1, was " + confidence);
        }
        return (1 - confidence) / 2;
    }
}
