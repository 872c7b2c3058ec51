package org.networkspc.reports.store;

/** The tables cannot be read or written now. Nothing is lost by that: they can be filled again from the journal. */
public final class DatabaseAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without the statement and its values, which are nobody's business in a log. */
    DatabaseAwayException(RuntimeException failure) {
        super(
                String.valueOf(failure.getCause() == null ? failure.getClass().getSimpleName() : failure.getCause()),
                failure);
    }
}
