package org.networkspc.reports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Network;
import org.networkspc.reports.config.Layouts;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Wording;

/** What was said about a file stands in the tables, and the latest answer for its layout is remembered. */
class AnswersTest {
    private static final UploadCounts NOTHING = new UploadCounts(0, 0, 0, 0, 0, 0, 0);

    private static JournalLine line(int number, String answers) {
        Map<String, String> details = Map.of(
                Uploaded.SHA256, "ab", Uploaded.MEMBER, "A", Uploaded.LAYOUT, "site|month", Uploaded.ANSWERS, answers);
        return new JournalLine(number, new JournalEntry(Instant.EPOCH, Uploaded.ACTION, details), "line" + number);
    }

    private static NetworkConfig network(String id) {
        return new NetworkConfig(
                new Network(id, id, List.of()),
                Wording.PLAIN,
                List.of(),
                List.of(),
                Logbook.EMPTY,
                new Layouts(List.of(), List.of(), true),
                Map.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLatestAnswersOfALayoutAreRemembered(boolean embedded, @TempDir Path folder) {
        Database database = embedded ? Database.EMBEDDED : Postgres.database();
        try (Tables tables = Tables.open(database, folder, "answers")) {
            tables.startAnew(network("answers"), "");
            tables.take(line(1, "{\"dates\":\"day first\",\"year\":\"2024\"}"), NOTHING, List.of());
            tables.take(line(2, "{\"dates\":\"month first\"}"), NOTHING, List.of());
            assertEquals(
                    List.of("1 dates day first", "1 year 2024", "2 dates month first"),
                    tables.column("select upload || ' ' || question || ' ' || answer from answer"
                            + " order by upload, question"));
            assertEquals(
                    List.of("A site|month dates month first 2", "A site|month year 2024 1"),
                    tables.column("select sender || ' ' || layout || ' ' || question || ' ' || answer || ' ' || upload"
                            + " from remembered order by question"));
        }
    }
}
