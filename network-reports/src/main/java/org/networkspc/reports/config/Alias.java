package org.networkspc.reports.config;

import java.time.LocalDate;
import org.networkspc.words.Phrase;

/**
 * Another name of a member, for as long as it was one. After a merger a name may go on for another member.
 *
 * @param name as written
 * @param member its id
 * @param from first day on which the name stands for the member; {@link LocalDate#MIN} for always
 * @param until first day on which it no longer does; {@link LocalDate#MAX} for never
 */
public record Alias(String name, String member, LocalDate from, LocalDate until) {
    public Alias {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until must be after from " + from + ", was " + until);
        }
    }

    /** A name for all time. */
    static Alias always(String name, String member) {
        return new Alias(name, member, LocalDate.MIN, LocalDate.MAX);
    }

    public boolean isDated() {
        return !from.equals(LocalDate.MIN) || !until.equals(LocalDate.MAX);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    boolean overlaps(Alias other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** "H01 before 2024-04-01", "H07 from 2024-04-01 on" or "H01 from 2020-04-01 until 2024-04-01". */
    public Phrase phrase() {
        if (!isDated()) {
            return Phrase.asWritten(member);
        }
        if (from.equals(LocalDate.MIN)) {
            return Phrase.of("{0} before {1}", member, until.toString());
        }
        return until.equals(LocalDate.MAX)
                ? Phrase.of("{0} from {1} on", member, from.toString())
                : Phrase.of("{0} from {1} until {2}", member, from.toString(), until.toString());
    }

    /** The phrase in plain English. */
    public String words() {
        return phrase().toString();
    }
}
