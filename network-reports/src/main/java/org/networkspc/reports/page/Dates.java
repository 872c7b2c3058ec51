package org.networkspc.reports.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.networkspc.chart.PeriodName;

/** Days as people read them, the same in every locale and time zone. */
public final class Dates {
    private Dates() {}

    /** "12 November 2024", counted in UTC wherever the service runs. */
    public static String day(Instant instant) {
        return PeriodName.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
