package org.networkspc.reports.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether a network folder is still what was accepted: every file re-hashed, every line of the journal read and found to
 * follow from the one before. It only reads, so that it may be done while the service runs.
 *
 * @param files how many accepted files were hashed
 * @param lines of the journal
 * @param problems a sentence each, with what to do; empty when all is well
 * @param notes sentences worth knowing
 */
public record Verification(int files, int lines, List<String> problems, List<String> notes) {
    public Verification {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** @throws UnusableFolderException when the folder cannot be read at all */
    public static Verification of(Path networkFolder) {
        try {
            return check(networkFolder);
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "The folder " + networkFolder + " cannot be read (" + e + "). Check its name and who may read it.");
        }
    }

    private static Verification check(Path folder) throws IOException {
        List<String> problems = new ArrayList<>();
        List<JournalEntry> entries = journal(folder.resolve(Store.JOURNAL), problems);
        Set<String> named = new TreeSet<>();
        entries.stream().map(e -> e.detail("sha256")).filter(h -> !h.isEmpty()).forEach(named::add);
        Path raw = folder.resolve(Store.RAW);
        for (String sha256 : named) {
            file(raw.resolve(sha256), sha256).ifPresent(problems::add);
        }
        long others = others(raw, named);
        List<String> notes = others == 0
                ? List.of()
                : List.of(others + (others == 1 ? " file in raw was" : " files in raw were")
                        + " written but never accepted. Nothing to do: the sender was told so.");
        return new Verification(named.size(), entries.size(), problems, notes);
    }

    private static List<JournalEntry> journal(Path folder, List<String> problems) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return JournalLines.read(folder).entries();
        } catch (UnusableFolderException e) {
            problems.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static Optional<String> file(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.of(
                    "The accepted file raw/" + sha256 + " is not there. Restore the raw folder from a backup.");
        }
        return Content.of(Files.readAllBytes(file)).sha256().equals(sha256)
                ? Optional.empty()
                : Optional.of(
                        "The accepted file raw/" + sha256 + " was changed. Restore the raw folder from a backup.");
    }

    private static long others(Path raw, Set<String> named) throws IOException {
        if (!Files.isDirectory(raw)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(raw)) {
            return files.filter(f -> !named.contains(String.valueOf(f.getFileName())))
                    .count();
        }
    }

    /** All of it in sentences, one a line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        problems.forEach(p -> text.append(p).append('\n'));
        notes.forEach(n -> text.append(n).append('\n'));
        text.append(lines).append(lines == 1 ? " action" : " actions").append(" in the journal, ");
        text.append(files).append(files == 1 ? " accepted file: " : " accepted files: ");
        text.append(problems.isEmpty() ? "all as they were accepted." : "not all as they were accepted.");
        return text.append('\n').toString();
    }
}
