package org.networkspc.compare;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.networkspc.chart.Band;

/** The limits of one funnel at any denominator, before the multiplier. */
record FunnelCurve(FunnelKind kind, FunnelMethod method, double target) {
    /** Beyond this many cases or expected events exact limits give way to the transformed scale, about a count apart. */
    private static final double COUNTABLE = 1e9;

    Transformation transformation() {
        return Transformation.of(kind, method.scale());
    }

    FunnelLimits unadjusted(double x, double d) {
        return switch (form(d)) {
            case SPIEGELHALTER_2005 -> exact(d).spiegelhalter();
            case EXACT -> exact(d).tails();
            case TRANSFORMED -> normal(x, d, Adjustment.NONE, Overdispersion.NOT_ESTIMATED);
            case SCORE -> kind == FunnelKind.PROPORTION ? wilson(d) : byar(d);
            case FUNNELPLOTR -> chiSquared(d);
        };
    }

    /** Limits for verdicts from chance alone: {@link #unadjusted}, but with tails that hold on both sides. */
    FunnelLimits verdict(double d, FunnelLimits unadjusted) {
        return form(d) == FunnelLimitForm.SPIEGELHALTER_2005 ? exact(d).tails() : unadjusted;
    }

    /** The form at this denominator: on the transformed scale where there is no other, or counts are past counting. */
    private FunnelLimitForm form(double d) {
        boolean proportion = kind == FunnelKind.PROPORTION;
        boolean transformed = kind == FunnelKind.RATIO_OF_COUNTS
                || (method.form() == FunnelLimitForm.FUNNELPLOTR && proportion)
                || (method.form() != FunnelLimitForm.SCORE && (proportion ? d : target * d) > COUNTABLE);
        return transformed ? FunnelLimitForm.TRANSFORMED : method.form();
    }

    FunnelLimits adjusted(double x, double d, Overdispersion spread) {
        return normal(x, d, method.adjustment(), spread);
    }

    private FunnelLimits normal(double x, double d, Adjustment adjustment, Overdispersion spread) {
        boolean tool = method.form() == FunnelLimitForm.FUNNELPLOTR;
        double error = tool && kind == FunnelKind.RATIO_OF_COUNTS
                ? 1 / (2 * Math.sqrt(d))
                : transformation().error(x, d, target);
        double wide = spread.widen(error, adjustment);
        if (tool && kind == FunnelKind.STANDARDISED_RATIO && method.scale() == RatioScale.SQUARE_ROOT) {
            return FunnelLimits.normal(method.levels(), z -> target + z * wide);
        }
        return FunnelLimits.normal(method.levels(), z -> transformation().limit(target, z * wide));
    }

    private ExactLimits exact(double d) {
        return kind == FunnelKind.PROPORTION ? ExactLimits.binomial(d, target) : ExactLimits.poisson(d, target);
    }

    private FunnelLimits wilson(double d) {
        double error = Math.sqrt(target * (1 - target) / d);
        return FunnelLimits.normal(method.levels(), z -> Math.min(Math.max(target + z * error, 0), 1));
    }

    private FunnelLimits byar(double d) {
        return new FunnelLimits(
                byar(d, method.levels().z95(), Levels.TAIL_95),
                byar(d, method.levels().z998(), Levels.TAIL_998));
    }

    private Band byar(double d, double z, double tail) {
        double expected = target * d;
        return expected == 0
                ? new Band(0, 0)
                : new Band(
                        PoissonInterval.countBelow(expected, z, tail) / d,
                        PoissonInterval.countAbove(expected, z, tail) / d);
    }

    private FunnelLimits chiSquared(double d) {
        double expected = target * d;
        return expected == 0
                ? FunnelLimits.tails(tail -> 0, tail -> 0)
                : FunnelLimits.tails(
                        tail -> ChiSquaredDistribution.of(2 * expected).inverseCumulativeProbability(tail) / 2 / d,
                        tail -> ChiSquaredDistribution.of(2 * expected + 2).inverseSurvivalProbability(tail) / 2 / d);
    }
}
