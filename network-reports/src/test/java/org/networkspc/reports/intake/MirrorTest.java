package org.networkspc.reports.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.ChangeIdea.Outcome;
import org.networkspc.measure.Course;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Posting;
import org.networkspc.measure.Prediction;
import org.networkspc.measure.Stratum;
import org.networkspc.measure.Where;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.Notes;
import org.networkspc.reports.store.Postgres;
import org.networkspc.reports.store.Rows;

/** The same on SQLite and PostgreSQL: whatever was accepted is in the tables, and can be put there again. */
class MirrorTest {
    private static final String HEADER = "member,measure,period,numerator,denominator,value\n";

    @TempDir
    private Path folder;

    /** The two databases that are supported. */
    enum Kind {
        SQLITE,
        POSTGRESQL;

        Database database() {
            return this == SQLITE ? Database.EMBEDDED : Postgres.database();
        }
    }

    /** A network of its own for each test, for they share a server. */
    private static Path network(Path folder, String id) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/network.yaml"), """
            network: %s
            measures:
              - {id: falls, kind: rate, per: 1000}
              - {id: stay, kind: measurement}
            members:
              - {id: A, name: Ash, leaves: 2024-04-01, aliases: [Old Ash]}
              - {id: B, name: Birch, leaves: 2024-04-01}
              - {id: C, name: Cedar, joins: 2024-04-01}
            """.formatted(id));
        return folder;
    }

    private static void accept(Intake intake, String name, String... rows) {
        byte[] file = (HEADER + String.join("\n", rows) + "\n").getBytes(UTF_8);
        intake.accept(intake.preview(name, file), name, "ann");
    }

    private static void fill(Intake intake) {
        accept(
                intake,
                "first.csv",
                "A,falls,2024-01,3,900,",
                "Old Ash,stay,2024-01,,,4.25",
                "B,falls,2024-01,n/a,n/a,");
        intake.enter(
                new ChangeIdea(
                        "socks",
                        "Non-slip socks",
                        List.of("A", "B"),
                        List.of("falls"),
                        LocalDate.of(2024, 2, 1),
                        ChangeIdea.Outcome.TESTING,
                        ""),
                "ben");
        intake.enter(new Annotation("form", "A new form", "falls", "", LocalDate.of(2024, 1, 9)), "ben");
        intake.enter(new Annotation("typo", "A wrogn word", "", "", LocalDate.of(2024, 1, 9)), "ben");
        intake.withdraw(Notes.WITHDRAW_ANNOTATION, "typo", "ben");
        accept(intake, "revised.csv", "A,falls,2024-01,4,900,", "C,falls,2024-04,7,1800,");
    }

    private static final List<String> EVERYTHING = List.of(
            "select measure || ' ' || member || ' ' || period || ' ' || coalesce(missing, '') || ' '"
                    + " || coalesce(cast(cast(numerator as integer) as varchar), '-') || ' ' || upload"
                    + " from cell order by measure, member, period",
            "select mean from cell where measure = 'stay'",
            "select number || ' ' || file || ' ' || sent_by || ' ' || rows_read || ' ' || rows_accepted || ' '"
                    + " || cells_added || ' ' || cells_unchanged || ' ' || cells_revised from upload order by number",
            "select id || ' ' || coalesce(joins, '') || ' ' || coalesce(leaves, '') from member order by id",
            "select alias || ' ' || member from member_alias",
            "select id || ' ' || outcome || ' ' || members || ' ' || entered_by from change_idea",
            "select id || ' ' || words || ' ' || noted_on from annotation",
            "select number || ' ' || done_by || ' ' || action || ' ' || object from audit order by number",
            "select lines from replayed");

    private static List<List<String>> everything(Database database, Path network, String id) {
        return EVERYTHING.stream()
                .map(sql -> Rows.of(database, network, id, sql))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAcceptedStandsInTheTables(Kind kind) throws IOException {
        Path network = network(folder, "stands");
        Database database = kind.database();
        try (Intake intake = Intake.open(network, database)) {
            fill(intake);
        }
        assertEquals(
                List.of(
                        List.of(
                                "falls A 2024-01-01  4 6",
                                "falls B 2024-01-01 NOT_AVAILABLE - 1",
                                "falls C 2024-04-01  7 6",
                                "stay A 2024-01-01  - 1"),
                        List.of("4.25"),
                        List.of("1 first.csv ann 3 3 3 0 0", "6 revised.csv ann 2 2 1 0 1"),
                        List.of("A  2024-04-01", "B  2024-04-01", "C 2024-04-01 "),
                        List.of("Old Ash A"),
                        List.of("socks TESTING A;B ben"),
                        List.of("form A new form 2024-01-09"),
                        List.of(
                                "1 ann upload first.csv",
                                "2 ben idea socks",
                                "3 ben annotation form",
                                "4 ben annotation typo",
                                "5 ben withdraw-annotation typo",
                                "6 ann upload revised.csv"),
                        List.of("6")),
                everything(database, network, "stands"));
    }

    @ParameterizedTest
    @EnumSource
    void everythingAboutAnIdeaAndWhatPeopleTellStandInTheTables(Kind kind) throws IOException {
        Path network = network(folder, "told");
        LocalDate day = LocalDate.of(2024, 2, 1);
        try (Intake intake = Intake.open(network, kind.database())) {
            intake.enter(
                    new ChangeIdea(
                            "lamps",
                            "Lamps",
                            new Where(List.of("A"), List.of(Stratum.of("area", "North"))),
                            List.of("falls"),
                            Optional.of(new Prediction(Direction.DECREASE, OptionalDouble.of(1.5))),
                            new Course(day, Optional.of(day.plusDays(7)), Optional.empty(), Outcome.IMPLEMENTING, day),
                            ""),
                    "ben");
            intake.enter(new Posting("praise", Posting.Kind.NOMINATION, "B", "They ring", "Ann", day), "ben");
        }
        assertEquals(
                List.of("lamps area: North DECREASE 1.5 2024-02-08 -"),
                Rows.of(
                        kind.database(),
                        network,
                        "told",
                        "select id || ' ' || strata || ' ' || direction || ' ' || effect || ' ' || implemented || ' ' ||"
                                + " coalesce(decided, '-') from change_idea"));
        assertEquals(
                List.of("NOMINATION B They ring Ann 2024-02-01"),
                Rows.of(
                        kind.database(),
                        network,
                        "told",
                        "select kind || ' ' || member || ' ' || words || ' ' || said_by || ' ' || said_on from posting"));
    }

    @ParameterizedTest
    @EnumSource
    void theTablesAreRebuiltFromTheJournalAndAreTheSame(Kind kind) throws IOException {
        Path network = network(folder, "rebuilt");
        Database database = kind.database();
        Snapshot before;
        try (Intake intake = Intake.open(network, database)) {
            fill(intake);
            before = intake.snapshot();
        }
        List<List<String>> tables = everything(database, network, "rebuilt");
        try (Intake intake = Intake.rebuild(network, database)) {
            assertEquals(before.uploads(), intake.uploads());
            assertEquals(before.config(), intake.config());
            assertEquals(before.config().logbook(), intake.config().logbook());
        }
        assertEquals(tables, everything(database, network, "rebuilt"));
    }

    @ParameterizedTest
    @EnumSource
    void linesTheTablesMissAreTakenAtTheNextStart(Kind kind) throws IOException {
        Path network = network(folder, "behind");
        Database database = kind.database();
        try (Intake intake = Intake.open(network, database)) {
            accept(intake, "first.csv", "A,falls,2024-01,3,900,");
        }
        try (Intake withoutTables = Intake.open(network)) {
            accept(withoutTables, "second.csv", "A,falls,2024-02,5,900,");
        }
        try (Intake intake = Intake.open(network, database)) {
            assertEquals(List.of(), intake.notes());
        }
        assertEquals(
                List.of("first.csv", "second.csv"),
                Rows.of(database, network, "behind", "select file from upload order by number"));
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfOtherSettingsOrAnotherJournalAreFilledAnew(Kind kind) throws IOException {
        Path network = network(folder, "anew");
        Database database = kind.database();
        try (Intake intake = Intake.open(network, database)) {
            fill(intake);
        }
        Path yaml = network.resolve("config/network.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("name: Ash", "name: Aspen"));
        try (Intake intake = Intake.open(network, database)) {
            assertEquals(List.of(), intake.notes());
        }
        assertEquals(List.of("Aspen"), Rows.of(database, network, "anew", "select name from member where id = 'A'"));
        Path journal = network.resolve("journal/000001.ndjson");
        Files.writeString(journal, Files.readAllLines(journal).get(0) + "\n");
        try (Intake intake = Intake.open(network, database)) {
            assertEquals(1, intake.notes().size());
            assertTrue(intake.notes().get(0).startsWith("The tables knew of 6 actions and the journal holds 1."));
        }
        assertEquals(List.of("first.csv"), Rows.of(database, network, "anew", "select file from upload"));
    }

    @ParameterizedTest
    @EnumSource
    void whatPeopleTypedSurvivesTheSameFileAgainARevisionAndOtherPhases(Kind kind) throws IOException {
        Path network = network(folder, "typed");
        try (Intake intake = Intake.open(network, kind.database())) {
            fill(intake);
            accept(
                    intake,
                    "first.csv",
                    "A,falls,2024-01,3,900,",
                    "Old Ash,stay,2024-01,,,4.25",
                    "B,falls,2024-01,n/a,n/a,");
            accept(intake, "again.csv", "A,falls,2024-01,9,900,");
        }
        Path yaml = network.resolve("config/network.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("per: 1000}", "per: 1000, rebase: [2024-03-01]}"));
        try (Intake intake = Intake.open(network, kind.database())) {
            assertEquals("Non-slip socks", intake.config().ideas().get(0).text());
            assertEquals(
                    "A new form", intake.config().logbook().annotations().get(0).words());
        }
    }

    @Test
    void embeddedTablesThatWereDamagedAreMadeAnew() throws IOException {
        Path network = network(folder, "damaged");
        try (Intake intake = Intake.open(network, Database.EMBEDDED)) {
            fill(intake);
        }
        Path tables = network.resolve(Database.FOLDER).resolve("tables.db");
        Files.writeString(
                tables, "this is not a database, whatever its name says; it is long enough to be read as one");
        try (Intake intake = Intake.open(network, Database.EMBEDDED)) {
            assertEquals(2, intake.uploads().size());
        }
        assertEquals(List.of("6"), Rows.of(Database.EMBEDDED, network, "damaged", "select lines from replayed"));
    }

    @Test
    void uploadsGoOnWhileTheServerIsAwayAndTheTablesFollow() throws IOException {
        Database database = Postgres.database();
        Path network = network(folder, "away");
        try (Intake intake = Intake.open(network, database)) {
            accept(intake, "first.csv", "A,falls,2024-01,3,900,");
            Postgres.whileStopped(() -> {
                accept(intake, "second.csv", "A,falls,2024-02,5,900,");
                accept(intake, "third.csv", "A,falls,2024-03,5,900,");
                assertEquals(2, intake.tablesBehind());
            });
            assertEquals(3, intake.uploads().size());
        }
        try (Intake intake = Intake.open(network, database)) {
            assertEquals(3, intake.uploads().size());
        }
        assertEquals(List.of("3"), Rows.of(database, network, "away", "select lines from replayed"));
    }

    @Test
    void packCommandsAndTestsKeepNoTables() throws IOException {
        Path network = network(folder, "none");
        Intake.open(network).close();
        try (Stream<Path> inside = Files.list(network)) {
            assertFalse(inside.anyMatch(p -> p.endsWith(Database.FOLDER)));
        }
    }
}
