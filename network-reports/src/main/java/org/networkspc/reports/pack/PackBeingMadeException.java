package org.networkspc.reports.pack;

/** Two packs cannot be written into one folder at once. The message is a sentence for people. */
public final class PackBeingMadeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PackBeingMadeException(String message) {
        super(message);
    }
}
