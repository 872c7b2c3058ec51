package org.networkspc.network;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.networkspc.interpret.Caution;
import org.networkspc.words.Phrase;

/**
 * Some months in a row, compared as one.
 *
 * @param from first day
 * @param to last day; a period belongs here when it begins in between
 */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from " + from + ", was " + to);
        }
    }

    public boolean holds(LocalDate periodStart) {
        return !periodStart.isBefore(from) && !periodStart.isAfter(to);
    }

    /** A caution when two windows do not cover the same calendar months: a season may then pass for a change. */
    public static Optional<Caution> seasons(Window before, Window after) {
        return before.calendarMonths().equals(after.calendarMonths())
                ? Optional.empty()
                : Optional.of(new Caution(
                        "seasons",
                        Phrase.of("The two windows do not cover the same calendar months, so a season may pass for a"
                                + " change.")));
    }

    private SortedSet<Month> calendarMonths() {
        SortedSet<Month> months = new TreeSet<>();
        for (LocalDate day = from.withDayOfMonth(1); !day.isAfter(to); day = day.plusMonths(1)) {
            months.add(day.getMonth());
        }
        return months;
    }
}
