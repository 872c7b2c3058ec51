package org.networkspc.interpret;

import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * A reason to read a result with care: never an exception, never a log line.
 *
 * @param code stable, for machines: {@code short-baseline}
 * @param phrase for people, with its numbers
 */
public record Caution(String code, Phrase phrase) {
    /** The sentence in plain English. */
    public String sentence() {
        return sentence(Words.PLAIN);
    }

    public String sentence(Words words) {
        return words.say(phrase);
    }
}
