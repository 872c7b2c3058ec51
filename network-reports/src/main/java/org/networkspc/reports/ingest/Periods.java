package org.networkspc.reports.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.reports.config.Calendar;
import org.networkspc.reports.config.Reason;
import org.networkspc.words.Phrase;

/**
 * The periods of one column. Whether 03/08/2024 is in March or in August, whether 45292 is a day and whether 24-Jan was
 * January 2024 is decided from the whole column, never from a single row.
 */
final class Periods {
    /** How much time a text names. */
    enum Grain {
        DAY(1),
        WEEK(7),
        MONTH(28),
        HALF_TERM(45),
        TERM(70),
        QUARTER(90),
        HALF_YEAR(181),
        YEAR(365);

        private final int days;

        Grain(int days) {
            this.days = days;
        }

        /** Fewest days of one. */
        int days() {
            return days;
        }
    }

    /** What a text means, or why it means nothing. */
    sealed interface Reading permits Period, Unreadable {}

    /**
     * @param start first day
     */
    record Period(LocalDate start, Grain grain) implements Reading {}

    record Unreadable(Reason reason, Phrase detail) implements Reading {
        Unreadable(Reason reason) {
            this(reason, Phrase.NONE);
        }
    }

    /**
     * How a column of periods is to be read, as far as it does not say so itself.
     *
     * @param year of texts that leave it out, such as P10 or April: "2024" or "2023/24"; empty when nobody said
     * @param latest day after which no period begins
     * @param days whether 24-Jan is a day rather than a month that a spreadsheet has turned around
     */
    record Terms(Calendar calendar, DayOrder order, String year, LocalDate latest, boolean days) {
        static final Terms USUAL = new Terms(Calendar.UNITED_KINGDOM, DayOrder.UNKNOWN, "", LocalDate.MAX, false);

