package org.networkspc.reports.config;

import org.networkspc.words.Terms;
import org.networkspc.words.Words;

/**
 * The network's own words for itself.
 *
 * @param audience who sees its figures, as printed on them: "shown to members"
 */
public record Wording(Terms terms, String audience) {
    public static final Wording PLAIN = of(Terms.PLAIN);

    /** Shown to the members, whatever they are called. */
    public static Wording of(Terms terms) {
        return new Wording(terms, new Words(terms).say("shown to {members}"));
    }

    public Words words() {
        return new Words(terms);
    }

    /** One of its organisations: "hospital". */
    public String member() {
        return terms.member();
    }

    /** Several of them: "hospitals". */
    public String members() {
        return terms.members();
    }
}
