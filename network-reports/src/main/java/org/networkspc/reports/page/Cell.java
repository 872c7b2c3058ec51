package org.networkspc.reports.page;

import java.time.LocalDate;

/** A cell of a table of numbers. Its type decides how a file keeps it: a number is never text, nothing is never zero. */
public sealed interface Cell {
    Cell NOTHING = new Nothing();

    /** What people wrote, or words of this software. */
    record Words(String words) implements Cell {}

    /** A finite number. */
    record Amount(double amount) implements Cell {
        public Amount {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("amount must be finite, was " + amount);
            }
        }
    }

    record Day(LocalDate day) implements Cell {}

    /** No number is there: not reported, not possible, or hidden. */
    record Nothing() implements Cell {}

    /** Nothing for an empty text. */
    static Cell words(String words) {
        return words.isEmpty() ? NOTHING : new Words(words);
    }

    /** Nothing where no limit is assumed. */
    static Cell amount(double amount) {
        return Double.isFinite(amount) ? new Amount(amount) : NOTHING;
    }

    /** Fifteen digits, an ISO date, or the words; empty for nothing. */
    default String plain() {
        if (this instanceof Words words) {
            return words.words();
        }
        if (this instanceof Amount amount) {
            return Steady.text(amount.amount());
        }
        return this instanceof Day day ? day.day().toString() : "";
    }
}
