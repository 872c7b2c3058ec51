package org.networkspc.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that was tried, whether or not it worked.
 *
 * @param id stable, as used in files
 * @param text what was tried, in a few words
 * @param memberIds where; empty for the whole network
 * @param measureIds which measures it was meant to move
 * @param from first day of the first test
 * @param outcome how far it has come
 * @param learned what was learned, in the words of those who tried it; may be empty
 */
public record ChangeIdea(
        String id,
        String text,
        List<String> memberIds,
        List<String> measureIds,
        LocalDate from,
        Outcome outcome,
        String learned) {

    /** How far an idea has come. */
    public enum Outcome {
        TESTING,
        IMPLEMENTING,
        ADOPTED,
        ADAPTED,
        ABANDONED
    }

    public ChangeIdea {
        memberIds = List.copyOf(memberIds);
        measureIds = List.copyOf(measureIds);
    }

    public boolean concerns(String measureId) {
        return measureIds.contains(measureId);
    }
}
