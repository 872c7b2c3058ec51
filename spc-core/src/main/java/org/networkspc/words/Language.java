package org.networkspc.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A language that sentences are worded in. Patterns are looked up by their English; nothing is taken from the machine.
 *
 * @param code as in the language of a web page: "de"
 * @param decimal sign before decimals; the other of comma and full stop groups thousands
 * @param dayMark what stands after the number of a day, before its month
 * @param perCent what stands after a number for per cent
 * @param terms what a network is called that has no words of its own
 * @param sentences English pattern → its pattern
 */
public record Language(
        String code,
        MonthNames months,
        char decimal,
        String dayMark,
        String perCent,
        Terms terms,
        Map<String, String> sentences) {
    public static final Language ENGLISH = new Language("en", MonthNames.ENGLISH, '.', "", "%", Terms.PLAIN, Map.of());

    /** Languages that every sentence can be said in, as tests of pages, forms and packs hold. */
    private static final Set<String> COMPLETE = Set.of("en", "de");

    private static final String PREFIX = "{0}: ";
    /** A bundle for each of these. */
    private static final List<String> PARTS = List.of("readings", "charts", "pages", "forms", "packs");

    public Language {
        sentences = Map.copyOf(sentences);
    }

    /** German, from the bundles in {@code de}. */
    public static Language german() {
        return new Language(
                "de",
                MonthNames.GERMAN,
                ',',
                ".",
                " %",
                new Terms("Mitglied", "Mitglieder", "Netzwerk"),
                bundles("de"));
    }

    /**
     * The language of this code; empty for one that there is none of. {@code qps} is for translators: English with accents
     * wherever there is a German sentence, so that what has none stands out.
     */
    public static Optional<Language> of(String code) {
        return switch (code) {
            case "en" -> Optional.of(ENGLISH);
            case "de" -> Optional.of(german());
            case Accented.CODE -> Optional.of(Accented.like(german()));
            default -> Optional.empty();
        };
    }

    /** Codes of all languages, for a refusal. */
    public static List<String> codes() {
        return List.copyOf(new TreeSet<>(List.of("en", "de")));
    }

    /** Other month names, everything else as here. */
    public Language naming(MonthNames names) {
        return new Language(code, names, decimal, dayMark, perCent, terms, sentences);
    }

    /** Whether every sentence can be said in it; else some stay English, and pages say so. */
    public boolean isComplete() {
        return COMPLETE.contains(code);
    }

    /** The pattern in this language; the English one where it has none. */
    String pattern(String english) {
        return sentences.getOrDefault(english, english);
    }

    /** A number written the English way, with this language's signs: "1,240.5%" → "1.240,5 %". */
    String digits(String english) {
        if (decimal == '.') {
            return english;
        }
        StringBuilder own = new StringBuilder();
        english.chars()
                .forEach(c -> own.append(c == '.' ? "," : c == ',' ? "." : c == '%' ? perCent : Character.toString(c)));
        return own.toString();
    }

    private static Map<String, String> bundles(String folder) {
        Map<String, String> sentences = new LinkedHashMap<>();
        PARTS.forEach(part -> read(folder + "/" + part + ".txt", sentences));
        return sentences;
    }

    /** Pairs of lines, English first, with empty lines and remarks between. */
    private static void read(String name, Map<String, String> sentences) {
        try (InputStream in = Language.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String english = lines.readLine(); english != null; english = lines.readLine()) {
                if (!english.isEmpty() && !english.startsWith("#")) {
                    put(sentences, english, String.valueOf(lines.readLine()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A headline after the measure's name is also said without it. */
    private static void put(Map<String, String> sentences, String english, String own) {
        sentences.put(english, own);
        if (english.startsWith(PREFIX) && own.startsWith(PREFIX) && english.endsWith(".") && own.endsWith(".")) {
            sentences.put(withoutName(english), withoutName(own));
        }
    }

    private static String withoutName(String pattern) {
        return pattern.substring(PREFIX.length(), pattern.length() - 1);
    }
}
