package org.networkspc.reports.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.series.Link;

/** How a pack that was made stands in the journal. */
public final class PackMade {
    public static final String ACTION = "pack";
    /** Why it was made without a measure of the whole population; may be empty. */
    public static final String REASON = "reason";

    /** Begins the name of the detail that says on which scale a measure was fitted; its id follows. */
    private static final String LINK = "link.";

    private PackMade() {}

    /**
     * @param period such as "2024-10"
     * @param links the scale each like-for-like line was fitted on, by measure
     */
    public static JournalEntry entry(Instant at, String by, String period, String reason, Map<String, Link> links) {
        Map<String, String> details = new TreeMap<>();
        details.put(JournalEntry.BY, by);
        details.put(Notes.ID, period);
        details.put(REASON, reason);
        links.forEach((measure, link) -> details.put(LINK + measure, link.name()));
        return new JournalEntry(at, ACTION, details);
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
