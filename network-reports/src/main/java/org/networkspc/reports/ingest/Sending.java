package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who sends a file, when, and what they said about it.
 *
 * @param member id of the only member whose numbers the file may change; empty for one who speaks for the whole network
 * @param received no period may begin after this day; {@link LocalDate#MAX} when nobody minds
 */
public record Sending(Optional<String> member, LocalDate received, FileAnswers answers) {
    /** For the whole network, at any time, with nothing said. */
    public static final Sending OPEN = new Sending(Optional.empty(), LocalDate.MAX, FileAnswers.NONE);

    public Sending with(FileAnswers more) {
        return new Sending(member, received, answers.and(more));
    }

    /** The same sending with these answers and no others. */
    public Sending saying(FileAnswers only) {
        return new Sending(member, received, only);
    }
}
