package org.networkspc.reports.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /**
     * The day that such a text names; the last of its month where it names a month only, "November 2024". Empty for any
     * other text.
     */
    public static Optional<LocalDate> read(String text, Words words) {
        for (int month = 1; month <= Month.values().length; month++) {
            Matcher named = Pattern.compile(
                            "(?:(\\d{1,2})" + Pattern.quote(words.language().dayMark()) + " )?"
                                    + Pattern.quote(words.months().full().get(month - 1)) + " (\\d{4})")
                    .matcher(text);
            if (named.matches()) {
                YearMonth in = YearMonth.of(Integer.parseInt(named.group(2)), month);
                int day = named.group(1) == null ? in.lengthOfMonth() : Integer.parseInt(named.group(1));
                return in.isValidDay(day) ? Optional.of(in.atDay(day)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
