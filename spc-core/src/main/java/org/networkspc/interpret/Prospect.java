package org.networkspc.interpret;

import org.networkspc.words.Phrase;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

/**
 * Whether a predictable process will meet an aim, and why that can or cannot be told.
 *
 * @param reason the rest of a sentence that begins with the answer: "its limits, 4.1 to 4.8, lie below 5.0"
 */
public record Prospect(Assurance assurance, Phrase reason) {
    public String because() {
        return reason.toString();
    }

    /** "Will miss the aim as it is: its limits, 5.2 to 6.4, lie above 5.0." */
    public String sentence() {
        return sentence(Words.PLAIN);
    }

    public String sentence(Words words) {
        return Terms.capital(words.say("{0}: {1}.", Phrase.of(assurance.words()), reason));
    }
}
