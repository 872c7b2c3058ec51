package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.Comparator;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;

/**
 * What makes two rows the same row: a later file revises the earlier one, and within one file the second is refused.
 *
 * @param date first day of the period; for times between events the day itself
 */
public record CellKey(String measure, String member, Stratum stratum, LocalDate date) implements Comparable<CellKey> {
    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::measure)
            .thenComparing(CellKey::member)
            .thenComparing(CellKey::stratum)
            .thenComparing(CellKey::date);

    public static CellKey of(Observation o) {
        boolean events = o.measure().kind() == MeasureKind.BETWEEN;
        LocalDate date = events ? o.date() : o.measure().cadence().startOf(o.date());
        return new CellKey(o.measure().id(), o.member().id(), o.stratum(), date);
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
