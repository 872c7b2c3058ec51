package org.networkspc.words;

import java.util.List;

/**
 * A sentence, or a part of one, before it is worded.
 *
 * <p>The pattern is English and readable where it is written: "{0} of the {members} reported late". A number in braces
 * stands for a part; a term in braces, such as {@code {members}}, for what the network calls it (see {@link Terms}). A part
 * may be a phrase itself (also one that begins a sentence, {@link Capital}), a {@link Digits number}, a month ({@link java.time.YearMonth}) or a day ({@link
 * java.time.LocalDate}), which languages write differently. Whatever people have written, such as a measure's name, is a part, never a piece of a pattern, so
 * that nothing in it is taken for a term.
 *
 * @param parts {@code {0}}, {@code {1}}, …
 */
public record Phrase(String pattern, List<Object> parts) {
    /** Nothing at all. */
    public static final Phrase NONE = Phrase.of("");

    public Phrase {
        parts = List.copyOf(parts);
    }

    public static Phrase of(String pattern, Object... parts) {
        return new Phrase(pattern, List.of(parts));
    }

    /** A text that is said as it stands: a name, or what somebody wrote. */
    public static Phrase asWritten(String text) {
        return new Phrase("{0}", List.of(text));
    }

    /**
     * Several as one, in their order; {@link #NONE} of none.
     *
     * @param pattern what stands between two: "{0}, {1}"
     */
    public static Phrase joined(String pattern, List<Phrase> phrases) {
        return phrases.stream()
                .reduce((some, one) -> Phrase.of(pattern, some, one))
                .orElse(NONE);
    }

    /** In plain English, {@link Words#PLAIN}. */
    @Override
    public String toString() {
        return Words.PLAIN.say(this);
    }
}
