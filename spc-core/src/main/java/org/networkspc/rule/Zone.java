package org.networkspc.rule;

/**
 * A part of the chart by distance from the centre, in sigmas: strictly between {@code from} and {@code to} on one side,
 * or on both. {@code Zone(HIGH, 2, 3)} is the upper zone A.
 *
 * @param side above, below, or on either side of the centre
 * @param from inner edge, 0 or more
 * @param to outer edge, infinite if there is none
 */
public record Zone(Side side, double from, double to) {
    /** Every value. */
    public static final Zone EVERYWHERE = new Zone(Side.BOTH, 0, Double.POSITIVE_INFINITY);

    public Zone {
        if (!(from >= 0) || from == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("from must be at least 0 and finite, was " + from);
        }
        if (!(to > from)) {
            throw new IllegalArgumentException("to must be more than from (" + from + "), was " + to);
        }
    }

    /** Everything further than this from the centre on one side. */
    public static Zone beyond(double sigmas, Side side) {
        return new Zone(side, sigmas, Double.POSITIVE_INFINITY);
    }

    /** Everything nearer than this to the centre, on either side. */
    public static Zone within(double sigmas) {
        return new Zone(Side.BOTH, 0, sigmas);
    }

    /** Whether a value this many sigmas above the centre lies here; edges do not, nor does the centre. */
    public boolean contains(double sigmas) {
        double distance = switch (side) {
            case HIGH -> sigmas;
            case LOW -> -sigmas;
            case BOTH -> Math.abs(sigmas);
        };
        return distance > from && distance < to;
    }
}
