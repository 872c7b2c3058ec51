package org.networkspc.reports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.ChangeIdea.Outcome;
import org.networkspc.measure.Course;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Posting;
import org.networkspc.measure.Prediction;
import org.networkspc.measure.Stratum;
import org.networkspc.measure.Where;

/** What people wrote, through the journal and back. */
class NotesJournalTest {
    private static final Instant MAY = Instant.parse("2024-05-03T23:30:00Z");
    private static final Instant JULY = Instant.parse("2024-07-01T08:00:00Z");
    private static final ChangeIdea WHOLE = new ChangeIdea(
            "a",
            "Lamps",
            new Where(List.of("H01", "H02"), List.of(Stratum.of("age", "80: and over"))),
            List.of("falls"),
            Optional.of(new Prediction(Direction.DECREASE, OptionalDouble.of(1.5))),
            new Course(
                    LocalDate.of(2024, 1, 8),
                    Optional.of(LocalDate.of(2024, 3, 1)),
                    Optional.of(LocalDate.of(2024, 4, 1)),
                    Outcome.ADAPTED,
                    LocalDate.of(2024, 5, 3)),
            "Cheap");

    private static JournalEntry reread(JournalEntry entry) {
        return JournalEntry.of(entry.line("")).orElseThrow();
    }

    private static ChangeIdea after(JournalEntry... lines) {
        Notes notes = new Notes(Logbook.EMPTY);
        for (JournalEntry line : lines) {
            notes.take(reread(line));
        }
        return notes.logbook().ideas().get(0);
    }

    @Test
    void anIdeaComesBackWholeAndWasWrittenDownOnTheDayOfItsLine() {
        assertEquals(WHOLE, after(Notes.entry(MAY, "ann", WHOLE.recordedOn(LocalDate.MIN))));
    }

    @Test
    void aLineOfTheFirstVersionIsStillRead() {
        JournalEntry old = new JournalEntry(
                MAY,
                Notes.IDEA,
                Map.of(
                        "by",
                        "ann",
                        "id",
                        "a",
                        "idea",
                        "Lamps",
                        "members",
                        "H01",
                        "measures",
                        "falls",
                        "from",
                        "2024-01-08",
                        "outcome",
                        "TESTING",
                        "learned",
                        ""));
        ChangeIdea idea = new ChangeIdea(
                "a", "Lamps", List.of("H01"), List.of("falls"), LocalDate.of(2024, 1, 8), Outcome.TESTING, "");
        assertEquals(idea.recordedOn(LocalDate.of(2024, 5, 3)), after(old));
    }

    @Test
    void wordsCanBeCorrectedWithoutANewDayAndWhatWasTriedCannot() {
        JournalEntry first = Notes.entry(MAY, "ann", WHOLE);
        ChangeIdea words = new ChangeIdea(
                "a", "Better lamps", WHOLE.where(), List.of("falls"), WHOLE.prediction(), WHOLE.course(), "");
        assertEquals(
                LocalDate.of(2024, 5, 3),
                after(first, Notes.entry(JULY, "ann", words)).recorded());
        ChangeIdea joined = new ChangeIdea(
                "a",
                "Lamps",
                Where.at(List.of("H01", "H02", "H03")),
                List.of("falls"),
                WHOLE.prediction(),
                WHOLE.course(),
                "");
        assertEquals(
                LocalDate.of(2024, 7, 1),
                after(first, Notes.entry(JULY, "ann", joined)).recorded());
    }

    @Test
    void aPostingComesBackAndCanBeTakenBack() {
        Posting praise = new Posting("n", Posting.Kind.NOMINATION, "H01", "They ring", "Ann", LocalDate.of(2024, 5, 1));
        Notes notes = new Notes(Logbook.EMPTY);
        notes.take(reread(Notes.entry(MAY, "ann", praise)));
        assertEquals(List.of(praise), notes.logbook().postings());
        notes.take(reread(Notes.withdrawal(JULY, "ann", Notes.WITHDRAW_POSTING, "n")));
        assertEquals(List.of(), notes.logbook().postings());
    }
}
