package org.networkspc.reports.web;

import org.networkspc.words.Phrase;

/** A request that cannot be done as sent; why and what to do, worded where it is answered. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Phrase said;

    Refused(int status, String pattern, Object... parts) {
        this(status, Phrase.of(pattern, parts));
    }

    Refused(int status, Phrase said) {
        super(said.toString());
        this.status = status;
        this.said = said;
    }

    int status() {
        return status;
    }

    Phrase said() {
        return said;
    }
}
