package org.networkspc.chart;

/**
 * How the numbers of a method become those a chart shows.
 *
 * @param multiplier 100 for a per cent, 1 for a number as it is
 * @param possible the range a value can lie in, multiplier applied; limits are drawn no further
 */
public record Scale(double multiplier, Band possible) {
    /** Numbers as a method learned them. */
    public static final Scale AS_LEARNED = new Scale(1, Band.NONE);

    public Scale {
        if (!(multiplier > 0) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException("multiplier must be positive and finite, was " + multiplier);
        }
    }

    /** {@link ControlLimits#centreOnly} on this scale. */
    public ControlLimits centreOnly(double centre) {
        return new ControlLimits(centre * multiplier, Band.NONE, Band.NONE, Band.NONE, possible);
    }

    /** {@link ControlLimits#around} on this scale; centre and sigma are given before the multiplier. */
    public ControlLimits around(double centre, double sigma) {
        return around(centre, sigma, 3);
    }

    /** The same with the outermost band at so many sigmas, and the inner ones at 1 and 2, as far as that reaches. */
    ControlLimits around(double centre, double sigma, double outermost) {
        return Double.isFinite(sigma)
                ? new ControlLimits(
                        centre * multiplier,
                        band(centre, Math.min(1, outermost) * sigma),
                        band(centre, Math.min(2, outermost) * sigma),
                        band(centre, outermost * sigma),
                        possible)
                : centreOnly(centre);
    }

    /** Only the centre of limits that are on this scale already. */
    ControlLimits withoutLimits(ControlLimits limits) {
        return new ControlLimits(limits.centre(), Band.NONE, Band.NONE, Band.NONE, possible);
    }

    private Band band(double centre, double half) {
        return new Band((centre - half) * multiplier, (centre + half) * multiplier);
    }

    /** Limits made before the multiplier, on this scale. */
    public ControlLimits of(ControlLimits limits) {
        return this == AS_LEARNED
                ? limits
                : new ControlLimits(
                        limits.centre() * multiplier,
                        limits.one().times(multiplier),
                        limits.two().times(multiplier),
                        limits.three().times(multiplier),
                        possible);
    }
}
