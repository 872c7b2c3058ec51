package org.networkspc.reports.web;

/** Something asked for that does not exist; the message is a sentence for people. */
final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotHere(String message) {
        super(message);
    }
}
