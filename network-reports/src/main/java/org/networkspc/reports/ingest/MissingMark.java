package org.networkspc.reports.ingest;

import static org.networkspc.pool.Missing.Kind.NOT_APPLICABLE;
import static org.networkspc.pool.Missing.Kind.NOT_AVAILABLE;
import static org.networkspc.pool.Missing.Kind.ROUNDED;
import static org.networkspc.pool.Missing.Kind.SUPPRESSED;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.pool.Missing;

/**
 * What people write where there is no number: five kinds that are never merged, and never zero.
 *
 * <p>Marks follow the shorthand of the UK Government Analysis Function, with those of other statistical offices beside.
 */
public final class MissingMark {
    private static final Map<String, Missing.Kind> MARKS = marks();
    private static final Pattern BELOW = Pattern.compile("(?:n ?)?(<|<=|≤) ?(\\d{1,6})(%?)");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,4}) ?(?:-|–|to) ?(\\d{1,4})");
    private static final Pattern ABOVE = Pattern.compile("(>|>=|≥) ?(\\d{1,2})%");

    private MissingMark() {}

    /** The kind as people read it. */
    public static String words(Missing.Kind kind) {
        return switch (kind) {
            case NOT_YET_REPORTED -> "not yet reported";
            case NOT_AVAILABLE -> "not available";
            case NOT_APPLICABLE -> "not applicable";
            case SUPPRESSED -> "suppressed";
            case ROUNDED -> "rounded";
        };
    }

    /**
     * The missing that a clean text stands for; a blank is not available until something later is known.
     *
     * @param own marks of the network, in lower case, which go before the usual ones
     */
    static Optional<Missing> read(String text, Map<String, Missing.Kind> own) {
        String folded = text.toLowerCase(Locale.ROOT);
        if (text.equals("X") && !own.containsKey(folded)) {
            return Optional.of(Missing.of(SUPPRESSED));
        }
        Missing.Kind kind = own.getOrDefault(folded, MARKS.get(folded));
        return kind == null ? bounded(folded) : Optional.of(Missing.of(kind));
    }

    private static Optional<Missing> bounded(String text) {
        Matcher below = BELOW.matcher(text);
        if (below.matches()) {
            double limit = Double.parseDouble(below.group(2));
            if (!below.group(3).isEmpty()) {
                return Optional.of(new Missing(ROUNDED, 0, limit));
            }
            boolean itself = !below.group(1).equals("<");
            return Optional.of(new Missing(SUPPRESSED, 0, Math.max(0, itself ? limit : limit - 1)));
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            double lower = Double.parseDouble(between.group(1));
            double upper = Double.parseDouble(between.group(2));
            return lower < upper ? Optional.of(new Missing(SUPPRESSED, lower, upper)) : Optional.empty();
        }
        Matcher above = ABOVE.matcher(text);
        return above.matches()
                ? Optional.of(new Missing(ROUNDED, Double.parseDouble(above.group(2)), 100))
                : Optional.empty();
    }

    private static Map<String, Missing.Kind> marks() {
        Map<String, Missing.Kind> marks = new TreeMap<>();
        put(
                marks,
                NOT_AVAILABLE,
                "",
                "-",
                "–",
                "—",
                ".",
                "..",
                ":",
                "x",
                "[x]",
                "na",
                "n/a",
                "n.a.",
                "n/k",
                "null",
                "nan");
        put(
                marks,
                NOT_AVAILABLE,
                "#n/a",
                "#div/0!",
                "#ref!",
                "#value!",
                "#name?",
                "#num!",
                "#null!",
                "none",
                "missing",
                "not available");
        put(marks, NOT_APPLICABLE, "z", "[z]", "...", "…", "not applicable", "not appl");
        put(marks, SUPPRESSED, "*", "**", "c", "[c]", "ds", "s", "supp", "suppressed");
        put(marks, ROUNDED, "k", "[k]", "low", "[low]", "0s");
        return marks;
    }

    private static void put(Map<String, Missing.Kind> marks, Missing.Kind kind, String... texts) {
        for (String text : texts) {
            marks.put(text, kind);
        }
    }
}
