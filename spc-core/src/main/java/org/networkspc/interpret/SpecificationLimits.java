package org.networkspc.interpret;

import java.util.OptionalDouble;

/** What single values shall lie within, on the scale the chart shows: a lower limit, an upper one, or both. */
public record SpecificationLimits(OptionalDouble lower, OptionalDouble upper) {
    public SpecificationLimits {
        if (lower.isEmpty() && upper.isEmpty()) {
            throw new IllegalArgumentException("limits must have a lower or an upper one, was neither");
        }
        if (!Double.isFinite(lower.orElse(0)) || !Double.isFinite(upper.orElse(0))) {
            throw new IllegalArgumentException("limits must be finite, was " + lower + ", " + upper);
        }
        if (lower.isPresent() && upper.isPresent() && !(lower.getAsDouble() < upper.getAsDouble())) {
            throw new IllegalArgumentException(
                    "lower must be below upper " + upper.getAsDouble() + ", was " + lower.getAsDouble());
        }
    }

    public static SpecificationLimits between(double lower, double upper) {
        return new SpecificationLimits(OptionalDouble.of(lower), OptionalDouble.of(upper));
    }

    public static SpecificationLimits atMost(double upper) {
        return new SpecificationLimits(OptionalDouble.empty(), OptionalDouble.of(upper));
    }

    public static SpecificationLimits atLeast(double lower) {
        return new SpecificationLimits(OptionalDouble.of(lower), OptionalDouble.empty());
    }

    boolean isTwoSided() {
        return lower.isPresent() && upper.isPresent();
    }

    /** Distance from the mean to the nearer limit; negative where the mean lies beyond it. */
    double nearest(double mean) {
        return Math.min(upper.orElse(Double.POSITIVE_INFINITY) - mean, mean - lower.orElse(Double.NEGATIVE_INFINITY));
    }
}
