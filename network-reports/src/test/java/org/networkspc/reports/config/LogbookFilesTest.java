package org.networkspc.reports.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.ChangeIdea.Outcome;
import org.networkspc.measure.Course;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Posting;
import org.networkspc.measure.Prediction;
import org.networkspc.measure.Stratum;

/** {@code ideas.csv} and {@code notes.csv}: every column, and an answer in words to what cannot be taken. */
class LogbookFilesTest {
    private static final String YAML = """
        network: wards
        name: Wards
        measures:
          - {id: falls, kind: rate, per: 1000, improvement: decrease}
        members:
          - {id: H01, name: Ash, joins: 2022-04-01}
          - {id: H02, name: Birch, joins: 2023-04-01, leaves: 2025-04-01}
        strata:
          age: [under 65, 80 and over]
        """;

    private static final String HEADER =
            "id,idea,members,strata,measures,direction,effect,from,implemented,decided," + "outcome,recorded,learned\n";

    @TempDir
    private Path folder;

    private Loaded<NetworkConfig> read(String ideas, String notes) throws IOException {
        Files.writeString(folder.resolve("network.yaml"), YAML);
        Files.writeString(folder.resolve("ideas.csv"), ideas);
        Files.writeString(folder.resolve("notes.csv"), notes);
        return NetworkConfig.read(folder);
    }

    @Test
    void everyColumnOfAnIdeaIsRead() throws IOException {
        Loaded<NetworkConfig> read = read(HEADER + """
            a,Lamps,H01;H02,age: 80 and over,falls,decrease,1.5,2023-06-05,2023-08-01,2023-12-01,adopted,2023-07-01,Cheap
            """, "");
        assertEquals(List.of(), read.problems());
        ChangeIdea idea = read.value().ideas().get(0);
        assertEquals(List.of("H01", "H02"), idea.where().memberIds());
        assertEquals(List.of(Stratum.of("age", "80 and over")), idea.where().strata());
        assertEquals(Optional.of(new Prediction(Direction.DECREASE, OptionalDouble.of(1.5))), idea.prediction());
        assertEquals(OptionalDouble.of(-1.5), idea.prediction().orElseThrow().change());
        assertEquals(
                new Course(
                        LocalDate.of(2023, 6, 5),
                        Optional.of(LocalDate.of(2023, 8, 1)),
                        Optional.of(LocalDate.of(2023, 12, 1)),
                        Outcome.ADOPTED,
                        LocalDate.of(2023, 7, 1)),
                idea.course());
    }

