package org.networkspc.network;

import java.time.LocalDate;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.words.Phrase;

/**
 * A kind question to a member about a number it reported. Asking changes nothing.
 *
 * @param about what was noticed
 * @param start first day of the period; of the latest one, where the question is about many
 * @param asked what was noticed and what is asked, in plain words; the member's name is not in it
 */
public record Question(OddValue about, Measure measure, Member member, LocalDate start, Phrase asked) {
    /** In plain English. */
    public String sentence() {
        return asked.toString();
    }

    /** The question where the member's name does not stand above it already. */
    public String withName() {
        return member.name() + ", " + sentence();
    }
}
