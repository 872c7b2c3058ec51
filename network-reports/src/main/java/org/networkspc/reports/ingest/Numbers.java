package org.networkspc.reports.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.networkspc.pool.Missing;
import org.networkspc.reports.config.Reason;

/** The numbers of one column. Whether 1,234 is a thousand or a decimal is decided from the whole column. */
final class Numbers {
    /** What a text means. */
    sealed interface Amount permits Known, Absent, Unreadable {}

    record Known(double value) implements Amount {}

    record Absent(Missing missing) implements Amount {}

    record Unreadable(Reason reason) implements Amount {}

    private enum Comma {
        THOUSANDS,
        DECIMAL,
        UNKNOWN
    }

    /** Whole numbers beyond 2^53 are not counted exactly. */
    private static final double LARGEST = 0x1p53;

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}([ '’]\\d{3})+([.,]\\d+)?");
    private static final Pattern POINTED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private final Comma comma;
    private final Map<String, Amount> read = new HashMap<>();

    private Numbers(Comma comma) {
        this.comma = comma;
    }

    /**
     * Settles a column from all its different texts.
     *
     * @param whole whether the column counts people or events, so that a decimal cannot be meant
     */
    static Numbers of(Collection<String> texts, boolean whole) {
        boolean decimal = false;
        boolean grouped = false;
        for (String raw : texts) {
            String text = ascii(raw);
            boolean either = ONE_GROUP.matcher(text).matches();
            decimal |= !either && DECIMAL_COMMA.matcher(text).matches();
            decimal |= text.indexOf(',') > 0 && POINTED.matcher(text).matches();
            grouped |= !either && GROUPED.matcher(text).matches();
        }
        if (decimal) {
            return new Numbers(grouped ? Comma.UNKNOWN : Comma.DECIMAL);
        }
        return new Numbers(grouped || whole ? Comma.THOUSANDS : Comma.UNKNOWN);
    }

    Amount read(String text) {
        return read.computeIfAbsent(text, this::parsed);
    }

    private Amount parsed(String text) {
        return MissingMark.read(text).<Amount>map(Absent::new).orElseGet(() -> number(ascii(text)));
    }

    private Amount number(String written) {
        String text = written.endsWith("%")
                ? written.substring(0, written.length() - 1).strip()
                : written;
        if (text.indexOf(',') >= 0 && comma == Comma.UNKNOWN && isNumber(text)) {
            return new Unreadable(Reason.AMBIGUOUS_NUMBER);
        }
        String plain = plain(text);
        if (!PLAIN.matcher(plain).matches()) {
            return new Unreadable(Reason.NOT_A_NUMBER);
        }
        double value = Double.parseDouble(plain);
        return Math.abs(value) > LARGEST ? new Unreadable(Reason.HUGE_NUMBER) : new Known(value + 0.0);
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

    /** With the digits, minus and spaces of other scripts as plain ones. */
    private static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                plain.append(digit);
            } else {
                plain.appendCodePoint(c == 0x2212 || c == 0xFF0D ? '-' : c);
            }
        });
        return plain.toString();
    }
}
