package org.networkspc.reports.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as workbooks take them: at most 31 characters, no {@code [ ] : * ? / \}, no two alike. */
final class SheetNames {
    private static final int LONGEST = 31;
    private static final String SPARE = "Sheet";
    /** Spreadsheets keep these for themselves, whatever their case. */
    private static final List<String> RESERVED = List.of("history");

    private final Set<String> taken = new HashSet<>(RESERVED);

    /** The name, or as much of it as there is room for, with a number where it is taken already. */
    String name(String wanted) {
        String clean = SheetText.of(wanted)
                .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                .replaceAll("^[\\s']+|[\\s']+$", "");
        String whole = clean.isEmpty() ? SPARE : clean;
        String name = cut(whole, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String ending = " " + number;
            name = cut(whole, LONGEST - ending.length()) + ending;
        }
        return name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
