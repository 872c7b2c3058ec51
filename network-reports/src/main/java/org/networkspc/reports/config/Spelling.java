package org.networkspc.reports.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The nearest known word to one that is not known: "Did you mean numerator?" */
public final class Spelling {
    private static final int MOST_LISTED = 8;
    private static final int LONGEST_COMPARED = 80;

    private Spelling() {}

    /** The known word fewest single-letter changes away (Levenshtein), if at most a third of its letters differ. */
    public static Optional<String> nearest(String found, Collection<String> known) {
        String sought = fold(found);
        Optional<String> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String word : known) {
            int changes = changes(sought, fold(word));
            if (changes < fewest && changes <= Math.max(1, word.length() / 3)) {
                fewest = changes;
                best = Optional.of(word);
            }
        }
        return best;
    }

    /** What to do about an unknown word: the nearest one, or the list of those that are known. */
    public static String advice(String found, Collection<String> known) {
        Optional<String> near = nearest(found, known);
        if (near.isPresent()) {
            return "Did you mean \"" + near.get() + "\"?";
        }
        String listed = String.join(", ", known.stream().limit(MOST_LISTED).toList());
        int more = known.size() - MOST_LISTED;
        return known.isEmpty()
                ? "None is known here"
                : "Known here: " + listed + (more > 0 ? " and " + more + " more" : "");
    }

    private static String fold(String word) {
        String folded = word.strip().toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(folded.length(), LONGEST_COMPARED));
    }

    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
