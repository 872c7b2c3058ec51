package org.networkspc.reports.store;

import java.time.Instant;
import java.util.Map;

/** How a pack that was made stands in the journal. */
public final class PackMade {
    public static final String ACTION = "pack";
    /** Why it was made without a measure of the whole population; may be empty. */
    public static final String REASON = "reason";

    private PackMade() {}

    /** @param period such as "2024-10" */
    public static JournalEntry entry(Instant at, String by, String period, String reason) {
        return new JournalEntry(at, ACTION, Map.of(JournalEntry.BY, by, Notes.ID, period, REASON, reason));
    }

    public static boolean is(JournalEntry entry) {
        return entry.action().equals(ACTION);
    }
}
