package org.networkspc.measure;

import java.util.List;
import java.util.Locale;

/**
 * What people of a network wrote down beside the numbers.
 *
 * @param ideas what was tried
 * @param annotations what happened
 * @param postings what they tell each other
 */
public record Logbook(List<ChangeIdea> ideas, List<Annotation> annotations, List<Posting> postings) {
    public static final Logbook EMPTY = new Logbook(List.of(), List.of(), List.of());

    public Logbook {
        ideas = List.copyOf(ideas);
        annotations = List.copyOf(annotations);
        postings = List.copyOf(postings);
    }

    /** Only ideas. */
    public static Logbook of(List<ChangeIdea> ideas) {
        return new Logbook(ideas, List.of(), List.of());
    }

    /** All entries of an idea: those whose words are the same as its own, in their order. */
    public List<ChangeIdea> entries(ChangeIdea idea) {
        return ideas.stream().filter(other -> words(other).equals(words(idea))).toList();
    }

    private static String words(ChangeIdea idea) {
        return idea.text().strip().toLowerCase(Locale.ROOT);
    }

    /** Postings of one kind, in their order. */
    public List<Posting> postings(Posting.Kind kind) {
        return postings.stream().filter(p -> p.kind() == kind).toList();
    }
}
