package org.networkspc.reports.ingest;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a cell without what cannot be seen. */
final class Cell {
    private static final Pattern LOOSE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Cell() {}

    /** Without zero-width characters, with plain single spaces, and without the apostrophe that keeps formulas from running. */
    static String clean(String text) {
        if (isPlain(text)) {
            return isGuarded(text) ? text.substring(1) : text;
        }
        String visible = visible(text).strip();
        return isGuarded(visible) ? visible.substring(1) : visible;
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                boolean again = !visible.isEmpty() && visible.charAt(visible.length() - 1) == ' ';
                visible.append(again ? "" : " ");
            } else if (!isInvisible(c)) {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    private static boolean isInvisible(char c) {
        return c == 0 || c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '\u2007' || c == '\u2009' || c == '\u202F';
    }

    private static boolean isGuarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
    }

    /** For comparing names written in several ways: folded, letters and digits only. */
    static String loose(String text) {
        String plain = MonthNames.plain(text);
        return isLoose(plain) ? plain : LOOSE.matcher(plain).replaceAll("");
    }

    private static boolean isLoose(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** For comparing names: clean, without case, underscores as spaces. */
    static String folded(String text) {
        return clean(text.indexOf('_') < 0 ? text : text.replace('_', ' ')).toLowerCase(Locale.ROOT);
    }

    /** Whether the first letters or digits tell two names apart, without folding them; most are. */
    static boolean differ(String a, String b) {
        char first = a.isEmpty() ? ' ' : a.charAt(0);
        char other = b.isEmpty() ? ' ' : b.charAt(0);
        return isWord(first) && isWord(other) && (first | ' ') != (other | ' ');
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
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
