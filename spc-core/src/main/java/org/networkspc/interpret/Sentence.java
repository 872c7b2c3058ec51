package org.networkspc.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.words.Phrase;
import org.networkspc.words.Terms;

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
    Optional<Phrase> with(Map<Said, Object> known) {
        return wordings.stream()
                .filter(wording -> NAME.matcher(wording).results().allMatch(name -> isKnown(name.group(1), known)))
                .map(wording -> phrase(wording, known))
                .findFirst();
    }

    /** With numbers in place of the names, each name by its first place; a condition leaves no trace. */
    private static Phrase phrase(String wording, Map<Said, Object> known) {
        List<String> names = new ArrayList<>();
        List<Object> parts = new ArrayList<>();
        String pattern = NAME.matcher(wording).replaceAll(match -> {
            String name = match.group(1);
            if (Terms.PLAIN.named(name).isPresent()) {
                return Matcher.quoteReplacement(match.group());
            }
            if (said(name).isCondition()) {
                return "";
            }
            if (!names.contains(name)) {
                names.add(name);
                parts.add(known.getOrDefault(said(name), ""));
            }
            return Matcher.quoteReplacement("{" + names.indexOf(name) + "}");
        });
        return new Phrase(pattern, parts);
    }

    /** The patterns of all its wordings, as a translator sees them. */
    List<String> patterns() {
        return wordings.stream()
                .map(wording -> phrase(wording, Map.of()).pattern())
                .toList();
    }

    private static boolean isKnown(String name, Map<Said, Object> known) {
        return Terms.PLAIN.named(name).isPresent() || known.containsKey(said(name));
    }

    private static Said said(String name) {
        return Said.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
