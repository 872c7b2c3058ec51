package org.networkspc.reports.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.series.Link;
import org.networkspc.words.Phrase;

/**
 * How a release stands in the journal. Its document, with the lines as they were released, lies among the accepted files.
 *
 * @param period such as "2024-10"
 * @param agreement version of the sharing agreement in force; empty when none is written down
 * @param approvedBy who approved it, by name, or that it was agreed beforehand
 * @param note what there is to know, such as a day that was missed; may be empty
 * @param sha256 of the document
 * @param at when it was released; {@link Instant#EPOCH} for one that is not in the journal yet
 * @param corrects what was wrong with the release of the same period before it; empty for the first of a period
 */
public record Released(
        String period, String agreement, String approvedBy, String note, String sha256, Instant at, String corrects) {
    public static final String ACTION = "release";

    private static final String AGREEMENT = "agreement";
    private static final String APPROVED_BY = "approved-by";
    private static final String NOTE = "note";
    private static final String CORRECTS = "corrects";
    private static final String LINK = "link.";

    public boolean isCorrection() {
        return !corrects.isEmpty();
    }

    /**
     * @param by whence it was asked for
     * @param links the scale each like-for-like line was fitted on, by measure
     */
    public JournalEntry entry(Instant now, String by, Map<String, Link> links) {
        Map<String, String> details = new TreeMap<>();
        details.put(JournalEntry.BY, by);
        details.put(Notes.ID, period);
        details.put(AGREEMENT, agreement);
        details.put(APPROVED_BY, approvedBy);
        details.put(NOTE, note);
        details.put(Uploaded.SHA256, sha256);
        if (isCorrection()) {
            details.put(CORRECTS, corrects);
        }
        links.forEach((measure, link) -> details.put(LINK + measure, link.name()));
        return new JournalEntry(now, ACTION, details);
    }

    Phrase outcome() {
        return isCorrection()
                ? Phrase.of("approved by {0}, corrects: {1}", approvedBy, corrects)
                : Phrase.of("approved by {0}", approvedBy);
    }

    public static Released of(JournalEntry entry) {
        return new Released(
                entry.detail(Notes.ID),
                entry.detail(AGREEMENT),
                entry.detail(APPROVED_BY),
                entry.detail(NOTE),
                entry.detail(Uploaded.SHA256),
                entry.at(),
                entry.detail(CORRECTS));
    }

    /** The scale each like-for-like line was fitted on, by measure. */
    public static Map<String, Link> links(JournalEntry entry) {
        Map<String, Link> links = new TreeMap<>();
        entry.details().forEach((name, link) -> {
            if (name.startsWith(LINK)) {
                links.put(name.substring(LINK.length()), Link.valueOf(link));
            }
        });
        return links;
    }

    public static boolean is(JournalEntry entry) {
        return entry.action().equals(ACTION);
    }
}
