package org.networkspc.reports.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.networkspc.words.Phrase;

/** The nearest known word to one that is not known: "Did you mean numerator?" */
public final class Spelling {
    private static final int MOST_LISTED = 8;
    private static final int LONGEST_COMPARED = 80;

    private Spelling() {}

    /** The known word fewest single-letter changes away, if at most a third of its letters differ. */
    public static Optional<String> nearest(String found, Collection<String> known) {
        String sought = fold(found);
        Optional<String> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String word : known) {
            String other = fold(word);
            int most = Math.min(fewest - 1, Math.max(1, word.length() / 3));
            boolean near = Math.abs(sought.length() - other.length()) <= most;
            int changes = near ? changes(sought, other) : Integer.MAX_VALUE;
            if (changes <= most) {
                fewest = changes;
                best = Optional.of(word);
            }
        }
        return best;
    }

    /** What to do about an unknown word: the nearest one, or the list of those that are known. */
    public static Phrase advice(String found, Collection<String> known) {
        Optional<String> near = nearest(found, known);
        if (near.isPresent()) {
            return Phrase.of("Did you mean \"{0}\"?", near.get());
        }
        String listed = String.join(", ", known.stream().limit(MOST_LISTED).toList());
        int more = known.size() - MOST_LISTED;
        if (known.isEmpty()) {
            return Phrase.of("None is known here");
        }
        return more > 0
                ? Phrase.of("Known here: {0} and {1} more", listed, more)
                : Phrase.of("Known here: {0}", listed);
    }

    private static String fold(String word) {
        String folded = word.strip().toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(folded.length(), LONGEST_COMPARED));
    }

    /** Optimal string alignment: letters added, dropped, changed, or swapped with their neighbour. */
    private static int changes(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
