package org.networkspc.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;

/**
 * What a pool holds about one measure and stratum: a dense table of members by periods, every calendar period from the
 * first to the last present, gaps included.
 *
 * @param members in id order
 * @param periods first days of all periods, no gaps
 * @param rows per member, per period: a tally, a missing with its reason, or empty when no row came
 */
public record Cells(
        Measure measure,
        Stratum stratum,
        List<Member> members,
        List<LocalDate> periods,
        List<List<Optional<Reported>>> rows) {

    public Cells {
        members = List.copyOf(members);
        periods = List.copyOf(periods);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What a member reported for a period, as indices into {@link #members} and {@link #periods}. */
    public Optional<Reported> at(int member, int period) {
        return rows.get(member).get(period);
    }

    /** The numbers of a cell; {@link Tally#EMPTY} when there are none. */
    public Tally tally(int member, int period) {
        Optional<Reported> there = at(member, period);
        return there.isPresent() && there.get() instanceof Tally tally ? tally : Tally.EMPTY;
    }

    /** Whether a cell has a value the measure can be read from. */
    public boolean hasValue(int member, int period) {
        return tally(member, period).hasValue(measure.kind());
    }
}
