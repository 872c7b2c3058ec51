package org.networkspc.reports.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of a journal folder as they stand on the disk. A last line without its line break is left out: it was being
 * written when the power went, or is being written now.
 */
record JournalLines(List<JournalLine> lines) {
    private static final String ENDING = ".ndjson";
    private static final String FIRST = "000001" + ENDING;

    JournalLines {
        lines = List.copyOf(lines);
    }

    /** The SHA-256 of the last line, which the next one names; empty before the first. */
    String last() {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).sha256();
    }

    List<JournalEntry> entries() {
        return lines.stream().map(JournalLine::entry).toList();
    }

    /** The files of a journal in their order; the first one's name when there is none yet. */
    static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(f -> String.valueOf(f.getFileName()).endsWith(ENDING))
                    .sorted()
                    .forEach(files::add);
        }
        return files.isEmpty() ? List.of(folder.resolve(FIRST)) : files;
    }

    /** The whole lines of one file. */
    static byte[] whole(Path file) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** @throws UnusableFolderException when a line cannot be read, or does not follow from the one before */
    static JournalLines read(Path folder) throws IOException {
        List<JournalLine> lines = new ArrayList<>();
        String last = "";
        boolean chained = false;
        for (Path file : files(folder)) {
            int number = 0;
            for (String line : new String(whole(file), UTF_8).split("\n", -1)) {
                number++;
                if (line.isEmpty()) {
                    continue;
                }
                Optional<String> before = JournalEntry.before(line);
                chained = chained || before.isPresent();
                if (chained && !before.equals(Optional.of(last))) {
                    throw damaged(file, number, "does not follow from the line before it");
                }
                int at = number;
                JournalEntry entry = JournalEntry.of(line).orElseThrow(() -> damaged(file, at, "cannot be read"));
                last = Content.of(line.getBytes(UTF_8)).sha256();
                lines.add(new JournalLine(lines.size() + 1L, entry, last));
            }
        }
        return new JournalLines(lines);
    }

    private static UnusableFolderException damaged(Path file, int line, String what) {
        return new UnusableFolderException("Line " + line + " of " + file + " " + what
                + ". Restore the journal folder from a backup, then start again.");
    }
}
