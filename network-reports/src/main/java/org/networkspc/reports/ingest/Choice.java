package org.networkspc.reports.ingest;

import java.util.List;
import org.networkspc.words.Phrase;

/**
 * One part of how a file was understood, and what else it could mean.
 *
 * @param key under which a person answers it, such as {@code separator} or {@code column Falls}
 * @param label what it is about, as people read it
 * @param value how it was read; empty when nobody can tell
 * @param options what it can be; empty when anything can be written
 * @param state how the value came about
 * @param question what to ask a person; {@link Phrase#NONE} when nothing is in doubt
 */
public record Choice(String key, Phrase label, String value, List<String> options, State state, Phrase question) {
    static final String COLUMN = "column ";
    /** Beginnings of keys whose options are names. */
    private static final List<String> NAMES = List.of("name ", "measure", "member", "group ", "sheet", "year");

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

    /** One of its options as people read it: in this program's own words, or as it stands where it is a name. */
    public Phrase said(String option) {
        if (key.startsWith(COLUMN)) {
            return Meaning.of(option).map(Meaning::phrase).orElseGet(() -> Phrase.asWritten(option));
        }
        boolean named = NAMES.stream().anyMatch(key::startsWith);
        return named ? Phrase.asWritten(option) : OwnWords.said(option);
    }

    public boolean isAsked() {
        return (state == State.GUESSED || state == State.OPEN) && !question.equals(Phrase.NONE);
    }
}
