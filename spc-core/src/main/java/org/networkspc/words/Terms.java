package org.networkspc.words;

import java.util.Locale;
import java.util.Optional;

/**
 * What a network calls itself and those who belong to it, in lower case unless it is a name.
 *
 * @param member one of its organisations: "hospital"
 * @param members several of them: "hospitals"
 * @param network all of them together: "partnership"
 */
public record Terms(String member, String members, String network) {
    public static final Terms PLAIN = new Terms("member", "members", "network");

    /**
     * A term as it stands in a sentence: {@code member}, {@code members}, {@code network}; with a capital, as
     * {@code Members}, where a sentence begins; {@code member's}, {@code members'}, {@code network's}, with either
     * apostrophe; {@code a member}. Empty for any other name.
     */
    public Optional<String> named(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        Optional<String> term = inLowerCase(lower);
        return lower.equals(name) ? term : term.map(Terms::capital);
    }

    private Optional<String> inLowerCase(String name) {
        if (name.startsWith("a ")) {
            return singleWord(name.substring(2)).map(term -> article(term) + term);
        }
        int apostrophe = Math.max(name.indexOf('\''), name.indexOf('’'));
        return apostrophe < 0
                ? singleWord(name)
                : singleWord(name.substring(0, apostrophe)).map(term -> possessive(term, name.charAt(apostrophe)));
    }

    private Optional<String> singleWord(String name) {
        return switch (name) {
            case "member" -> Optional.of(member);
            case "members" -> Optional.of(members);
            case "network" -> Optional.of(network);
            default -> Optional.empty();
        };
    }

    private static String possessive(String term, char apostrophe) {
        return term + apostrophe + (term.endsWith("s") ? "" : "s");
    }

    /** By the first letter, which is right for most words. */
    private static String article(String term) {
        return !term.isEmpty() && "aeio".indexOf(Character.toLowerCase(term.charAt(0))) >= 0 ? "an " : "a ";
    }

    /** With a capital first letter. */
    public static String capital(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
