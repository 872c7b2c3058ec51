package org.networkspc.reports.config;

import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * One field that people filled in and that cannot be taken.
 *
 * @param text what was found there
 * @param expected what should stand there: {@code a date such as 2024-04-01}
 * @param advice a sentence beside that, such as the nearest known word; may be empty
 */
public record FieldProblem(String field, String text, Phrase expected, Phrase advice) {

    FieldProblem(String field, String text, Phrase expected) {
        this(field, text, expected, Phrase.NONE);
    }

    /** For programs, in English: {@code from must be a date such as 2024-04-01, was "soon".} */
    public String rule() {
        return field + " must be " + expected + ", was \"" + text + "\"." + advised(Words.PLAIN);
    }

    /** For people, beside the field. */
    public String sentence(Words words) {
        return words.say("Please give {0}.", expected) + advised(words);
    }

    /** After the text of a line in a file, in English. */
    String detail() {
        return expected + " is expected" + (advice.equals(Phrase.NONE) ? "" : ". " + advice);
    }

    private String advised(Words words) {
        String said = words.say(advice);
        return said.isEmpty() ? "" : " " + said + (said.endsWith("?") ? "" : ".");
    }
}
