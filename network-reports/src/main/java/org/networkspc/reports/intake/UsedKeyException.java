package org.networkspc.reports.intake;

/** The key of one attempt was used before, for another file. The message is a sentence for people. */
public final class UsedKeyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UsedKeyException(String key, String file) {
        super("idempotencyKey must belong to one file, was \"" + key + "\" of " + file
                + ". Nothing was changed. Use a new key for a new file.");
    }
}
