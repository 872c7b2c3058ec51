package org.networkspc.compare;

/**
 * Normal quantiles of the two pairs of limits.
 *
 * @param z95 for the 95 % limits, drawn for the eye
 * @param z998 for the 99.8 % limits, the only ones that make a signal
 */
public record Levels(double z95, double z998) {
    /** To full precision. */
    public static final Levels EXACT = new Levels(1.959963984540054, 3.090232306167813);

    /** As FunnelPlotR rounds them. */
    public static final Levels ROUNDED = new Levels(1.959964, 3.090232);

    /** Tail probability beyond either 95 % limit. */
    static final double TAIL_95 = 0.025;

    /** Tail probability beyond either 99.8 % limit. */
    static final double TAIL_998 = 0.001;

    public Levels {
        if (!(z95 > 0 && z95 <= z998 && z998 < 100)) {
            throw new IllegalArgumentException(
                    "z95 and z998 must be positive, in order and below 100, was " + z95 + " and " + z998);
        }
    }
}
