package org.networkspc.compare;

import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** A reason to read a funnel with care: never an exception, never a log line. */
public enum FunnelNote {
    NO_MEMBERS("no-members", "No {member} has a denominator above zero, so there is nothing to compare."),
    ONE_MEMBER("one-member", "There is one {member} only: it is compared with itself."),
    FEW_MEMBERS(
            "few-members",
            "With fewer than 10 {members} the spread between {members} is not estimated: limits show chance alone."),
    LEFT_OUT("left-out", "{Members} without a denominator are listed, not plotted."),
    NO_EVENTS("no-events", "No {member} has an event, so nobody differs from anybody."),
    EVERY_CASE("every-case", "Every case of every {member} has the event, so nobody differs from anybody."),
    WIDER_THAN_CHANCE(
            "wider-than-chance",
            "{Members} vary by more than chance, and limits show chance alone: ask what differs between {members}"
                    + " first."),
    WIDENED(
            "widened",
            "Limits are widened for the spread between {members} beyond chance. The estimate runs low by"
                    + " construction.");

    private final String code;
    private final Phrase phrase;

    FunnelNote(String code, String sentence) {
        this.code = code;
        this.phrase = Phrase.of(sentence);
    }

    /** Stable, for machines. */
    public String code() {
        return code;
    }

    /** For people. */
    public String sentence() {
        return sentence(Words.PLAIN);
    }

    public String sentence(Words words) {
        return words.say(phrase);
    }
}
