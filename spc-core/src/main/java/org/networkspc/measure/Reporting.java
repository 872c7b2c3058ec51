package org.networkspc.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * When the numbers of a measure arrive, and from when they are counted anew.
 *
 * @param cadence how long a period is and where it begins
 * @param lag how many of the latest periods are still open, so that an incomplete point is provisional
 * @param versions first days of later versions of the measure, such as denominators of a new census, in order: a step
 *     there is one of counting, and no phase crosses it
 */
public record Reporting(Cadence cadence, int lag, List<LocalDate> versions) {
    /** Monthly, the latest two months open. */
    public static final Reporting MONTHLY = new Reporting(Cadence.MONTH, 2);

    public Reporting {
        versions = versions.stream().sorted().distinct().toList();
        if (lag < 0) {
            throw new IllegalArgumentException("lag must not be negative, was " + lag);
        }
    }

    /** One version all along. */
    public Reporting(Cadence cadence, int lag) {
        this(cadence, lag, List.of());
    }
}
