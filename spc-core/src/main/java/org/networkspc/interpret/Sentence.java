package org.networkspc.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

/**
 * A sentence with names in braces for what differs from chart to chart, and with {@link Terms}. The first wording all of whose names are known is
 * the one that is said; a name with an empty text is a condition only.
 */
record Sentence(List<String> wordings) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    Sentence {
        wordings = List.copyOf(wordings);
    }

    static Sentence of(String... wordings) {
        return new Sentence(List.of(wordings));
    }

    /** The sentence with what is known; empty when too little is. */
    Optional<String> with(Map<Said, String> known, Words words) {
        return wordings.stream()
                .filter(wording -> NAME.matcher(wording).results().allMatch(name -> isKnown(name.group(1), known)))
                .map(wording -> NAME.matcher(words.say(wording))
                        .replaceAll(name -> Matcher.quoteReplacement(known.getOrDefault(said(name.group(1)), ""))))
                .findFirst();
    }

    private static boolean isKnown(String name, Map<Said, String> known) {
        return Terms.PLAIN.named(name).isPresent() || known.containsKey(said(name));
    }

    private static Said said(String name) {
        return Said.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
