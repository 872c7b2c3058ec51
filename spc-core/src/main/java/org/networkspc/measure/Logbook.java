package org.networkspc.measure;

import java.util.List;

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

    /** Postings of one kind, in their order. */
    public List<Posting> postings(Posting.Kind kind) {
        return postings.stream().filter(p -> p.kind() == kind).toList();
    }
}
