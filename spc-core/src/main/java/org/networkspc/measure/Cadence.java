package org.networkspc.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a measure is reported, and where each reporting period begins.
 *
 * <p>Periods are known by their first day. Every calendar date belongs to exactly one period, and periods are numbered
 * without gaps, so that a missing period is an explicit gap and is never closed up.
 *
 * @param unit days, weeks, parts of a year, or no calendar at all
 * @param weekStart first day of a week; only read for weeks
 * @param yearStarts first day of each part of the year, in calendar order; empty for all others
 */
public record Cadence(Unit unit, DayOfWeek weekStart, List<MonthDay> yearStarts) {

    /** What a period is a multiple of. */
    public enum Unit {
        DAY,
        WEEK,
        YEAR_PART,
        /** Points in order, without a calendar. */
        POINT
    }

    private static final int DAYS_A_WEEK = 7;
    private static final LocalDate FIRST_POINT = LocalDate.of(2000, 1, 1);

    public static final Cadence DAY = new Cadence(Unit.DAY, DayOfWeek.MONDAY, List.of());
    /** ISO weeks, Monday to Sunday. */
    public static final Cadence WEEK = new Cadence(Unit.WEEK, DayOfWeek.MONDAY, List.of());

    /** Points known by their number only: point 1 stands on 1 January 2000 and each next one on the day after. */
    public static final Cadence NUMBERED = new Cadence(Unit.POINT, DayOfWeek.MONDAY, List.of());

    public static final Cadence MONTH = everyMonths(1, Month.JANUARY);
    public static final Cadence QUARTER = everyMonths(3, Month.JANUARY);
    public static final Cadence YEAR = everyMonths(12, Month.JANUARY);

    public Cadence {
        yearStarts = List.copyOf(yearStarts);
        if (unit == Unit.YEAR_PART && yearStarts.isEmpty()) {
            throw new IllegalArgumentException("yearStarts must name at least one day, was []");
        }
        if (!yearStarts.equals(yearStarts.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("yearStarts must be in calendar order, was " + yearStarts);
        }
    }

    /** Weeks that commence on another day than Monday. */
    public static Cadence weeksFrom(DayOfWeek first) {
        return new Cadence(Unit.WEEK, first, List.of());
    }

    /** Quarters of a financial year that begins in {@code first}. */
    public static Cadence quartersFrom(Month first) {
        return everyMonths(3, first);
    }

    /** Financial or academic years that begin in {@code first}. */
    public static Cadence yearsFrom(Month first) {
        return everyMonths(12, first);
    }

    /** Terms that begin on these days of the year, such as 1 September, 1 January and 15 April. */
    public static Cadence terms(MonthDay... starts) {
        MonthDay[] sorted = starts.clone();
        Arrays.sort(sorted);
        return new Cadence(Unit.YEAR_PART, DayOfWeek.MONDAY, List.of(sorted));
    }

    private static Cadence everyMonths(int months, Month first) {
        return terms(IntStream.range(0, 12 / months)
                .mapToObj(i -> MonthDay.of(first.plus((long) i * months), 1))
                .toArray(MonthDay[]::new));
    }

    /** First day of the period that {@code date} falls in. */
    public LocalDate startOf(LocalDate date) {
        return start(indexOf(date));
    }

    /** First day of the period {@code periods} later; negative goes back. */
    public LocalDate plus(LocalDate start, int periods) {
        return start(indexOf(start) + periods);
    }

    /** Number of the period that {@code date} falls in: successive periods have successive numbers. */
    public int indexOf(LocalDate date) {
        return switch (unit) {
            case DAY -> Math.toIntExact(date.toEpochDay());
            case POINT -> Math.toIntExact(date.toEpochDay() - FIRST_POINT.toEpochDay()) + 1;
            case WEEK -> Math.toIntExact(Math.floorDiv(date.toEpochDay() - firstWeek(), (long) DAYS_A_WEEK));
            case YEAR_PART -> yearPartIndex(date);
        };
    }

    /** First day of the period with this number; the inverse of {@link #indexOf}. */
    public LocalDate start(int index) {
        return switch (unit) {
            case DAY -> LocalDate.ofEpochDay(index);
            case POINT -> FIRST_POINT.plusDays(index - 1L);
            case WEEK -> LocalDate.ofEpochDay(firstWeek() + (long) DAYS_A_WEEK * index);
            case YEAR_PART -> {
                int parts = yearStarts.size();
                yield yearStarts.get(Math.floorMod(index, parts)).atYear(Math.floorDiv(index, parts));
            }
        };
    }

    /** First days of all periods from the one holding {@code first} to the one holding {@code last}, both included. */
    public List<LocalDate> between(LocalDate first, LocalDate last) {
        List<LocalDate> starts = new ArrayList<>();
        for (int i = indexOf(first); i <= indexOf(last); i++) {
            starts.add(start(i));
        }
        return starts;
    }

    /** First day of the week that holds 1 January 1970, a Thursday; counted from that day. */
    private long firstWeek() {
        return -Math.floorMod(DayOfWeek.THURSDAY.getValue() - weekStart.getValue(), DAYS_A_WEEK);
    }

    private static boolean isBefore(LocalDate date, MonthDay day) {
        int months = date.getMonthValue() - day.getMonthValue();
        return months < 0 || months == 0 && date.getDayOfMonth() < day.getDayOfMonth();
    }

    private int yearPartIndex(LocalDate date) {
        int part = yearStarts.size() - 1;
        while (part >= 0 && isBefore(date, yearStarts.get(part))) {
            part--;
        }
        return Math.addExact(Math.multiplyExact(date.getYear(), yearStarts.size()), part);
    }
}
