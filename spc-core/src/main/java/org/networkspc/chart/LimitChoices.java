package org.networkspc.chart;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How limits are set, where a reader chose otherwise than the convention does. Printed on the chart.
 *
 * @param ranges how sigma is taken from moving ranges
 * @param estimator how sigma is learned within subgroups; empty for the convention's
 * @param coverage share of points that 3-sigma limits of a g chart shall enclose, split evenly: 0.9973; empty for the
 *     convention's limits
 */
public record LimitChoices(MovingRanges ranges, Optional<SigmaEstimator> estimator, OptionalDouble coverage) {

    public LimitChoices {
        if (!(coverage.orElse(0.5) > 0 && coverage.orElse(0.5) < 1)) {
            throw new IllegalArgumentException("coverage must be between 0 and 1, was " + coverage.getAsDouble());
        }
    }

    static LimitChoices of(MovingRanges ranges) {
        return new LimitChoices(ranges, Optional.empty(), OptionalDouble.empty());
    }

    LimitChoices with(MovingRanges other) {
        return new LimitChoices(other, estimator, coverage);
    }
}
