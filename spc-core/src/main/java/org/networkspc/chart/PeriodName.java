package org.networkspc.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import org.networkspc.measure.Cadence;
import org.networkspc.words.MonthNames;
import org.networkspc.words.Phrase;

/** Dates in English words that do not depend on the machine's language or its tables. */
public final class PeriodName {
    private PeriodName() {}

    /** "July 2023". */
    public static String month(LocalDate date) {
        return monthName(date) + " " + date.getYear();
    }

    /** "1 July 2023". */
    public static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date);
    }

    /**
     * The period that starts on this day: "July 2023" for months, "3 July 2023" where a month would not tell it, "point 7"
     * without a calendar.
     */
    public static String of(LocalDate start, Cadence cadence) {
        if (cadence.unit() == Cadence.Unit.POINT) {
            return "point " + cadence.indexOf(start);
        }
        return cadence.equals(Cadence.MONTH) || cadence.equals(Cadence.QUARTER) ? month(start) : day(start);
    }

    /** As {@link #of}, for whatever language it will be worded in. */
    public static Phrase phrase(LocalDate start, Cadence cadence) {
        if (cadence.unit() == Cadence.Unit.POINT) {
            return Phrase.of("point {0}", cadence.indexOf(start));
        }
        return cadence.equals(Cadence.MONTH) || cadence.equals(Cadence.QUARTER)
                ? Phrase.of("{0}", YearMonth.from(start))
                : Phrase.of("{0}", start);
    }

    /** What such a line goes on by: "month", "week", "point"; "period" where no word is usual. */
    public static String unit(Cadence cadence) {
        return switch (cadence.unit()) {
            case DAY -> "day";
            case WEEK -> "week";
            case POINT -> "point";
            case YEAR_PART ->
                switch (cadence.yearStarts().size()) {
                    case 1 -> "year";
                    case 4 -> "quarter";
                    case 12 -> "month";
                    default -> "period";
                };
        };
    }

    /** What such a line goes on by, for whatever language it will be worded in. */
    public static Phrase unitPhrase(Cadence cadence) {
        return Phrase.of(unit(cadence));
    }

    /** Several of them: "months". */
    public static Phrase units(Cadence cadence) {
        return Phrase.of(
                switch (unit(cadence)) {
                    case "day" -> "days";
                    case "week" -> "weeks";
                    case "month" -> "months";
                    case "quarter" -> "quarters";
                    case "year" -> "years";
                    case "point" -> "points";
                    default -> "periods";
                });
    }

    private static String monthName(LocalDate date) {
        return MonthNames.ENGLISH.full().get(date.getMonthValue() - 1);
    }
}
