package org.networkspc.reports.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * When pooled figures change: with every upload, or only when a period is released.
 *
 * @param way how a period comes to be released
 * @param months how many months a release is for: 1, 3 or 12
 * @param opens the first day on which members report, in the month after the period
 * @param closes the last day on which they do
 * @param releases the day of the release, in the month after the period
 * @param clock where and when a day of the calendar begins
 */
public record Releasing(Way way, int months, Day opens, Day closes, Day releases, Clock clock) {
    /** Every upload changes the figures at once. */
    public static final Releasing LIVE = new Releasing(
            Way.LIVE,
            1,
            new Day(1, false),
            new Day(10, true),
            new Day(12, true),
            new Clock(ZoneOffset.UTC, LocalTime.of(6, 0), Set.of()));

    /** How a period comes to be released. */
    public enum Way {
        /** Not at all: figures are live. */
        LIVE,
        /** Somebody approves it, by name. */
        APPROVAL,
        /** On its day, as the network agreed beforehand. */
        AUTOMATIC
    }

    /**
     * A day of a month: its date, or so many working days into it.
     *
     * @param number from 1; a date beyond the month's end is its last day
     */
    public record Day(int number, boolean working) {
        LocalDate in(YearMonth month, Set<LocalDate> holidays) {
            if (!working) {
                return month.atDay(Math.min(number, month.lengthOfMonth()));
            }
            LocalDate day = month.atDay(1);
            int seen = isWorking(day, holidays) ? 1 : 0;
            while (seen < number && day.isBefore(month.atEndOfMonth())) {
                day = day.plusDays(1);
                seen += isWorking(day, holidays) ? 1 : 0;
            }
            return day;
        }

        private static boolean isWorking(LocalDate day, Set<LocalDate> holidays) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !holidays.contains(day);
        }
    }

    /**
     * @param at the time of day at which a release is due
     * @param holidays days on which nobody works, beside Saturdays and Sundays
     */
    public record Clock(ZoneId zone, LocalTime at, Set<LocalDate> holidays) {
        public Clock {
            holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        }
    }

    public boolean isLive() {
        return way == Way.LIVE;
    }

    /** First day on which members report this period. */
    public LocalDate opens(YearMonth period) {
        return opens.in(period.plusMonths(1), clock.holidays());
    }

    /** Last day on which members report this period. */
    public LocalDate closes(YearMonth period) {
        return closes.in(period.plusMonths(1), clock.holidays());
    }

    /** The day on which this period is released. */
    public LocalDate releases(YearMonth period) {
        return releases.in(period.plusMonths(1), clock.holidays());
    }

    /** Whether a release ends with this month: every month, or the last of a quarter or year. */
    public boolean isPeriod(YearMonth month) {
        return month.getMonthValue() % months == 0;
    }
}
