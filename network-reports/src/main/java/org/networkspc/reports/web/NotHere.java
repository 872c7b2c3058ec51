package org.networkspc.reports.web;

import org.networkspc.words.Phrase;

/** Something asked for that does not exist; a sentence for people, worded where it is answered. */
final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Phrase said;

    NotHere(String pattern, Object... parts) {
        this(Phrase.of(pattern, parts));
    }

    private NotHere(Phrase said) {
        super(said.toString());
        this.said = said;
    }

    Phrase said() {
        return said;
    }
}
