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
        return Double.isFinite(sigma)
                ? new ControlLimits(
                        centre * multiplier,
                        band(centre, sigma),
                        band(centre, 2 * sigma),
                        band(centre, 3 * sigma),
                        possible)
                : centreOnly(centre);
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
