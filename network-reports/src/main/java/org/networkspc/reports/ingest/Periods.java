package org.networkspc.reports.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.networkspc.measure.Cadence;
import org.networkspc.reports.config.Reason;

/**
 * The periods of one column. Whether 03/08/2024 is in March or in August is decided from the whole column, never from a
 * single row.
 */
final class Periods {
    /** How much time a text names. */
    enum Grain {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** What a text means, or why it means nothing. */
    sealed interface Reading permits Period, Unreadable {}

    /**
     * @param start first day
     */
    record Period(LocalDate start, Grain grain) implements Reading {}

    record Unreadable(Reason reason, String detail) implements Reading {}

    private enum DayOrder {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    /** Two-digit years from here on belong to the last century (POSIX strptime %y). */
    private static final int PIVOT = 69;
    /** Different days or months that settle a column whose other part never changes. */
    private static final int SETTLING = 3;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MONTHS_IN_FULL = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ][0-9:.]+z?)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/. ]?m?(\\d{2})|(\\d{4})[-/. ]m?(\\d)");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern NAME_YEAR = Pattern.compile("([a-z]{3,9})[-'/. ]{0,2}(\\d{4}|\\d{2})");
    private static final Pattern YEAR_NAME = Pattern.compile("(\\d{4})[- ]?([a-z]{3,9})");
    private static final Pattern DAY_NAME_YEAR = Pattern.compile("(\\d{1,2})[- /.]([a-z]{3,9})[- /.](\\d{4}|\\d{2})");
    private static final Pattern SLASHED =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?: [0-9:.]+)?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- /]?q([1-4])|q([1-4])[- /]?(\\d{4})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})[- ]?w(\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern WEEK_COMMENCING = Pattern.compile("(?:w/c|wc|week commencing) (.+)");

    private final DayOrder order;
    private final Map<String, Reading> read = new HashMap<>();

    private Periods(DayOrder order) {
        this.order = order;
    }

    /** Settles a column from all its different texts. */
    static Periods of(Collection<String> texts) {
        TreeSet<Integer> firsts = new TreeSet<>();
        TreeSet<Integer> seconds = new TreeSet<>();
        for (String text : texts) {
            Matcher slashed = SLASHED.matcher(folded(text));
            if (slashed.matches()) {
                firsts.add(Integer.valueOf(slashed.group(1)));
                seconds.add(Integer.valueOf(slashed.group(2)));
            }
        }
        return new Periods(order(firsts, seconds));
    }

    private static DayOrder order(TreeSet<Integer> firsts, TreeSet<Integer> seconds) {
        if (firsts.isEmpty()) {
            return DayOrder.UNKNOWN;
        }
        boolean dayFirst = firsts.last() > 12;
        boolean monthFirst = seconds.last() > 12;
        if (dayFirst == monthFirst && !dayFirst) {
            dayFirst = firsts.size() == 1 && seconds.size() >= SETTLING;
            monthFirst = seconds.size() == 1 && firsts.size() >= SETTLING;
        }
        if (dayFirst == monthFirst) {
            return DayOrder.UNKNOWN;
        }
        return dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    Reading read(String text) {
        return read.computeIfAbsent(text, this::parsed);
    }

    private Reading parsed(String text) {
        try {
            Optional<Reading> reading = notation(folded(text));
            return reading.map(Periods::inRange).orElseGet(() -> unreadable());
        } catch (DateTimeException e) {
            return unreadable();
        }
    }

    private static Reading unreadable() {
        return new Unreadable(Reason.BAD_PERIOD, "2024-01");
    }

    private static Reading inRange(Reading reading) {
        boolean out = reading instanceof Period period
                && (period.start().getYear() < EARLIEST || period.start().getYear() > LATEST);
        return out ? new Unreadable(Reason.PERIOD_OUT_OF_RANGE, EARLIEST + " to " + LATEST) : reading;
    }

    private Optional<Reading> notation(String text) {
        Matcher commencing = WEEK_COMMENCING.matcher(text);
        if (commencing.matches()) {
            return notation(commencing.group(1));
        }
        return day(text).or(() -> slashed(text)).or(() -> month(text)).or(() -> longer(text));
    }

    private static Optional<Reading> day(String text) {
        for (Pattern notation : List.of(ISO_DAY, COMPACT_DAY)) {
            Matcher m = notation.matcher(text);
            if (m.matches()) {
                return period(year(m.group(1)), whole(m.group(2)), whole(m.group(3)), Grain.DAY);
            }
        }
        Matcher named = DAY_NAME_YEAR.matcher(text);
        if (named.matches()) {
            return period(year(named.group(3)), monthNamed(named.group(2)), whole(named.group(1)), Grain.DAY);
        }
        return Optional.empty();
    }

    private Optional<Reading> slashed(String text) {
        Matcher m = SLASHED.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = whole(m.group(1));
        int second = whole(m.group(2));
        int year = year(m.group(3));
        if (order == DayOrder.UNKNOWN && first != second) {
            return Optional.of(new Unreadable(Reason.AMBIGUOUS_DATE, ""));
        }
        return order == DayOrder.MONTH_FIRST
                ? period(year, first, second, Grain.DAY)
                : period(year, second, first, Grain.DAY);
    }

    private static Optional<Reading> month(String text) {
        Matcher iso = ISO_MONTH.matcher(text);
        if (iso.matches()) {
            boolean padded = iso.group(1) != null;
            return period(year(iso.group(padded ? 1 : 3)), whole(iso.group(padded ? 2 : 4)), 1, Grain.MONTH);
        }
        Matcher turned = MONTH_YEAR.matcher(text);
        if (turned.matches()) {
            return period(year(turned.group(2)), whole(turned.group(1)), 1, Grain.MONTH);
        }
        Matcher named = NAME_YEAR.matcher(text);
        if (named.matches() && monthNamed(named.group(1)) > 0) {
            return period(year(named.group(2)), monthNamed(named.group(1)), 1, Grain.MONTH);
        }
        Matcher yearFirst = YEAR_NAME.matcher(text);
        if (yearFirst.matches() && monthNamed(yearFirst.group(2)) > 0) {
            return period(year(yearFirst.group(1)), monthNamed(yearFirst.group(2)), 1, Grain.MONTH);
        }
        return Optional.empty();
    }

    private static Optional<Reading> longer(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            boolean yearFirst = quarter.group(1) != null;
            int number = whole(quarter.group(yearFirst ? 2 : 3));
            return period(year(quarter.group(yearFirst ? 1 : 4)), number * 3 - 2, 1, Grain.QUARTER);
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return week(year(week.group(1)), whole(week.group(2)));
        }
        return YEAR.matcher(text).matches() ? period(whole(text), 1, 1, Grain.YEAR) : Optional.empty();
    }

    /** ISO 8601: week 1 holds 4 January. */
    private static Optional<Reading> week(int year, int number) {
        LocalDate inYear = LocalDate.of(year, 1, 4);
        if (number < 1
                || number
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inYear)
                                .getMaximum()) {
            return Optional.empty();
        }
        LocalDate monday = Cadence.WEEK.startOf(inYear).plusWeeks(number - 1L);
        return Optional.of(new Period(monday, Grain.WEEK));
    }

    private static Optional<Reading> period(int year, int month, int day, Grain grain) {
        return Optional.of(new Period(LocalDate.of(year, month, day), grain));
    }

    /** Month number of an English name in full or cut to three letters ("sept" too); 0 for any other word. */
    private static int monthNamed(String name) {
        int full = MONTHS_IN_FULL.indexOf(name);
        return 1 + (full >= 0 ? full : MONTHS.indexOf(name.equals("sept") ? "sep" : name));
    }

    private static int year(String digits) {
        int year = whole(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year + (year < PIVOT ? 2000 : 1900);
    }

    private static int whole(String digits) {
        return Integer.parseInt(digits);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The grain and, for days, the cadence that a column is written in, for a network that says nothing about it. */
    static Cadence cadence(Collection<Period> periods) {
        TreeMap<Grain, Long> grains =
                periods.stream().collect(Collectors.groupingBy(Period::grain, TreeMap::new, Collectors.counting()));
        if (grains.isEmpty()) {
            return Cadence.MONTH;
        }
        return switch (grains.firstKey()) {
            case MONTH -> Cadence.MONTH;
            case QUARTER -> Cadence.QUARTER;
            case YEAR -> Cadence.YEAR;
            case WEEK -> Cadence.WEEK;
            case DAY -> daily(periods);
        };
    }

    private static Cadence daily(Collection<Period> periods) {
        if (periods.stream().allMatch(p -> p.start().getDayOfMonth() == 1)) {
            return Cadence.MONTH;
        }
        TreeSet<Integer> weekdays = new TreeSet<>();
        periods.forEach(p -> weekdays.add(p.start().getDayOfWeek().getValue()));
        boolean weekly = weekdays.size() == 1 && periods.size() >= SETTLING;
        return weekly ? Cadence.weeksFrom(java.time.DayOfWeek.of(weekdays.first())) : Cadence.DAY;
    }

    /** Whether a text names exactly one period, or one day, of a cadence. */
    static boolean fits(Period period, Cadence cadence) {
        if (period.grain() == Grain.DAY) {
            return true;
        }
        LocalDate start = cadence.startOf(period.start());
        return start.equals(period.start()) && days(period.grain()) <= length(cadence, start) + 1;
    }

    private static long length(Cadence cadence, LocalDate start) {
        return cadence.plus(start, 1).toEpochDay() - start.toEpochDay();
    }

    /** Fewest days of a grain. */
    private static int days(Grain grain) {
        return Arrays.asList(1, 7, 28, 90, 365).get(grain.ordinal());
    }
}
