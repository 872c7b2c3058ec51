package org.networkspc.interpret;

import java.util.Optional;
import org.networkspc.words.Phrase;

/**
 * Why a change that rules see on a like-for-like line is not told as one.
 *
 * @param founders what the line of those who were there before anybody joined says, after the measure's name; empty where
 *     it is not known or tells no change either
 */
public record Doubt(Reason reason, Optional<Phrase> founders) {
    /** What stands in the way. */
    public enum Reason {
        /** Members do not keep their distances and some joined in between, so the step there is partly an assumption. */
        MOVING_DIFFERENTLY,
        /** The run does not exceed the error of the line itself. */
        WITHIN_LINKING
    }

    static Doubt of(Reason reason) {
        return new Doubt(reason, Optional.empty());
    }
}
