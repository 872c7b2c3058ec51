package org.networkspc.reports.ingest;

import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character between cells. */
enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    VERTICAL_BAR('|');

    private static final int SAMPLE = 1 << 15;
    private static final Pattern DECLARED = Pattern.compile("\\A\"?sep=([,;\\t|])\"?(\\r\\n|\\r|\\n)");

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Length of a first line {@code sep=;}, which spreadsheets read and do not show; 0 when there is none. */
    static int declaration(String text) {
        Matcher declared = DECLARED.matcher(text);
        return declared.find() ? declared.end() : 0;
    }

    /** The declared one, else the one that cuts most of the first lines into the same number of cells, the more the better. */
    static Separator of(String text) {
        Matcher declared = DECLARED.matcher(text);
        if (declared.find()) {
            return of(declared.group(1).charAt(0));
        }
        Separator best = COMMA;
        long most = 0;
        for (Separator separator : values()) {
            long score = separator.score(text);
            if (score > most) {
                best = separator;
                most = score;
            }
        }
        return best;
    }

    private static Separator of(char character) {
        for (Separator separator : values()) {
            if (separator.character == character) {
                return separator;
            }
        }
        return COMMA;
    }

    private long score(String text) {
        int end = Math.min(text.length(), SAMPLE);
        if (end < text.length()) {
            end = Math.max(text.lastIndexOf('\n', end) + 1, text.lastIndexOf('\r', end) + 1);
        }
        TreeMap<Integer, Long> widths = new TreeMap<>();
        CsvLines.of(text.substring(0, end > 0 ? end : Math.min(text.length(), SAMPLE)), character).lines().stream()
                .filter(line -> line.cells().size() > 1)
                .forEach(line -> widths.merge(line.cells().size(), 1L, Long::sum));
        return widths.entrySet().stream()
                .mapToLong(w -> w.getValue() * 1_000 + Math.min(w.getKey(), 999))
                .max()
                .orElse(0);
    }
}
