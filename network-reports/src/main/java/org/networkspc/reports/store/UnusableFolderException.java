package org.networkspc.reports.store;

/** A network folder that cannot be used. The message is a sentence for people: what is wrong and what to do. */
public final class UnusableFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableFolderException(String message) {
        super(message);
    }
}
