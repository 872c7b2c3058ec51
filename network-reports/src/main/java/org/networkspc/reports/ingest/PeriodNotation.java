package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.measure.Cadence;
import org.networkspc.reports.config.Calendar;
import org.networkspc.reports.ingest.Periods.Grain;
import org.networkspc.reports.ingest.Periods.Period;

/**
 * The ways a single text names a period, without the ones that only a whole column settles. A new notation is one more
 * line of {@link #notations}. Texts come in lower case without accents.
 *
 * <p>Sources of the forms: ISO 8601; DHIS2 and SDMX period identifiers; the months, quarters and years of NHS England and
 * of the Department for Education.
 */
final class PeriodNotation {
    /** Two-digit years from here on belong to the last century (POSIX strptime %y). */
    private static final int PIVOT = 69;

    private static final String YEAR = "(\\d{4})";
    private static final String SPAN = "(?:fy ?)?(\\d{4}|\\d{2})[-/](\\d{4}|\\d{2})";
    private static final String NAME = "([\\p{L}.]{3,11})";
    private static final Pattern LEADING =
            Pattern.compile("(?:w/?[cb](?![a-z])|week commencing|week beginning):? ?(?=\\S)");
    private static final Pattern ENDING = Pattern.compile("(?:w/?e(?![a-z])|week ending):? ?(.+)");
    /** A publisher's code before a month, as in MSitAE-JANUARY-2024. */
    private static final Pattern CODED = Pattern.compile("[a-z&]{2,20}-(?=\\p{L}{3,11}-\\d{4}\\z)");

    /** Longest text looked at. */
    private static final int LONGEST = 40;

    private static final Map<Pattern, Notation> NOTATIONS = notations();
    /** Those that a text may be written in, by its first character. */
    private static final Map<Character, List<Map.Entry<Pattern, Notation>>> BEGINNING = beginning();

    private static final Pattern YEAR_SAID = Pattern.compile("\\d{4}");

    private final Calendar calendar;
    private final int year;
    /** Whether the year that texts leave out is a financial one. */
    private final boolean financial;

    /** @param year of texts that leave it out, such as P10 or April: "2024" or "2023/24"; empty when nobody said */
    PeriodNotation(Calendar calendar, String year) {
        this.calendar = calendar;
        this.year = YEAR_SAID.matcher(year).lookingAt() ? whole(year.substring(0, 4)) : 0;
        this.financial = year.length() > 4;
    }

    private interface Notation {
        Optional<Period> read(PeriodNotation notation, MatchResult match);
    }

