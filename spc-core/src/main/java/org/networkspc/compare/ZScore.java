package org.networkspc.compare;

import java.util.OptionalDouble;

/**
 * How many standard errors a member lies from the target, on the scale of the method.
 *
 * @param raw as computed
 * @param used as used for φ and τ²: winsorised, or empty when truncated away
 * @param trimmed whether it lies at or beyond the cut
 */
public record ZScore(double raw, OptionalDouble used, boolean trimmed) {

    static ZScore untrimmed(double z) {
        return new ZScore(z, OptionalDouble.of(z), false);
    }
}
