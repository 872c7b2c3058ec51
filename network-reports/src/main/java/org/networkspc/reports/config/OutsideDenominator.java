package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.List;

/**
 * Denominators that come from outside the network: a census, a school roll.
 *
 * @param source whose numbers they are
 * @param version as the source calls it
 * @param date day the version was published
 * @param estimated whether they are estimates
 * @param revisions later versions, each from a date, in order: marked steps, never signals
 */
public record OutsideDenominator(
        String source, String version, LocalDate date, boolean estimated, List<Revision> revisions) {
    /**
     * A later version.
     *
     * @param from first day it counts from
     */
    public record Revision(String version, LocalDate from) {}

    public OutsideDenominator {
        revisions = List.copyOf(revisions);
    }
}
