package org.networkspc.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.networkspc.measure.ChangeIdea.Outcome;

/**
 * How far a change idea has come, and when: tested, put in place, and then adopted, adapted or abandoned.
 *
 * @param from first day of the first test
 * @param implemented first day in everyday use
 * @param decided the day it was adopted, adapted or abandoned
 * @param recorded the day it was written down
 */
public record Course(
        LocalDate from,
        Optional<LocalDate> implemented,
        Optional<LocalDate> decided,
        Outcome outcome,
        LocalDate recorded) {

    public Course {
        if (implemented.isPresent()
                && (outcome == Outcome.TESTING || implemented.get().isBefore(from))) {
            throw new IllegalArgumentException(
                    "implemented must not be before the test " + from + " or while testing, was " + implemented.get());
        }
        if (decided.isPresent() && (!outcome.isDecided() || decided.get().isBefore(implemented.orElse(from)))) {
            throw new IllegalArgumentException("decided must not be before " + implemented.orElse(from) + " or while "
                    + outcome + ", was " + decided.get());
        }
    }

    /** Only the first test is dated, and it was written down then. */
    public static Course of(LocalDate from, Outcome outcome) {
        return new Course(from, Optional.empty(), Optional.empty(), outcome, from);
    }

    /** The same, written down on another day. */
    public Course recordedOn(LocalDate day) {
        return new Course(from, implemented, decided, outcome, day);
    }
}
