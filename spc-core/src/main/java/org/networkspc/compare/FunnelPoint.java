package org.networkspc.compare;

import java.util.Optional;

/**
 * One member in the funnel. Value and limits are after the method's multiplier.
 *
 * @param member its numbers; rows of the same member are summed
 * @param score z-score against the target, from chance alone
 * @param unadjusted limits from chance alone
 * @param adjusted limits of the adjustment asked for, whether or not it is in use; empty when none was asked for or it
 *     could not be estimated
 * @param limits the limits in use
 * @param zone the verdict, from the limits in use (see {@link FunnelLimitForm#SPIEGELHALTER_2005} for its one exception)
 */
public record FunnelPoint(
        FunnelMember member,
        double value,
        ZScore score,
        FunnelLimits unadjusted,
        Optional<FunnelLimits> adjusted,
        FunnelLimits limits,
        FunnelZone zone) {

    public boolean isSignal() {
        return zone.isSignal();
    }

    FunnelPoint times(double multiplier) {
        return new FunnelPoint(
                member,
                value * multiplier,
                score,
                unadjusted.times(multiplier),
                adjusted.map(l -> l.times(multiplier)),
                limits.times(multiplier),
                zone);
    }
}