        Terms with(DayOrder known) {
            return new Terms(calendar, known, year, latest, days);
        }
    }

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    /** Months beside one number that show it to be a year. */
    private static final int SETTLING = 3;
    /** Serial numbers a spreadsheet shows for the days from 1954 to 2064. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 60_000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** Two numbers and a year, of which one is the day and one the month. */
    static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?: [0-9:.]+)?");

    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.0+)?");
    private static final Pattern TURNED = Pattern.compile("(\\d{1,2})-(\\p{L}{3,4})");
    private static final Pattern BARE = Pattern.compile("[mp] ?\\d{1,2}|\\p{L}{3,9}");
    /** Years in a row that cannot be a year and a month. */
    private static final Pattern SPAN = Pattern.compile("(\\d{4})[-/](\\d{2})");

    private static final Pattern WEEK_WORDS =
            Pattern.compile("\\A(?:w/?[ceb](?![a-z])|week (?:commencing|beginning|ending)):? ?");
    private static final Pattern WEEK_ENDS = Pattern.compile("\\A(?:w/?e(?![a-z])|week ending)");

    private final Terms terms;
    private final PeriodNotation notation;
    private final boolean serials;
    private final boolean turned;
    private final boolean spans;
    private final Remembering<Reading> read = new Remembering<>(this::parsed);

    private Periods(Terms terms, boolean serials, boolean turned, boolean spans) {
        this.terms = terms;
        this.notation = new PeriodNotation(terms.calendar(), terms.year());
        this.serials = serials;
        this.turned = turned;
        this.spans = spans;
    }

    /** Settles a column from all its different texts. */
    static Periods of(Collection<String> texts) {
        return of(texts, Terms.USUAL);
    }

    static Periods of(Collection<String> texts, Terms given) {
        List<String> written =
                texts.stream().map(MonthNames::plain).filter(t -> !t.isEmpty()).toList();
        DayOrder order = given.order() == DayOrder.UNKNOWN ? DayOrder.in(texts) : given.order();
        boolean serials = !written.isEmpty() && written.stream().allMatch(Periods::isSerial);
        return new Periods(
                given.with(order),
                serials,
                !given.days() && isTurned(written),
                written.stream().anyMatch(Periods::isSpan));
    }

    private static boolean isSerial(String text) {
        if (text.length() < 5) {
            return false;
        }
        Matcher serial = SERIAL.matcher(text);
        return serial.matches()
                && Integer.parseInt(serial.group(1)) >= FIRST_SERIAL
                && Integer.parseInt(serial.group(1)) <= LAST_SERIAL;
    }

    /** Whether a spreadsheet has turned Jan-24 into 24-Jan: one number beside several months. */
    private static boolean isTurned(List<String> texts) {
        Set<String> numbers = new HashSet<>();
        Set<Integer> months = new HashSet<>();
        for (String text : texts) {
            Matcher turned = TURNED.matcher(text);
            if (text.indexOf('-') > 0 && turned.matches() && MonthNames.number(turned.group(2)) > 0) {
                numbers.add(turned.group(1));
                months.add(MonthNames.number(turned.group(2)));
            }
        }
        return numbers.size() == 1 && months.size() >= SETTLING;
    }

    private static boolean isSpan(String text) {
        if (text.length() != 7) {
            return false;
        }
        Matcher span = SPAN.matcher(text);
        return span.matches()
                && Integer.parseInt(span.group(2)) > 12
                && (Integer.parseInt(span.group(1)) + 1) % 100 == Integer.parseInt(span.group(2));
    }

    /** Whether 24-Jan was read as January 2024. */
    boolean isTurned() {
        return turned;
    }

    /** Whether numbers were read as a spreadsheet's days. */
    boolean isSerial() {
        return serials;
    }

    DayOrder order() {
        return terms.order();
    }

    /** Whether a text names a month of a year that it leaves out. */
    static boolean isBare(String text) {
        String plain = MonthNames.plain(text);
        return BARE.matcher(plain).matches()
                && (MonthNames.number(plain) > 0 || Character.isDigit(plain.charAt(plain.length() - 1)));
    }

    Reading read(String text) {
        return read.of(text);
    }

    private Reading parsed(String text) {
        try {
            Optional<Reading> reading = notation(commenced(text), text);
            return reading.map(this::inRange).orElseGet(() -> unreadable(text));
        } catch (DateTimeException e) {
            return unreadable(text);
        }
    }

    private static Reading unreadable(String text) {
        return isBare(text)
                ? new Unreadable(Reason.NO_YEAR)
                : new Unreadable(Reason.BAD_PERIOD, Phrase.asWritten("2024-01"));
    }

    private Reading inRange(Reading reading) {
        if (!(reading instanceof Period period)) {
            return reading;
        }
        if (period.start().getYear() < EARLIEST || period.start().getYear() > LATEST) {
            return new Unreadable(Reason.PERIOD_OUT_OF_RANGE, Phrase.of("{0} to {1}", EARLIEST, LATEST));
        }
        return period.start().isAfter(terms.latest())
                ? new Unreadable(
                        Reason.PERIOD_IN_FUTURE, Phrase.asWritten(terms.latest().toString()))
                : reading;
    }

    private Optional<Reading> notation(String plain, String text) {
        if (serials && isSerial(plain)) {
            int days = Integer.parseInt(plain.substring(0, 5));
            return Optional.of(new Period(SERIAL_ZERO.plusDays(days), Grain.DAY));
        }
        Matcher swapped = TURNED.matcher(plain);
        if (turned && swapped.matches()) {
            return notation.read(swapped.group(2) + "-" + swapped.group(1)).map(p -> p);
        }
        Matcher slashed = SLASHED.matcher(plain);
        if (slashed.matches()) {
            return Optional.of(slashed(slashed)).map(r -> ending(r, text));
        }
        if (spans && SPAN.matcher(plain).matches()) {
            return notation.read("fy" + plain).map(p -> p);
        }
        return notation.read(MonthNames.plain(text)).map(p -> p);
    }

    private Reading slashed(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        int year = PeriodNotation.year(m.group(3));
        if (terms.order() == DayOrder.UNKNOWN && first != second) {
            return new Unreadable(Reason.AMBIGUOUS_DATE);
        }
        return terms.order() == DayOrder.MONTH_FIRST
                ? new Period(LocalDate.of(year, first, second), Grain.DAY)
                : new Period(LocalDate.of(year, second, first), Grain.DAY);
    }

    private static Reading ending(Reading reading, String text) {
        boolean ends = WEEK_ENDS.matcher(MonthNames.plain(text)).find();
        return ends && reading instanceof Period p ? new Period(p.start().minusDays(6), Grain.DAY) : reading;
    }

    /** A date without "w/c" or "w/e" before it. */
    static String commenced(String text) {
        String plain = MonthNames.plain(text);
        return plain.startsWith("w") ? WEEK_WORDS.matcher(plain).replaceFirst("") : plain;
    }
}
