package org.networkspc.reports.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.words.Words;

/**
 * Something people wrote down, at its day on the time axis.
 *
 * @param words what they wrote
 * @param aside what stands after the words in a softer tone; may be empty
 * @param whole everything about it in one sentence
 */
record Noted(String id, LocalDate day, Sign sign, String words, String aside, String whole) {
    static final Comparator<Noted> BY_DATE =
            Comparator.comparing(Noted::day).thenComparing(Noted::sign).thenComparing(Noted::id);

    /** What its mark looks like. */
    enum Sign {
        /** An idea that is still open. */
        OPEN,
        /** An idea that stayed. */
        KEPT,
        /** An idea that was stopped. */
        STOPPED,
        /** Something that happened and nobody tried. */
        HAPPENED
    }

    static List<Noted> of(Logbook written, Words words) {
        return Stream.concat(
                        written.ideas().stream().map(idea -> of(idea, words)),
                        written.annotations().stream().map(note -> of(note, words)))
                .toList();
    }

    private static Noted of(ChangeIdea idea, Words words) {
        String outcome = words.say(outcome(idea.outcome()));
        String where = idea.memberIds().isEmpty() ? "" : words.say(", at {0}", String.join(", ", idea.memberIds()));
        String learned = idea.learned().isBlank() ? "" : words.say(". Learned: {0}", idea.learned());
        Sign sign = !idea.outcome().isDecided() ? Sign.OPEN : idea.outcome().isKept() ? Sign.KEPT : Sign.STOPPED;
        return new Noted(
                idea.id(),
                idea.from(),
                sign,
                idea.text().strip(),
                ", " + outcome,
                words.say("{0}, from {1}, {2}", idea.text(), Periods.month(idea.from(), words.months()), outcome)
                        + where
                        + learned);
    }

    private static String outcome(ChangeIdea.Outcome outcome) {
        return switch (outcome) {
            case TESTING -> "testing";
            case IMPLEMENTING -> "implementing";
            case ADOPTED -> "adopted";
            case ADAPTED -> "adapted";
            case ABANDONED -> "abandoned";
        };
    }

    private static Noted of(Annotation note, Words words) {
        return new Noted(
                note.id(),
                note.on(),
                Sign.HAPPENED,
                note.words().strip(),
                "",
                words.say("Noted in {0}: {1}", Periods.month(note.on(), words.months()), note.words()));
    }

    boolean isIdea() {
        return sign != Sign.HAPPENED;
    }
}