    @Test
    void aFileOfTheSevenFirstColumnsMeansWhatItMeant() throws IOException {
        Loaded<NetworkConfig> read = read("""
            id,idea,members,measures,from,outcome,learned
            a,Lamps,,falls,2023-06-05,testing,
            """, "");
        assertEquals(List.of(), read.problems());
        ChangeIdea idea = new ChangeIdea(
                "a", "Lamps", List.of(), List.of("falls"), LocalDate.of(2023, 6, 5), Outcome.TESTING, "");
        assertEquals(Logbook.of(List.of(idea)), read.value().logbook());
        assertEquals(idea.from(), idea.recorded());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a,x,H9,,falls,,,2023-06-05,,,testing,,|members: found \"H9\", where the id of a member of the network is"
                        + " expected. Known here: H01, H02. Correct it and start again.",
                "a,x,,age: 8O and over,falls,,,2023-06-05,,,testing,,|strata: found \"age: 8O and over\", where a group"
                        + " of the network as dimension: category is expected. Did you mean \"age: 80 and over\"?"
                        + " Correct it and start again.",
                "a,x,,,slips,,,2023-06-05,,,testing,,|measures: found \"slips\", where the id of a measure of the network"
                        + " is expected. Known here: falls. Correct it and start again.",
                "a,x,,,falls,down,,2023-06-05,,,testing,,|direction: found \"down\", where increase, decrease or no"
                        + " change is expected. Correct it and start again.",
                "a,x,,,falls,decrease,-1,2023-06-05,,,testing,,|effect: found \"-1\", where a positive number such as 1.5"
                        + " is expected. Correct it and start again.",
                "a,x,,,falls,no change,1,2023-06-05,,,testing,,|direction: found \"no change\", where increase or"
                        + " decrease beside an effect is expected. Correct it and start again.",
                "a,x,,,falls,,,2023-06-05,2023-06-01,,adopted,,|implemented: found \"2023-06-01\", where a day not before"
                        + " the first test is expected. Correct it and start again.",
                "a,x,,,falls,,,2023-06-05,2023-07-01,,testing,,|implemented: found \"2023-07-01\", where empty while the"
                        + " outcome is testing is expected. Correct it and start again.",
                "a,x,,,falls,,,2023-06-05,,2023-07-01,implementing,,|decided: found \"2023-07-01\", where empty until the"
                        + " outcome is adopted, adapted or abandoned is expected. Correct it and start again.",
                "a,,,,falls,,,2023-06-05,,,testing,,|idea: found \"\", where a text is expected. Correct it and start"
                        + " again.",
            })
    void aMistakeIsSaidWithItsLineAndTheIdeaIsNotTaken(String line, String sentence) throws IOException {
        Loaded<NetworkConfig> read = read(HEADER + line + "\n", "");
        assertEquals(List.of(), read.value().ideas());
        assertEquals(1, read.problems().size());
        assertEquals("ideas.csv line 2, " + sentence, read.problems().get(0).sentence());
        assertTrue(read.hasRefusals());
    }

    @ParameterizedTest
    @CsvSource({
        "H01,2021-01-01,H01 joined on 2022-04-01",
        "H02,2025-05-01,H02 left on 2025-04-01",
        "'',1923-06-05,the network began on 2022-04-01"
    })
    void anIdeaFromBeforeOrAfterMembershipIsKeptAndSaid(String member, String from, String what) throws IOException {
        Loaded<NetworkConfig> read = read(HEADER + "a,x," + member + ",,falls,,," + from + ",,,testing,,\n", "");
        assertEquals(1, read.value().ideas().size());
        assertFalse(read.hasRefusals());
        assertEquals(
                "ideas.csv line 2, from: found \"" + from + "\", and " + what + ". The idea is kept and listed, without"
                        + " numbers on both sides of that day. Check that the day is meant.",
                read.problems().get(0).sentence());
    }

    @Test
    void notesOfEveryKindAreRead() throws IOException {
        Loaded<NetworkConfig> read = read(HEADER, """
            id,kind,words,measure,member,on,by
            n1,annotation,A new form,falls,H01,2023-01-09,
            n2,Nomination,They ring every family,,H02,2023-02-01,Ann
            n3,offer,Come and see,,H01,2023-02-02,
            n4,ask,Who has night lights?,,,2023-02-03,Ben
            """);
        assertEquals(List.of(), read.problems());
        Logbook book = read.value().logbook();
        LocalDate day = LocalDate.of(2023, 1, 9);
        assertEquals(List.of(new Annotation("n1", "A new form", "falls", "H01", day)), book.annotations());
        assertEquals(
                List.of("n2 Ann", "n3 ", "n4 Ben"),
                book.postings().stream().map(p -> p.id() + " " + p.by()).toList());
        assertEquals(1, book.postings(Posting.Kind.ASK).size());
    }

    @Test
    void whatIsWrongWithANoteIsSaidWithItsLine() throws IOException {
        Loaded<NetworkConfig> read = read(HEADER, """
            id,kind,words,measure,member,on,by
            n1,praise,Well done,,H01,2023-01-09,
            n2,nomination,Well done,,,2023-01-09,
            n2,offer,,,H01,soon,
            n3,offer,,,H01,soon,
            """);
        assertEquals(
                List.of("2 kind", "3 member", "4 id", "5 words", "5 on"),
                read.problems().stream().map(p -> p.line() + " " + p.column()).toList());
        assertEquals(
                "notes.csv line 5, on: found \"soon\", where a date such as 2024-04-01 is expected."
                        + " Correct it and start again.",
                read.problems().get(4).sentence());
        assertEquals(Logbook.EMPTY, read.value().logbook());
    }
}
