package org.networkspc.reports.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.networkspc.words.Words;

/** Days as people read them, the same in every locale and time zone. */
public final class Dates {
    private Dates() {}

    /** "12 November 2024", counted in UTC wherever the service runs. */
    public static String day(Instant instant) {
        return day(instant, Words.PLAIN);
    }

    /** The same in the language of these words. */
    public static String day(Instant instant, Words words) {
        return words.say("{0}", LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
