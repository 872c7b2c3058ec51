package org.networkspc.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language for translators to look at pages in: English with an accent on every letter, of the sentences that another
 * language has. Whatever is still written in plain letters has no translation there, or is a name.
 */
final class Accented {
    static final String CODE = "qps";

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀćďéƒğħíĵķłḿńóṕɋŕśťúṽŵẋýźÁɃĆĎÉƑĞĦÍĴĶŁḾŃÓṔɊŔŚŤÚṼŴẊÝŹ";
    private static final Pattern OUTSIDE_BRACES = Pattern.compile("(\\{[^{}]*})|([^{}]+)");

    private Accented() {}

    /** What {@code translated} has sentences for, in accented English. */
    static Language like(Language translated) {
        Map<String, String> sentences = new HashMap<>();
        translated.sentences().keySet().forEach(english -> sentences.put(english, pattern(english)));
        Terms plain = Terms.PLAIN;
        return new Language(
                CODE,
                new MonthNames(all(MonthNames.ENGLISH.full()), all(MonthNames.ENGLISH.brief())),
                '.',
                "",
                "%",
                new Terms(accented(plain.member()), accented(plain.members()), accented(plain.network())),
                sentences);
    }

    /** Parts and terms stay as they are. */
    private static String pattern(String english) {
        return OUTSIDE_BRACES.matcher(english).replaceAll(piece -> Matcher.quoteReplacement(piece(piece)));
    }

    private static String piece(MatchResult piece) {
        return piece.group(1) == null ? accented(piece.group(2)) : piece.group(1);
    }

    private static List<String> all(List<String> names) {
        return names.stream().map(Accented::accented).toList();
    }

    static String accented(String text) {
        StringBuilder own = new StringBuilder();
        text.chars().forEach(c -> own.append(PLAIN.indexOf(c) < 0 ? (char) c : ACCENTED.charAt(PLAIN.indexOf(c))));
        return own.toString();
    }
}
