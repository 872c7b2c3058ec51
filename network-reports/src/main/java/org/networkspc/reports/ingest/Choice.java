package org.networkspc.reports.ingest;

import java.util.List;

/**
 * One part of how a file was understood, and what else it could mean.
 *
 * @param key under which a person answers it, such as {@code separator} or {@code column Falls}
 * @param label what it is about, as people read it
 * @param value how it was read; empty when nobody can tell
 * @param options what it can be; empty when anything can be written
 * @param state how the value came about
 * @param question what to ask a person; empty when nothing is in doubt
 */
public record Choice(String key, String label, String value, List<String> options, State state, String question) {
    /** How the value of a choice came about. */
    public enum State {
        /** The file says so itself. */
        SEEN,
        /** Likely, and worth a look. */
        GUESSED,
        /** A person said so. */
        ANSWERED,
        /** Nobody can tell, and rows wait for it. */
        OPEN
    }

    public Choice {
        options = List.copyOf(options);
    }

    public boolean isAsked() {
        return (state == State.GUESSED || state == State.OPEN) && !question.isEmpty();
    }
}
