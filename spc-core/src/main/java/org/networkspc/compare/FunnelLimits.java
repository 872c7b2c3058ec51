package org.networkspc.compare;

import java.util.function.DoubleUnaryOperator;
import org.networkspc.chart.Band;

/**
 * The limits at one denominator, on the scale of the plot; the upper ones may be infinite on a log scale.
 *
 * @param p95 drawn for the eye: of 12 members that differ by chance alone, 46 % of networks show one outside
 * @param p998 the only ones that make a signal: 2.4 % of such networks show one outside
 */
public record FunnelLimits(Band p95, Band p998) {

    static FunnelLimits normal(Levels levels, DoubleUnaryOperator atZ) {
        return new FunnelLimits(band(levels.z95(), atZ), band(levels.z998(), atZ));
    }

    private static Band band(double z, DoubleUnaryOperator atZ) {
        return new Band(atZ.applyAsDouble(-z), atZ.applyAsDouble(z));
    }

    /** Lower and upper limit for each tail probability. */
    static FunnelLimits tails(DoubleUnaryOperator lower, DoubleUnaryOperator upper) {
        return new FunnelLimits(
                new Band(lower.applyAsDouble(Levels.TAIL_95), upper.applyAsDouble(Levels.TAIL_95)),
                new Band(lower.applyAsDouble(Levels.TAIL_998), upper.applyAsDouble(Levels.TAIL_998)));
    }

    FunnelLimits times(double multiplier) {
        return new FunnelLimits(times(p95, multiplier), times(p998, multiplier));
    }

    private static Band times(Band band, double multiplier) {
        return new Band(band.lower() * multiplier, band.upper() * multiplier);
    }
}
