package org.networkspc.measure;

import java.time.LocalDate;

/**
 * Something people noted about the numbers: a new form, a strike, a change of definition. It changes no number.
 *
 * @param id stable, so that the words can be corrected
 * @param measureId which measure; empty for all of them
 * @param memberId where; empty for the whole network
 * @param on the day it is about
 */
public record Annotation(String id, String words, String measureId, String memberId, LocalDate on) {

    public Annotation {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, was \"" + id + "\"");
        }
        if (words.isBlank()) {
            throw new IllegalArgumentException("words must not be blank, was \"" + words + "\"");
        }
    }

    public boolean concerns(String measure) {
        return measureId.isEmpty() || measureId.equals(measure);
    }
}
