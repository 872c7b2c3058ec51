package org.networkspc.reports.store;

import java.io.IOException;

/** Something could not be written to the disk, and nothing was changed. The message is a sentence for people. */
public final class NotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKeptException(IOException cause) {
        super(
                "This could not be kept, because the disk of the service is full or cannot be written to."
                        + " Nothing was changed, and what was accepted before is safe."
                        + " Ask whoever looks after the service to make room, then send it again.",
                cause);
    }
}
