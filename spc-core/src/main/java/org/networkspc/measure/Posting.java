package org.networkspc.measure;

import java.time.LocalDate;

/**
 * Something a person tells the whole network. It changes no number.
 *
 * @param id stable, so that the words can be corrected
 * @param memberId whom it is about; empty for the whole network
 * @param by who says so; may be empty
 */
public record Posting(String id, Kind kind, String memberId, String words, String by, LocalDate on) {

    /** What is told. */
    public enum Kind {
        /** Somebody should be heard as a bright spot. */
        NOMINATION,
        /** What a member can show others. */
        OFFER,
        /** What a member would like to learn. */
        ASK
    }

    public Posting {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, was \"" + id + "\"");
        }
        if (words.isBlank()) {
            throw new IllegalArgumentException("words must not be blank, was \"" + words + "\"");
        }
    }
}
