package org.networkspc.reports.release;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.reports.config.Releasing;
import org.networkspc.words.Phrase;

/** Which periods are due, and when. Days begin where the network is; a day on which clocks change is one day. */
public record Calendar(Releasing agreed) {

    /** When a period is due. A time that a change of clocks leaves out is the next one that exists. */
    public Instant due(YearMonth period) {
        return ZonedDateTime.of(
                        agreed.releases(period),
                        agreed.clock().at(),
                        agreed.clock().zone())
                .toInstant();
    }

    /**
     * Every period that is due and not released, oldest first. The first release of all is the latest that is due: what is
     * older belongs to it.
     *
     * @param first the first that can be: that of the first numbers
     * @param released periods that were released
     */
    public List<YearMonth> due(YearMonth first, List<YearMonth> released, Instant now) {
        YearMonth after = released.stream()
                .max(YearMonth::compareTo)
                .map(last -> last.plusMonths(1))
                .orElse(first);
        List<YearMonth> due = new ArrayList<>();
        for (YearMonth period = after; !due(period).isAfter(now); period = period.plusMonths(1)) {
            if (agreed.isPeriod(period)) {
                due.add(period);
            }
        }
        return released.isEmpty() && due.size() > 1 ? due.subList(due.size() - 1, due.size()) : due;
    }

    /** The next period to be released, whether due or not. */
    public YearMonth next(YearMonth first, List<YearMonth> released, Instant now) {
        List<YearMonth> due = due(first, released, now);
        if (!due.isEmpty()) {
            return due.get(0);
        }
        YearMonth period = released.stream()
                .max(YearMonth::compareTo)
                .map(last -> last.plusMonths(1))
                .orElse(first);
        while (!agreed.isPeriod(period)) {
            period = period.plusMonths(1);
        }
        return period;
    }

    /** What is said of a release made on a later day than its own; empty when it is in time. */
    public Phrase lateness(YearMonth period, Instant made) {
        ZonedDateTime day = made.atZone(agreed.clock().zone());
        return day.toLocalDate().isAfter(agreed.releases(period))
                ? Phrase.of("Due on {0} and caught up on {1}.", agreed.releases(period), day.toLocalDate())
                : Phrase.NONE;
    }

    /** "open from 1 November 2024 to 14 November 2024, released on 18 November 2024". */
    public Phrase words(YearMonth period) {
        return Phrase.of(
                "open from {0} to {1}, released on {2}",
                agreed.opens(period), agreed.closes(period), agreed.releases(period));
    }
}
