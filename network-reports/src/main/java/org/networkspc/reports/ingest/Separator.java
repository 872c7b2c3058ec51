package org.networkspc.reports.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character between cells. */
record Separator(char character) {
    static final Separator COMMA = new Separator(',');
    /** Looked for in this order; of equals the first wins. */
    private static final String USUAL = ",;\t|";
    /** Looked for beside them; they stand in few other places. */
    private static final String RARE = "^~\u001F";
    /** Looked for only where nothing else cuts anything, because times have it too. */
    private static final String LAST = ":";

    private static final Map<Character, String> WORDS = Map.of(
            ',', "comma", ';', "semicolon", '\t', "tab", '|', "vertical bar", '^', "caret", '~', "tilde", ':', "colon");

    private static final int SAMPLE = 1 << 15;
    private static final Pattern DECLARED = Pattern.compile("\"?sep=([^\\r\\n\"])\"?(\\r\\n|\\r|\\n)");

    /** What a person can choose from. */
    static List<String> names() {
        return (USUAL + RARE + LAST)
                .chars()
                .mapToObj(c -> new Separator((char) c).words())
                .toList();
    }

    /** The separator called this by {@link #words()}. */
    static Optional<Separator> named(String words) {
        return (USUAL + RARE + LAST)
                .chars()
                .mapToObj(c -> new Separator((char) c))
                .filter(s -> s.words().equals(words))
                .findFirst();
    }

    String words() {
        return WORDS.getOrDefault(character, character == '\u001F' ? "unit separator" : Character.toString(character));
    }

    /** Whether spreadsheets write it. */
    boolean isUsual() {
        return USUAL.indexOf(character) >= 0;
    }

    /** Length of a first line {@code sep=;}, which spreadsheets read and do not show; 0 when there is none. */
    static int declaration(String text) {
        Matcher declared = DECLARED.matcher(text);
        return declared.lookingAt() ? declared.end() : 0;
    }

    /** The declared one, else the one that cuts most of the first lines into the same number of cells, the more the better. */
    static Separator of(String text) {
        Matcher declared = DECLARED.matcher(text);
        if (declared.lookingAt()) {
            return new Separator(declared.group(1).charAt(0));
        }
        return best(text, USUAL + RARE).or(() -> best(text, LAST)).orElse(COMMA);
    }

    private static Optional<Separator> best(String text, String candidates) {
        Optional<Separator> best = Optional.empty();
        long most = 0;
        for (char candidate : candidates.toCharArray()) {
            long score = new Separator(candidate).score(text);
            if (score > most) {
                best = Optional.of(new Separator(candidate));
                most = score;
            }
        }
        return best;
    }

    private long score(String text) {
        if (text.indexOf(character) < 0) {
            return 0;
        }
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
