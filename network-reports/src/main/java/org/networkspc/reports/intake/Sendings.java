package org.networkspc.reports.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.ingest.FileAnswers;
import org.networkspc.reports.ingest.HeaderShape;
import org.networkspc.reports.ingest.Sending;
import org.networkspc.reports.store.JournalEntry;
import org.networkspc.reports.store.Uploaded;

/** How a sending is written into the journal, so that a file is read again exactly as it was accepted. */
final class Sendings {
    private static final String RECEIVED = "received";

    private Sendings() {}

    /** Received today, wherever on Earth that is. */
    static Sending now(Optional<String> member, InstantSource clock, FileAnswers answers) {
        Instant now = clock.instant();
        return new Sending(member, now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1), answers);
    }

    /**
     * What the journal says of an upload.
     *
     * @param found the file as it is read before anything was said about it
     * @param key the sender's name for this attempt; may be empty
     * @param by who sent it; may be empty
     */
    static Map<String, String> details(Preview preview, DataFile found, String key, String by) {
        Map<String, String> details = new TreeMap<>();
        details.put(Uploaded.SHA256, preview.content().sha256());
        details.put(Uploaded.FILE, preview.fileName());
        details.put(Uploaded.KEY, key);
        details.put(Uploaded.ACCOUNTING, preview.accounting().sentence());
        details.put(JournalEntry.BY, by);
        Sending sending = preview.sending();
        FileAnswers confirmed = Remembered.confirmed(preview.data(), sending.answers());
        if (!confirmed.isEmpty()) {
            details.put(Uploaded.ANSWERS, AnswersJson.of(confirmed));
            details.put(Uploaded.LAYOUT, String.join("|", HeaderShape.of(found.understood())));
        }
        sending.member().ifPresent(member -> details.put(Uploaded.MEMBER, member));
        if (!sending.received().equals(LocalDate.MAX)) {
            details.put(RECEIVED, sending.received().toString());
        }
        return details;
    }

    static Sending of(JournalEntry entry) {
        String received = entry.detail(RECEIVED);
        return new Sending(
                Optional.of(entry.detail(Uploaded.MEMBER)).filter(m -> !m.isEmpty()),
                received.isEmpty() ? LocalDate.MAX : LocalDate.parse(received),
                AnswersJson.parse(entry.detail(Uploaded.ANSWERS)));
    }
}
