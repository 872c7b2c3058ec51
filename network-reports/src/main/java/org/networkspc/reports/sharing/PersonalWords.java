package org.networkspc.reports.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in a free text that may tell who somebody is: an address for e-mail, a telephone number, a title or an initial before
 * a name. A first and a last name alone look like any two words, so what is not found may still be a name: somebody has to
 * read the text.
 */
public final class PersonalWords {
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,64}(?:\\.[\\p{L}\\p{N}-]{1,64})+"),
            Pattern.compile("(?<![\\p{N}.,])(?:\\+|00?)[1-9](?:[ ()/-]{0,2}\\d){6,13}(?!\\d)"),
            Pattern.compile(
                    "\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sister|Nurse|Matron|Herrn?|Frau|Schwester|Pfleger)\\.?"
                            + " (?:\\p{Lu}\\. ?)?\\p{Lu}\\p{L}+"),
            Pattern.compile("(?<![\\p{L}.])\\p{Lu}\\. ?\\p{Lu}\\p{Ll}{2,}"));

    private PersonalWords() {}

    /** In the order of the kinds above; empty when nothing looks so. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String words = matcher.group().strip();
                if (found.stream().noneMatch(longer -> longer.contains(words))) {
                    found.add(words);
                }
            }
        }
        return found;
    }
}
