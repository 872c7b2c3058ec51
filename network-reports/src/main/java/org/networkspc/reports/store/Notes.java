package org.networkspc.reports.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;

/** How change ideas and annotations that people typed stand in the journal. The latest line of an id counts. */
public final class Notes {
    public static final String IDEA = "idea";
    public static final String ANNOTATION = "annotation";
    public static final String WITHDRAW_IDEA = "withdraw-idea";
    public static final String WITHDRAW_ANNOTATION = "withdraw-annotation";
    public static final String ID = "id";
    private static final Set<String> ACTIONS = Set.of(IDEA, ANNOTATION, WITHDRAW_IDEA, WITHDRAW_ANNOTATION);

    private final Map<String, ChangeIdea> ideas = new LinkedHashMap<>();
    private final Map<String, Annotation> annotations = new TreeMap<>();

    /** The ideas of the config folder; a journalled one of the same id takes the place of one of these. */
    public Notes(Collection<ChangeIdea> listed) {
        listed.forEach(idea -> ideas.put(idea.id(), idea));
    }

    public static boolean isNote(JournalEntry entry) {
        return ACTIONS.contains(entry.action());
    }

    /** Takes one line of the journal. */
    public void take(JournalEntry entry) {
        String id = entry.detail(ID);
        switch (entry.action()) {
            case IDEA -> ideas.put(id, idea(entry));
            case ANNOTATION -> annotations.put(id, annotation(entry));
            case WITHDRAW_IDEA -> ideas.remove(id);
            case WITHDRAW_ANNOTATION -> annotations.remove(id);
            default ->
                throw new IllegalArgumentException("action must be one of " + ACTIONS + ", was " + entry.action());
        }
    }

    /** Those of the config folder in its order, then the others in the order in which they were first entered. */
    public List<ChangeIdea> ideas() {
        return List.copyOf(ideas.values());
    }

    /** In the order of their ids. */
    public List<Annotation> annotations() {
        return List.copyOf(annotations.values());
    }

    public static JournalEntry entry(Instant at, String by, ChangeIdea idea) {
        Map<String, String> details = new TreeMap<>();
        details.put(JournalEntry.BY, by);
        details.put(ID, idea.id());
        details.put("idea", idea.text());
        details.put("members", String.join(";", idea.memberIds()));
        details.put("measures", String.join(";", idea.measureIds()));
        details.put("from", idea.from().toString());
        details.put("outcome", idea.outcome().name());
        details.put("learned", idea.learned());
        return new JournalEntry(at, IDEA, details);
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

    /** @param action {@link #WITHDRAW_IDEA} or {@link #WITHDRAW_ANNOTATION} */
    public static JournalEntry withdrawal(Instant at, String by, String action, String id) {
        return new JournalEntry(at, action, Map.of(JournalEntry.BY, by, ID, id));
    }

    static ChangeIdea idea(JournalEntry entry) {
        return new ChangeIdea(
                entry.detail(ID),
                entry.detail("idea"),
                list(entry.detail("members")),
                list(entry.detail("measures")),
                LocalDate.parse(entry.detail("from")),
                ChangeIdea.Outcome.valueOf(entry.detail("outcome")),
                entry.detail("learned"));
    }

    static Annotation annotation(JournalEntry entry) {
        return new Annotation(
                entry.detail(ID),
                entry.detail("words"),
                entry.detail("measure"),
                entry.detail("member"),
                LocalDate.parse(entry.detail("on")));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";", -1));
    }
}
