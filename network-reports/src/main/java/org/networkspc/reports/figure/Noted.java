package org.networkspc.reports.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.words.MonthNames;

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

    static List<Noted> of(Logbook written, MonthNames months) {
        return Stream.concat(
                        written.ideas().stream().map(idea -> of(idea, months)),
                        written.annotations().stream().map(note -> of(note, months)))
                .toList();
    }

    private static Noted of(ChangeIdea idea, MonthNames months) {
        String outcome = idea.outcome().name().toLowerCase(Locale.ROOT);
        String where = idea.memberIds().isEmpty() ? "" : ", at " + String.join(", ", idea.memberIds());
        String learned = idea.learned().isBlank() ? "" : ". Learned: " + idea.learned();
        Sign sign = !idea.outcome().isDecided() ? Sign.OPEN : idea.outcome().isKept() ? Sign.KEPT : Sign.STOPPED;
        return new Noted(
                idea.id(),
                idea.from(),
                sign,
                idea.text().strip(),
                ", " + outcome,
                idea.text() + ", from " + Periods.month(idea.from(), months) + ", " + outcome + where + learned);
    }

    private static Noted of(Annotation note, MonthNames months) {
        return new Noted(
                note.id(),
                note.on(),
                Sign.HAPPENED,
                note.words().strip(),
                "",
                "Noted in " + Periods.month(note.on(), months) + ": " + note.words());
    }

    boolean isIdea() {
        return sign != Sign.HAPPENED;
    }
}
