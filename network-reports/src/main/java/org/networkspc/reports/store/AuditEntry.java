package org.networkspc.reports.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.networkspc.words.Phrase;

/**
 * Who did what, and when. Never what stood in a file.
 *
 * @param by as far as the service knows; may be empty
 * @param object what it was done to, such as the name of a file
 * @param outcome what came of it; may be empty
 */
public record AuditEntry(Instant at, String by, String action, String object, Phrase outcome) {

    /**
     * Every accepted action of a network, oldest first. It only reads, so that it may be done while the service runs.
     *
     * @throws UnusableFolderException when the journal is damaged or cannot be read
     */
    public static List<AuditEntry> in(Path networkFolder) {
        Path journal = networkFolder.resolve(Store.JOURNAL);
        try {
            return Files.isDirectory(journal)
                    ? JournalLines.read(journal).lines().stream()
                            .map(AuditEntry::of)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "The folder " + journal + " cannot be read (" + e + "). Check who may read it.");
        }
    }

    public static AuditEntry of(JournalLine line) {
        JournalEntry entry = line.entry();
        boolean upload = entry.action().equals(Uploaded.ACTION);
        return new AuditEntry(
                entry.at(),
                entry.detail(JournalEntry.BY),
                entry.action(),
                upload ? entry.detail(Uploaded.FILE) : entry.detail(Notes.ID),
                upload
                        ? Phrase.asWritten(entry.detail(Uploaded.ACCOUNTING))
                        : Released.is(entry)
                                ? Released.of(entry).outcome()
                                : Phrase.asWritten(entry.detail(PackMade.REASON)));
    }
}
