package org.networkspc.reports.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Posting;

/** How what people typed stands in the journal: ideas, annotations and postings. The latest line of an id counts. */
public final class Notes {
    public static final String IDEA = "idea";
    public static final String ANNOTATION = "annotation";
    public static final String NOMINATION = "nomination";
    public static final String OFFER = "offer";
    public static final String ASK = "ask";
    public static final String WITHDRAW_IDEA = "withdraw-idea";
    public static final String WITHDRAW_ANNOTATION = "withdraw-annotation";
    public static final String WITHDRAW_POSTING = "withdraw-posting";
    public static final String ID = "id";
    private static final Set<String> ACTIONS =
            Set.of(IDEA, ANNOTATION, NOMINATION, OFFER, ASK, WITHDRAW_IDEA, WITHDRAW_ANNOTATION, WITHDRAW_POSTING);

    private final Map<String, ChangeIdea> ideas = new LinkedHashMap<>();
    private final Map<String, Annotation> annotations = new TreeMap<>();
    private final Map<String, Posting> postings = new TreeMap<>();

    /** What stands in the config folder; a journalled note of the same id takes the place of one of these. */
    public Notes(Logbook listed) {
        listed.ideas().forEach(idea -> ideas.put(idea.id(), idea));
        listed.annotations().forEach(note -> annotations.put(note.id(), note));
        listed.postings().forEach(note -> postings.put(note.id(), note));
    }

    public static boolean isNote(JournalEntry entry) {
        return ACTIONS.contains(entry.action());
    }

    /** Takes one line of the journal. */
    public void take(JournalEntry entry) {
        String id = entry.detail(ID);
        switch (entry.action()) {
            case IDEA -> take(idea(entry));
            case ANNOTATION -> annotations.put(id, annotation(entry));
            case NOMINATION, OFFER, ASK -> postings.put(id, posting(entry));
            case WITHDRAW_IDEA -> ideas.remove(id);
            case WITHDRAW_ANNOTATION -> annotations.remove(id);
            case WITHDRAW_POSTING -> postings.remove(id);
            default ->
                throw new IllegalArgumentException("action must be one of " + ACTIONS + ", was " + entry.action());
        }
    }

    /** A correction of words or of what became of an idea leaves the day on which it was first written down. */
    private void take(ChangeIdea idea) {
        ideas.merge(
                idea.id(),
                idea,
                (before, now) -> now.isAboutTheSameAs(before) ? now.recordedOn(before.recorded()) : now);
    }

    /**
     * Ideas: those of the config folder in its order, then the others in the order in which they were first entered. The
     * rest in the order of their ids.
     */
    public Logbook logbook() {
        return new Logbook(
                List.copyOf(ideas.values()), List.copyOf(annotations.values()), List.copyOf(postings.values()));
    }

    public static JournalEntry entry(Instant at, String by, ChangeIdea idea) {
        return IdeaLines.entry(at, by, idea);
    }

    public static JournalEntry entry(Instant at, String by, Annotation note) {
        Map<String, String> details = new TreeMap<>();
        details.put(JournalEntry.BY, by);
        details.put(ID, note.id());
        details.put("words", note.words());
        details.put("measure", note.measureId());
        details.put("member", note.memberId());
        details.put("on", note.on().toString());
        return new JournalEntry(at, ANNOTATION, details);
    }

    public static JournalEntry entry(Instant at, String by, Posting note) {
        Map<String, String> details = new TreeMap<>();
        details.put(JournalEntry.BY, by);
        details.put(ID, note.id());
        details.put("words", note.words());
        details.put("member", note.memberId());
        details.put("who", note.by());
        details.put("on", note.on().toString());
        return new JournalEntry(at, note.kind().name().toLowerCase(Locale.ROOT), details);
    }

    /** @param action {@link #WITHDRAW_IDEA}, {@link #WITHDRAW_ANNOTATION} or {@link #WITHDRAW_POSTING} */
    public static JournalEntry withdrawal(Instant at, String by, String action, String id) {
        return new JournalEntry(at, action, Map.of(JournalEntry.BY, by, ID, id));
    }

    static ChangeIdea idea(JournalEntry entry) {
        return IdeaLines.idea(entry);
    }

    static Annotation annotation(JournalEntry entry) {
        return new Annotation(
                entry.detail(ID),
                entry.detail("words"),
                entry.detail("measure"),
                entry.detail("member"),
                LocalDate.parse(entry.detail("on")));
    }

    static Posting posting(JournalEntry entry) {
        return new Posting(
                entry.detail(ID),
                Posting.Kind.valueOf(entry.action().toUpperCase(Locale.ROOT)),
                entry.detail("member"),
                entry.detail("words"),
                entry.detail("who"),
                LocalDate.parse(entry.detail("on")));
    }
}
