package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.networkspc.words.Digits;
import org.networkspc.words.Language;
import org.networkspc.words.Phrase;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

/** The German bundle: everything a reading says is in it, nothing in it is said no more, and no part is lost on the way. */
class GermanTest {
    private static final Language GERMAN = Language.german();
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bsay\\(\"([^\"]*)\"");
    private static final Pattern PART = Pattern.compile("\\{[0-9]+}");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"),
            Path.of("../network-reports/src/main/java"),
            Path.of("../network-reports/src/main/jte"));

    @Test
    void everyWordingOfAReadingIsTranslated() {
        assertEquals(Set.of(), without(wordings(), GERMAN.sentences().keySet()));
        assertTrue(wordings().size() > 50);
    }

    @Test
    void everyVerdictIsTranslated() {
        Set<String> verdicts = new TreeSet<>();
        Arrays.stream(Variation.values()).map(Variation::words).forEach(verdicts::add);
        Arrays.stream(Assurance.values())
                .map(Assurance::words)
                .filter(w -> !w.isEmpty())
                .forEach(verdicts::add);
        assertEquals(Set.of(), without(verdicts, GERMAN.sentences().keySet()));
    }

    @Test
    void nothingIsTranslatedThatNobodySays() throws IOException {
        Set<String> said = new TreeSet<>(wordings());
        wordings().stream()
                .filter(w -> w.startsWith("{0}: ") && w.endsWith("."))
                .map(w -> w.substring(5, w.length() - 1))
                .forEach(said::add);
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    literals(Files.readString(file)).forEach(said::add);
                }
            }
        }
        Set<String> headlines = GERMAN.sentences().keySet().stream()
                .filter(key -> GERMAN.sentences().containsKey("{0}: " + key + "."))
                .collect(Collectors.toSet());
        said.addAll(headlines);
        assertEquals(Set.of(), without(GERMAN.sentences().keySet(), said));
    }

    @Test
    void eachSentenceStandsInOneBundle() throws IOException {
        Map<String, Path> seen = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/org/networkspc/words/de"))) {
            for (Path bundle : bundles.sorted().toList()) {
                List<String> lines = Files.readAllLines(bundle).stream()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
                for (int i = 0; i < lines.size(); i += 2) {
                    if (seen.put(lines.get(i), bundle) != null) {
                        twice.add(bundle.getFileName() + ": " + lines.get(i));
                    }
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    /** Pieces of a text that is put together over several lines count as one. */
    private static List<String> literals(String source) {
        String joined = source.replaceAll("\"\\s*\\+\\s*\"", "");
        return Stream.of(LITERAL, IN_TEMPLATE)
                .flatMap(said -> said.matcher(joined).results())
                .map(r -> r.group(1).replace("\\\"", "\""))
                .toList();
    }

    @Test
    void everyPartStandsInTheTranslationToo() {
        for (Map.Entry<String, String> pair : GERMAN.sentences().entrySet()) {
            assertEquals(parts(pair.getKey()), parts(pair.getValue()), () -> pair.getKey() + " → " + pair.getValue());
        }
    }

    @Test
    void numbersMonthsAndTermsAreWrittenTheGermanWay() {
        Words words = new Words(new Terms("Schule", "Schulen", "Verbund"), GERMAN);
        assertEquals("1.240,5", words.say("{0}", new Digits("1,240.5")));
        assertEquals("82,1 %", words.say("{0}", new Digits("82.1%")));
        assertEquals("März 2024", words.say("{0}", java.time.YearMonth.of(2024, 3)));
        assertEquals("3. Juli 2023", words.say("{0}", java.time.LocalDate.of(2023, 7, 3)));
        assertEquals("7 Schulen", words.say("{0} {members}", 7));
        assertEquals(
                "Reading: höher seit März 2024.",
                words.say("{0}: {1} since {2}.", "Reading", Phrase.of("higher"), java.time.YearMonth.of(2024, 3)));
        assertEquals("no such sentence", words.say("no such sentence"), "English where there is no German");
    }

    private static Set<String> parts(String pattern) {
        return PART.matcher(pattern).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wordings() {
        return Arrays.stream(Shape.values())
                .flatMap(shape -> Arrays.stream(Readership.values()).flatMap(r -> shape.sentences(r).stream()))
                .flatMap(sentence -> sentence.patterns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
