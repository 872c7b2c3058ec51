package org.networkspc.measure;

import java.time.LocalDate;

/**
 * One organisation of a network.
 *
 * @param id its code, which is also its place in every list: order never depends on performance
 * @param name as people read it
 * @param joins first day from which reports are expected; {@link LocalDate#MIN} for "with its first row"
 * @param leaves first day from which they no longer are; {@link LocalDate#MAX} for "never"
 */
public record Member(String id, String name, LocalDate joins, LocalDate leaves) implements Scope {

    public Member {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, was \"" + id + "\"");
        }
        if (!joins.isBefore(leaves)) {
            throw new IllegalArgumentException("leaves must be after joins " + joins + ", was " + leaves);
        }
    }

    public static Member of(String id, String name) {
        return new Member(id, name, LocalDate.MIN, LocalDate.MAX);
    }

    public static Member of(String id) {
        return of(id, id);
    }

    public Member joining(LocalDate date) {
        return new Member(id, name, date, leaves);
    }

    public Member leaving(LocalDate date) {
        return new Member(id, name, joins, date);
    }

    /** Whether a report is expected for the period that starts on this day. */
    public boolean isExpectedAt(LocalDate periodStart) {
        return !periodStart.isBefore(joins) && periodStart.isBefore(leaves);
    }
}
