package org.networkspc.reports.ingest;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a cell without what cannot be seen. */
final class Cell {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD\\u0000]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u2009]+");

    private static final Pattern LOOSE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Cell() {}

    /** Without zero-width characters, with plain single spaces, and without the apostrophe that keeps formulas from running. */
    static String clean(String text) {
        if (isPlain(text)) {
            return isGuarded(text) ? text.substring(1) : text;
        }
        String visible = SPACES.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return isGuarded(visible) ? visible.substring(1) : visible;
    }

    private static boolean isGuarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
    }

    /** For comparing names written in several ways: folded, letters and digits only. */
    static String loose(String text) {
        return LOOSE.matcher(MonthNames.plain(text)).replaceAll("");
    }

    /** For comparing names: clean, without case, underscores as spaces. */
    static String folded(String text) {
        return clean(text.indexOf('_') < 0 ? text : text.replace('_', ' ')).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean spaced = c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
            if (!spaced && (c <= ' ' || c > '~')) {
                return false;
            }
        }
        return true;
    }
}
