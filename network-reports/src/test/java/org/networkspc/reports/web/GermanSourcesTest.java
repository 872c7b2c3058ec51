package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Language;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

/** What is seldom said is translated too: every reason, and every sentence in the sources of forms, files and refusals. */
class GermanSourcesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/networkspc/reports");
    private static final Pattern SAID = Pattern.compile(
            "(?:Phrase\\.of\\(|\\bsay\\(|NotHere\\(|Refused\\(\\s*[0-9A-Z]+,)\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Said to programs only, in English. */
    private static final Set<String> FOR_PROGRAMS = Set.of("Api.java", "NoteJson.java", "NotesApi.java");

    private static final Set<String> GERMAN = Language.german().sentences().keySet();

    @Test
    void everySentenceOfFormsFilesAndRefusalsHasATranslation() throws IOException {
        Set<String> left = new TreeSet<>();
        int seen = 0;
        for (Path file : sources()) {
            List<String> said = SAID.matcher(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""))
                    .results()
                    .map(r -> r.group(1).replace("\\\"", "\""))
                    .toList();
            seen += said.size();
            said.stream()
                    .filter(sentence -> sentence.matches(".*[A-Za-z].*") && !sentence.equals("{0}"))
                    .filter(sentence -> !GERMAN.contains(sentence))
                    .forEach(left::add);
        }
        assertEquals(Set.of(), left);
        assertTrue(seen > 250, "only " + seen);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("web", "ingest", "intake", "release")) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
                files.filter(file -> !FOR_PROGRAMS.contains(String.valueOf(file.getFileName())))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        for (String file : List.of("Fields", "Entries", "FieldProblem", "Spelling", "Alias")) {
            sources.add(SOURCES.resolve("config/" + file + ".java"));
        }
        sources.add(SOURCES.resolve("page/EntryForms.java"));
        return sources;
    }

    /** Settings, ideas.csv and notes.csv are read at the start of the service, and their problems told on the command line. */
    @Test
    void everyReasonAboutADataFileHasATranslation() {
        Words accented = new Words(Terms.PLAIN, Language.of("qps").orElseThrow());
        List<String> left = Stream.of(Reason.values())
                .filter(reason -> !reason.name().matches("(SETTING|IDEA|NOTE)_.*"))
                .map(reason -> new RowProblem(3, "7", "7", reason, "7").sentence(accented))
                .map(sentence -> sentence.replaceAll("member|network", ""))
                .filter(sentence -> sentence.matches(".*[A-Za-z].*"))
                .toList();
        assertEquals(List.of(), left);
    }
}
