package org.networkspc.reports.figure;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.networkspc.measure.Cadence;
import org.networkspc.words.MonthNames;

/** Periods as text, with month names of our own: those of Java change with its version. */
final class Periods {
    private Periods() {}

    /** {@code Apr 22} for parts of a year, {@code 3 Apr 22} for days and weeks, {@code 2022} for calendar years. */
    static String label(Cadence cadence, LocalDate start, MonthNames names) {
        if (cadence.unit() != Cadence.Unit.YEAR_PART) {
            return cadence.unit() == Cadence.Unit.POINT
                    ? "" + cadence.indexOf(start)
                    : start.getDayOfMonth() + " " + month(start, names);
        }
        boolean yearly = cadence.yearStarts().size() == 1;
        if (yearly) {
            boolean calendarYear = start.getDayOfYear() == 1;
            return calendarYear ? "" + start.getYear() : start.getYear() + "/" + twoDigits(start.getYear() + 1);
        }
        return month(start, names);
    }

    /** {@code Apr 22}. */
    static String month(LocalDate date, MonthNames names) {
        return names.brief().get(date.getMonthValue() - 1) + " " + twoDigits(date.getYear());
    }

    private static String twoDigits(int year) {
        int digits = Math.floorMod(year, 100);
        return (digits < 10 ? "0" : "") + digits;
    }

    /** Steps between labels, in periods, that land on the same part of every year. */
    static int[] steps(Cadence cadence) {
        return switch (cadence.unit()) {
            case DAY -> new int[] {1, 7, 14, 28, 56, 91, 182, 364, 728, 1820};
            case WEEK -> new int[] {1, 2, 4, 13, 26, 52, 104, 260, 520};
            case POINT -> new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500};
            case YEAR_PART -> yearPartSteps(cadence.yearStarts().size());
        };
    }

    private static int[] yearPartSteps(int parts) {
        IntStream withinYear =
                IntStream.rangeClosed(1, parts).filter(s -> parts % s == 0 && (s == 1 || 3 * s != parts));
        IntStream years = IntStream.of(2, 5, 10, 20, 50, 100).map(y -> y * parts);
        return IntStream.concat(withinYear, years).toArray();
    }
}
