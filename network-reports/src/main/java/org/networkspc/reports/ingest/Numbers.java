package org.networkspc.reports.ingest;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.pool.Missing;
import org.networkspc.reports.config.Reason;

/** The numbers of one column. Whether 1,234 is a thousand or a decimal is decided from the whole column. */
final class Numbers {
    /** What a text means. */
    sealed interface Amount permits Known, Absent, Unreadable {}

    /**
     * @param beside what stood beside the number and was left out, such as "£" or "days"; may be empty
     * @param marked whether a footnote mark was among it
     */
    record Known(double value, String beside, boolean marked) implements Amount {
        Known(double value) {
            this(value, "", false);
        }
    }

    record Absent(Missing missing) implements Amount {}

    record Unreadable(Reason reason) implements Amount {}

    /** What a comma in a number means. */
    enum Comma {
        THOUSANDS,
        DECIMAL,
        UNKNOWN
    }

    /**
     * How a column of numbers is to be read, as far as it does not say so itself.
     *
     * @param whole whether it counts people or events, so that neither a decimal nor a percentage can be meant
     * @param comma what other columns of the file, or a person, say about commas
     * @param share whether 85% is 0.85 rather than 85
     * @param marks what the network writes where there is no number
     */
    record Terms(boolean whole, Comma comma, boolean share, Map<String, Missing.Kind> marks) {
        static Terms usual(boolean whole) {
            return new Terms(whole, Comma.UNKNOWN, false, Map.of());
        }
    }

    /** Whole numbers beyond 2^53 are not counted exactly. */
    private static final double LARGEST = 0x1p53;

