package org.networkspc.series;

import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** The way of pooling, printed wherever a pooled number is shown. */
public enum Pooling {
    /** Σ numerators / Σ denominators of whoever reported: what happened to the people counted. */
    AS_REPORTED("as reported"),
    /** The month level of a member + month fit, on one fixed mix of members: has care changed, whoever reported. */
    LIKE_FOR_LIKE("like for like"),
    /** Mean of member rates: what the typical member sees. */
    EQUAL_MEMBERS("equal {members}"),
    /** One member's own line: nothing is pooled. */
    ONE_MEMBER("one {member}");

    private final Phrase phrase;

    Pooling(String phrase) {
        this.phrase = Phrase.of(phrase);
    }

    /** Whether a point is its numerator over its denominator; the numerator of a fitted or averaged line counts nobody. */
    public boolean isCounted() {
        return this == AS_REPORTED || this == ONE_MEMBER;
    }

    /** The name people read, in lower case. */
    public String words() {
        return words(Words.PLAIN);
    }

    public String words(Words words) {
        return words.say(phrase);
    }
}
