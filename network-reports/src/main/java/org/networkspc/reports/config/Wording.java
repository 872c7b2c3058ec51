package org.networkspc.reports.config;

import org.networkspc.words.Terms;
import org.networkspc.words.Words;

/**
 * The network's own words for itself.
 *
 * @param audience who sees its figures, as printed on them: "shown to members"
 */
public record Wording(Words words, String audience) {
    public static final Wording PLAIN = of(Words.PLAIN);

    /** Shown to the members, whatever they are called. */
    public static Wording of(Words words) {
        return new Wording(words, words.say("shown to {members}"));
    }

    private Terms terms() {
        return words.terms();
    }

    /** One of its organisations: "hospital". */
    public String member() {
        return terms().member();
    }

    /** Several of them: "hospitals". */
    public String members() {
        return terms().members();
    }
}