    private static final int MOST_DIGITS = 15;

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}([ '’]\\d{3})+([.,]\\d+)?");
    private static final Pattern POINTED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern CURRENCY = Pattern.compile("\\A([+-]?)(£|\\$|€|¥|GBP |EUR |USD )");
    private static final Pattern BESIDE_PERCENT = Pattern.compile("[*†‡ ]");
    private static final Pattern UNIT = Pattern.compile(
            "(?<=\\d) ?(£|€|days?|d|hours?|hrs?|h|minutes?|mins?|weeks?|wks?|months?|years?|yrs?|people|persons?"
                    + "|patients?|cases?|beds?|falls?|episodes?|kg|g|mg|ml|km|m|cm|mm|°c|per cent|percent|pct)\\z",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARK = Pattern.compile(
            "(?<=[\\d%.]) ?(\\*{1,3}|†|‡|[¹²³]|\\[[a-z0-9]\\]|\\([a-z0-9]\\))\\z", Pattern.CASE_INSENSITIVE);

    private final Comma comma;
    private final boolean mixed;
    private final Terms terms;
    private final Remembering<Amount> read = new Remembering<>(this::parsed);

    private Numbers(Comma comma, boolean mixed, Terms terms) {
        this.comma = comma;
        this.mixed = mixed;
        this.terms = terms;
    }

    /**
     * Settles a column from all its different texts.
     *
     * @param whole whether the column counts people or events
     */
    static Numbers of(Collection<String> texts, boolean whole) {
        return of(texts, Terms.usual(whole));
    }

    static Numbers of(Collection<String> texts, Terms terms) {
        Comma own = comma(texts);
        boolean unsettled = own == Comma.UNKNOWN && !contradicts(texts);
        Comma comma = unsettled ? terms.comma() : own;
        if (comma == Comma.UNKNOWN && terms.whole() && unsettled) {
            comma = Comma.THOUSANDS;
        }
        boolean percent = texts.stream().anyMatch(t -> t.endsWith("%"));
        boolean share = texts.stream().anyMatch(Numbers::isShare);
        return new Numbers(comma, percent && share, terms);
    }

    /** What a column says about its commas. */
    static Comma comma(Collection<String> texts) {
        boolean decimal = texts.stream().anyMatch(Numbers::isDecimal);
        boolean grouped = texts.stream().anyMatch(Numbers::isGrouped);
        if (decimal == grouped) {
            return Comma.UNKNOWN;
        }
        return decimal ? Comma.DECIMAL : Comma.THOUSANDS;
    }

    private static boolean contradicts(Collection<String> texts) {
        return texts.stream().anyMatch(Numbers::isDecimal) && texts.stream().anyMatch(Numbers::isGrouped);
    }

    private static boolean isDecimal(String raw) {
        String text = bare(raw);
        return text.indexOf(',') > 0
                && (DECIMAL_COMMA.matcher(text).matches()
                                && !ONE_GROUP.matcher(text).matches()
                        || POINTED.matcher(text).matches());
    }

    private static boolean isGrouped(String raw) {
        String text = bare(raw);
        return text.indexOf(',') > 0
                && GROUPED.matcher(text).matches()
                && !ONE_GROUP.matcher(text).matches();
    }

    /** A part of one, as 0.85 is, so that it cannot stand beside 85%. */
    private static boolean isShare(String raw) {
        String text = ascii(raw);
        return text.startsWith("0.") && PLAIN.matcher(text).matches() && Double.parseDouble(text) > 0;
    }

    /** Whether a text holds a number, however it is written. */
    static boolean isNumeric(String text) {
        if (isCount(text)) {
            return true;
        }
        String bare = bare(text);
        return !bare.isEmpty()
                && Character.isDigit(bare.charAt(bare.length() - 1))
                && (PLAIN.matcher(bare).matches()
                        || isNumber(bare)
                        || SPACED.matcher(bare).matches());
    }

    Amount read(String text) {
        return isCount(text) ? parsed(text) : read.of(text);
    }

    private Amount parsed(String text) {
        if (isCount(text) && !terms.marks().containsKey(text)) {
            return new Known(Long.parseLong(text));
        }
        return MissingMark.read(text, terms.marks()).<Amount>map(Absent::new).orElseGet(() -> number(text));
    }

    private Amount number(String written) {
        if (written.startsWith("=")) {
            return new Unreadable(Reason.FORMULA);
        }
        String text = bare(written);
        String latin = ascii(written);
        boolean percent = latin.indexOf('%') >= 0
                && BESIDE_PERCENT.matcher(latin).replaceAll("").endsWith("%");
        if (percent && terms.whole()) {
            return new Unreadable(Reason.PERCENTAGE);
        }
        if (mixed && !percent && isShare(written)) {
            return new Unreadable(Reason.MIXED_SCALE);
        }
        if (text.indexOf(',') >= 0 && comma == Comma.UNKNOWN && isNumber(text)) {
            return new Unreadable(Reason.AMBIGUOUS_NUMBER);
        }
        String plain = plain(text);
        if (!PLAIN.matcher(plain).matches()) {
            return new Unreadable(Reason.NOT_A_NUMBER);
        }
        double value = Double.parseDouble(plain) / (percent && terms.share() ? 100 : 1);
        return Math.abs(value) > LARGEST
                ? new Unreadable(Reason.HUGE_NUMBER)
                : new Known(value + 0.0, beside(written), MARK.matcher(latin).find());
    }

    private String plain(String text) {
        if (comma == Comma.DECIMAL) {
            boolean grouped =
                    POINTED.matcher(text).matches() || SPACED.matcher(text).matches();
            return (grouped ? text.replaceAll("[. '’]", "") : text).replace(',', '.');
        }
        boolean grouped =
                GROUPED.matcher(text).matches() || SPACED.matcher(text).matches();
        return grouped ? text.replaceAll("[, '’]", "") : text;
    }

    private static boolean isNumber(String text) {
        return GROUPED.matcher(text).matches()
                || DECIMAL_COMMA.matcher(text).matches()
                || POINTED.matcher(text).matches();
    }

    /** The number without a currency before it, and without a unit, a per cent sign or a footnote mark behind it. */
    private static String bare(String written) {
        String text = ascii(written);
        if (text.isEmpty() || isPlainNumber(text)) {
            return text;
        }
        if (!hasDigit(text)) {
            return text;
        }
        String unmarked = endsWithDigit(text) ? text : MARK.matcher(text).replaceFirst("");
        Matcher currency = CURRENCY.matcher(unmarked);
        String number =
                (currency.lookingAt() ? currency.group(1) + unmarked.substring(currency.end()) : unmarked).strip();
        if (number.endsWith("%")) {
            return number.substring(0, number.length() - 1).strip();
        }
        return endsWithDigit(number) ? number : UNIT.matcher(number).replaceFirst("");
    }

    private static boolean hasDigit(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (ascii.charAt(i) >= '0' && ascii.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithDigit(String ascii) {
        char last = ascii.isEmpty() ? ' ' : ascii.charAt(ascii.length() - 1);
        return last >= '0' && last <= '9';
    }

    /** Nothing but digits, and few enough to be counted exactly. */
    static boolean isCount(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    private static boolean isPlainNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' || c < '+') {
                return false;
            }
        }
        return true;
    }

    /** The currency or unit that was left out. */
    private static String beside(String written) {
        Matcher currency = CURRENCY.matcher(written);
        if (currency.find()) {
            return currency.group(2).strip();
        }
        Matcher unit = UNIT.matcher(MARK.matcher(written).replaceFirst(""));
        return unit.find() ? unit.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** With the digits, minus and spaces of other scripts as plain ones. */
    private static String ascii(String text) {
        if (MonthNames.isAscii(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                plain.append(digit);
            } else {
                plain.appendCodePoint(c == 0x2212 || c == 0xFF0D ? '-' : c == 0xFF05 ? '%' : c);
            }
        });
        return plain.toString();
    }
}