    /** What a text means on its own; throws {@link java.time.DateTimeException} for a 30 February. */
    Optional<Period> read(String written) {
        boolean digits = written.chars().anyMatch(c -> isDigit((char) c));
        if (written.length() > LONGEST || (!digits && year == 0)) {
            return Optional.empty();
        }
        Matcher ending = ENDING.matcher(written);
        if (written.startsWith("w") && ending.matches()) {
            return read(ending.group(1))
                    .filter(p -> p.grain() == Grain.DAY)
                    .map(p -> new Period(p.start().minusDays(6), Grain.DAY));
        }
        String text = begun(written);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<Pattern, Notation> notation :
                BEGINNING.getOrDefault(text.charAt(0), List.copyOf(NOTATIONS.entrySet()))) {
            Matcher found = notation.getKey().matcher(text);
            if (found.matches()) {
                Optional<Period> period = notation.getValue().read(this, found.toMatchResult());
                if (period.isPresent()) {
                    return period;
                }
            }
        }
        return Optional.empty();
    }

    /** Without words before a week, or a publisher's code before a month. */
    private static String begun(String written) {
        if (written.isEmpty() || isDigit(written.charAt(0))) {
            return written;
        }
        return without(CODED, without(LEADING, written));
    }

    private static String without(Pattern beginning, String text) {
        Matcher found = beginning.matcher(text);
        return found.lookingAt() ? text.substring(found.end()) : text;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A pattern that a character alone may go on to match has looked for more behind it. */
    private static Map<Character, List<Map.Entry<Pattern, Notation>>> beginning() {
        Map<Character, List<Map.Entry<Pattern, Notation>>> beginning = new TreeMap<>();
        for (char c = ' '; c <= '~'; c++) {
            String first = Character.toString(c);
            List<Map.Entry<Pattern, Notation>> possible = new ArrayList<>();
            for (Map.Entry<Pattern, Notation> notation : NOTATIONS.entrySet()) {
                Matcher matcher = notation.getKey().matcher(first);
                if (matcher.matches() || matcher.hitEnd()) {
                    possible.add(notation);
                }
            }
            beginning.put(c, List.copyOf(possible));
        }
        return beginning;
    }

    private static Map<Pattern, Notation> notations() {
        Map<Pattern, Notation> all = new LinkedHashMap<>();
        // Days
        all.put(
                pattern(YEAR + "-(\\d{1,2})-(\\d{1,2})(?:[t ][0-9:.]+(?:z|[+-]\\d\\d:?\\d\\d)?)?"),
                (n, m) -> isoDay(m));
        all.put(pattern(YEAR + "/(\\d{1,2})/(\\d{1,2})(?: [0-9:.]+)?"), (n, m) -> isoDay(m));
        all.put(pattern("(\\d{4})(\\d{2})(\\d{2})"), (n, m) -> isoDay(m));
        all.put(
                pattern("(\\d{1,2})\\.? ?[- /.]?" + NAME + "[- /.,]{1,2}(\\d{4}|\\d{2})(?: [0-9:.]+)?"),
                (n, m) -> day(year(m.group(3)), MonthNames.number(m.group(2)), whole(m.group(1))));
        all.put(
                pattern(NAME + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"),
                (n, m) -> day(year(m.group(3)), MonthNames.number(m.group(1)), whole(m.group(2))));
        // Financial and academic years and their parts, before months: 2023-24 is no month
        all.put(
                pattern(SPAN + "[ ,/-]*[mp] ?(\\d{1,2})"),
                (n, m) -> span(m).flatMap(y -> n.month(y, whole(m.group(3)))));
        all.put(pattern(SPAN + "[ ,/-]*q ?([1-4])"), (n, m) -> span(m).flatMap(y -> n.quarter(y, whole(m.group(3)))));
        all.put(
                pattern("q ?([1-4])[ ,/-]*" + SPAN),
                (n, m) -> span(m.group(2), m.group(3)).flatMap(y -> n.quarter(y, whole(m.group(1)))));
        all.put(
                pattern(SPAN + "[ ,/-]*" + NAME + "(?: term)?(?: ([12]))?"),
                (n, m) -> span(m).flatMap(y -> n.schoolTerm(y, true, m.group(3), m.group(4))));
        all.put(
                pattern(NAME + "(?: term)?(?: ([12]))?[ ,/-]*" + SPAN),
                (n, m) -> span(m.group(3), m.group(4)).flatMap(y -> n.schoolTerm(y, true, m.group(1), m.group(2))));
        all.put(
                pattern("fy ?(\\d{4}|\\d{2})[ ,/-]*q ?([1-4])"),
                (n, m) -> n.quarter(n.called(m.group(1)), whole(m.group(2))));
        all.put(
                pattern("q ?([1-4])[ ,/-]*fy ?(\\d{4}|\\d{2})"),
                (n, m) -> n.quarter(n.called(m.group(2)), whole(m.group(1))));
        all.put(
                pattern("fy ?(\\d{4}|\\d{2})[ ,/-]*[mp] ?(\\d{1,2})"),
                (n, m) -> n.month(n.called(m.group(1)), whole(m.group(2))));
        all.put(pattern("fy ?(\\d{4}|\\d{2})"), (n, m) -> n.financial(n.called(m.group(1)), 1, Grain.YEAR));
        all.put(
                pattern("[mp] ?(\\d{1,2})"),
                (n, m) -> n.year == 0 ? Optional.empty() : n.month(n.year, whole(m.group(1))));
        all.put(pattern("term ([1-6]),? " + YEAR), (n, m) -> n.term(whole(m.group(2)), false, whole(m.group(1))));
        all.put(pattern(YEAR + ",? term ([1-6])"), (n, m) -> n.term(whole(m.group(1)), false, whole(m.group(2))));
        all.put(
                pattern(NAME + "(?: term)?(?: ([12]))? " + YEAR),
                (n, m) -> n.schoolTerm(whole(m.group(3)), false, m.group(1), m.group(2)));
        all.put(
                pattern(YEAR + " " + NAME + "(?: term)?(?: ([12]))?"),
                (n, m) -> n.schoolTerm(whole(m.group(1)), false, m.group(2), m.group(3)));
        // Months
        all.put(pattern(YEAR + "[-/. ]?m?(\\d{2})"), (n, m) -> isoMonth(m.group(1), m.group(2)));
        all.put(pattern(YEAR + "[-/. ]m?(\\d)"), (n, m) -> isoMonth(m.group(1), m.group(2)));
        all.put(pattern("(\\d{1,2})[-/. ](\\d{4})"), (n, m) -> isoMonth(m.group(2), m.group(1)));
        all.put(pattern(NAME + "[-'’/. _]{0,2}(\\d{4}|\\d{2})"), (n, m) -> named(m.group(2), m.group(1)));
        all.put(pattern(NAME + " de (\\d{4})"), (n, m) -> named(m.group(2), m.group(1)));
        all.put(pattern(YEAR + "[- _]?" + NAME), (n, m) -> named(m.group(1), m.group(2)));
        all.put(pattern(NAME), (n, m) -> n.year == 0 ? Optional.empty() : n.bare(MonthNames.number(m.group(1))));
        // Quarters, half-years, weeks, years
        all.put(pattern(YEAR + "[- /]?q([1-4])"), (n, m) -> calendarPart(m.group(1), m.group(2), 3, Grain.QUARTER));
        all.put(
                pattern("q([1-4])[ ,/-]*(\\d{4}|\\d{2})"),
                (n, m) -> calendarPart(m.group(2), m.group(1), 3, Grain.QUARTER));
        all.put(pattern(YEAR + "[- /]?[sh]([12])"), (n, m) -> calendarPart(m.group(1), m.group(2), 6, Grain.HALF_YEAR));
        all.put(pattern(YEAR + "[- ]?w(?:k|eek)? ?(\\d{1,2})"), (n, m) -> week(whole(m.group(1)), whole(m.group(2))));
        all.put(
                pattern("(?:wk|week|w) ?(\\d{1,2})[ ,/-]+(\\d{4}|\\d{2})"),
                (n, m) -> week(year(m.group(2)), whole(m.group(1))));
        all.put(
                pattern("(?:fy ?)?(\\d{4})[-/](\\d{4}|\\d{2})"),
                (n, m) -> span(m).flatMap(y -> n.financial(y, 1, Grain.YEAR)));
        all.put(pattern(YEAR), (n, m) -> start(whole(m.group(1)), 1, Grain.YEAR));
        return all;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex);
    }

    private static Optional<Period> isoDay(MatchResult m) {
        return day(whole(m.group(1)), whole(m.group(2)), whole(m.group(3)));
    }

    private static Optional<Period> day(int year, int month, int day) {
        return month == 0 ? Optional.empty() : Optional.of(new Period(LocalDate.of(year, month, day), Grain.DAY));
    }

    private static Optional<Period> isoMonth(String year, String month) {
        return whole(month) < 1 || whole(month) > 12 ? Optional.empty() : start(whole(year), whole(month), Grain.MONTH);
    }

    private static Optional<Period> start(int year, int month, Grain grain) {
        return Optional.of(new Period(LocalDate.of(year, month, 1), grain));
    }

    private static Optional<Period> named(String year, String month) {
        int number = MonthNames.number(month);
        return number == 0 ? Optional.empty() : start(year(year), number, Grain.MONTH);
    }

    /** A month whose year was left out. */
    private Optional<Period> bare(int month) {
        boolean next = financial && month < calendar.financialYear().getValue();
        return month == 0 ? Optional.empty() : start(year + (next ? 1 : 0), month, Grain.MONTH);
    }

    private static Optional<Period> calendarPart(String year, String part, int months, Grain grain) {
        return start(year(year), (whole(part) - 1) * months + 1, grain);
    }

    /** ISO 8601: week 1 holds 4 January. */
    private static Optional<Period> week(int year, int number) {
        LocalDate inYear = LocalDate.of(year, 1, 4);
        long last = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum();
        return number < 1 || number > last
                ? Optional.empty()
                : Optional.of(new Period(Cadence.WEEK.startOf(inYear).plusWeeks(number - 1L), Grain.WEEK));
    }

    /** The year a span such as 2023/24 begins in; empty when it is not two years in a row. */
    private static Optional<Integer> span(MatchResult m) {
        return span(m.group(1), m.group(2));
    }

    private static Optional<Integer> span(String from, String to) {
        int first = year(from);
        return (first + 1) % 100 == whole(to) % 100 && (to.length() < 4 || whole(to) == first + 1)
                ? Optional.of(first)
                : Optional.empty();
    }

    /** The year a financial year called FY24 begins in. */
    private int called(String digits) {
        return year(digits) - (calendar.namedByEnd() ? 1 : 0);
    }

    private Optional<Period> month(int begins, int number) {
        return number < 1 || number > 12 ? Optional.empty() : financial(begins, number, Grain.MONTH);
    }

    private Optional<Period> quarter(int begins, int number) {
        return financial(begins, number * 3 - 2, Grain.QUARTER);
    }

    /** The period that begins with this month of a financial year, the first being 1. */
    private Optional<Period> financial(int begins, int number, Grain grain) {
        LocalDate first = LocalDate.of(begins, calendar.financialYear(), 1);
        return Optional.of(new Period(first.plusMonths(number - 1L), grain));
    }

    private Optional<Period> schoolTerm(
            int year, boolean begins, String season, @org.jspecify.annotations.Nullable String half) {
        int term = List.of("autumn", "spring", "summer").indexOf(season) + 1;
        if (term == 0) {
            return Optional.empty();
        }
        return half == null
                ? term(year, begins, term)
                : part(year, begins, calendar.halfTerms(), term * 2 - 2 + whole(half));
    }

    /** Of three terms; 4 to 6 only exist where half terms are counted. */
    private Optional<Period> term(int year, boolean begins, int number) {
        return part(year, begins, number > 3 ? calendar.halfTerms() : calendar.terms(), number);
    }

    /** @param begins whether {@code year} is the one the school year begins in rather than the term itself */
    private static Optional<Period> part(int year, boolean begins, List<MonthDay> starts, int number) {
        MonthDay start = starts.get(number - 1);
        boolean next = begins && start.isBefore(starts.get(0));
        LocalDate day = start.atYear(year + (next ? 1 : 0));
        return Optional.of(new Period(day, starts.size() > 3 ? Grain.HALF_TERM : Grain.TERM));
    }

    static int year(String digits) {
        int year = whole(digits);
        return digits.length() > 2 ? year : year + (year < PIVOT ? 2000 : 1900);
    }

    private static int whole(String digits) {
        return Integer.parseInt(digits);
    }
}
