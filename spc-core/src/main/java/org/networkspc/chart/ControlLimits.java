package org.networkspc.chart;

/**
 * A centre line and its 1-, 2- and 3-sigma bands, on the scale the chart shows.
 *
 * <p>Bands are kept as computed. {@link #shown} cuts them to the possible range for drawing; signals are always taken
 * from the band as computed.
 *
 * @param possible the range a value can lie in: 0 to 100 for a per cent, 0 up for a rate
 */
public record ControlLimits(double centre, Band one, Band two, Band three, Band possible) {

    /** A centre line without limits: nothing is assumed about spread. */
    public static ControlLimits centreOnly(double centre) {
        return new ControlLimits(centre, Band.NONE, Band.NONE, Band.NONE, Band.NONE);
    }

    /** Symmetric bands; none at all where sigma is infinite because it could not be learned. */
    public static ControlLimits around(double centre, double sigma) {
        return around(centre, sigma, Band.NONE);
    }

    static ControlLimits around(double centre, double sigma, Band possible) {
        return Double.isFinite(sigma)
                ? new ControlLimits(
                        centre,
                        new Band(centre - sigma, centre + sigma),
                        new Band(centre - 2 * sigma, centre + 2 * sigma),
                        new Band(centre - 3 * sigma, centre + 3 * sigma),
                        possible)
                : centreOnly(centre);
    }

    /** A centre at 0 with one limit for everything, as cumulative sums have it. */
    static ControlLimits beyond(Band limit) {
        return new ControlLimits(0, Band.NONE, Band.NONE, limit, Band.NONE);
    }

    /** Half the 1-sigma band as computed; infinite without limits. */
    public double sigma() {
        return one.isBounded() ? (one.upper() - one.lower()) / 2 : Double.POSITIVE_INFINITY;
    }

    /** The band of this many sigmas, as computed. */
    public Band band(int sigmas) {
        return switch (sigmas) {
            case 1 -> one;
            case 2 -> two;
            case 3 -> three;
            default -> throw new IllegalArgumentException("sigmas must be 1, 2 or 3, was " + sigmas);
        };
    }

    /** The band of this many sigmas, cut to the possible range; {@link Band#NONE} without limits. */
    public Band shown(int sigmas) {
        return band(sigmas).isBounded() ? band(sigmas).within(possible) : Band.NONE;
    }

    public boolean isBounded() {
        return three.isBounded();
    }

    /** Whether drawing had to cut the 3-sigma band. */
    public boolean isClamped() {
        return !shown(3).equals(three);
    }
}
