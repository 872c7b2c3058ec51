package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence judges, ranks or says what came of what: wherever one is written, and whatever a template says. */
class ForbiddenWordsTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final List<Path> SOURCES =
            List.of(Path.of("../spc-core/src/main/java"), Path.of("src/main/java"), Path.of("src/main/jte"));
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("(?m)^@.*$|\\$(?:unsafe)?\\{[^}]*}|!\\{[^}]*}|class=\"[^\"]*\"");

    /** The forbidden words as one pattern. */
    static Pattern forbidden() throws IOException {
        return Pattern.compile(
                rows("forbidden-words.txt").keySet().stream().collect(Collectors.joining("|", "(?i)\\b(?:", ")\\b")));
    }

    /** What is written before the bar, with what is written after it. */
    private static Map<String, String> rows(String file) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve(file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.lastIndexOf(" | ");
                rows.put(line.substring(0, bar), line.substring(bar + 3));
            }
        }
        return rows;
    }

    @Test
    void noSentenceInTheSourcesJudges() throws IOException {
        Pattern forbidden = forbidden();
        Map<String, String> allowed = rows("forbidden-words-allowed.txt");
        Set<String> used = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        int[] read = {0};
        for (Path file : files()) {
            for (String literal : literals(file)) {
                read[0]++;
                if (forbidden.matcher(literal).find()) {
                    (allowed.containsKey(literal) ? used : wrong).add(literal);
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertEquals(allowed.keySet(), used, "allowed, but nowhere said");
        assertTrue(read[0] > 4_000, () -> read[0] + " texts read");
    }

    @Test
    void theListFindsWhatItIsFor() throws IOException {
        Pattern forbidden = forbidden();
        for (String said : List.of(
                "The worst of 12",
                "Two hospitals failed to report",
                "Falls went down because of the huddle",
                "A non-compliant ward",
                "RANKED by rate",
                "The change caused it")) {
            assertTrue(forbidden.matcher(said).find(), said);
        }
        for (String said :
                List.of("rebased", "Special causation", "worsening", "the infrared lamp", "a better chart")) {
            assertTrue(!forbidden.matcher(said).find(), said);
        }
    }

    private static List<Path> files() throws IOException {
        Set<Path> files = new TreeSet<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(p -> p.toString().matches(".*\\.(java|jte)")).forEach(files::add);
            }
        }
        return List.copyOf(files);
    }

    private static List<String> literals(Path file) throws IOException {
        String text = Files.readString(file);
        return file.toString().endsWith(".java")
                ? LITERAL.matcher(COMMENT.matcher(text).replaceAll(""))
                        .results()
                        .map(r -> r.group(1))
                        .toList()
                : IN_TEMPLATE.matcher(text).replaceAll(" ").lines().toList();
    }
}
