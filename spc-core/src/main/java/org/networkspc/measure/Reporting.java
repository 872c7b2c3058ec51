package org.networkspc.measure;

/**
 * When the numbers of a measure arrive.
 *
 * @param cadence how long a period is and where it begins
 * @param lag how many of the latest periods are still open, so that an incomplete point is provisional
 */
public record Reporting(Cadence cadence, int lag) {
    /** Monthly, the latest two months open. */
    public static final Reporting MONTHLY = new Reporting(Cadence.MONTH, 2);

    public Reporting {
        if (lag < 0) {
            throw new IllegalArgumentException("lag must not be negative, was " + lag);
        }
    }
}
