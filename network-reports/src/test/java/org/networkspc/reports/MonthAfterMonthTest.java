package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the last run said is in one file, and packs of earlier months stay as they were. */
class MonthAfterMonthTest {
    @TempDir
    private Path folder;

    @Test
    void theLogIsThatOfTheLatestRunAndEarlierPacksStay() throws IOException {
        Path network = SmallNetwork.writeTo(folder.resolve("network"));
        Path data = Files.createDirectories(folder.resolve("files"));
        Files.writeString(data.resolve("1.csv"), SmallNetwork.csv(14) + "C9,falls,2024-02,1,900\n");
        Path log = folder.resolve("last-run.json");
        assertEquals(Main.DATA_PROBLEMS, pack(network, data, "2024-02", log).code());
        JsonNode first = JsonMapper.shared().readTree(Files.readString(log));
        assertEquals("2024-02", first.path("period").asString(""));
        assertEquals(Main.DATA_PROBLEMS, first.path("exitCode").asInt(-1));
        assertTrue(first.path("problems").path(0).asString("").contains("C9"), first.toString());
        Map<String, String> february = FileHashes.of(folder.resolve("packs/2024-02"));

        Files.writeString(data.resolve("1.csv"), SmallNetwork.csv(15));
        assertEquals(Main.OK, pack(network, data, "2024-03", log).code());
        JsonNode second = JsonMapper.shared().readTree(Files.readString(log));
        assertEquals("2024-03", second.path("period").asString(""));
        assertEquals(Main.OK, second.path("exitCode").asInt(-1));
        assertTrue(second.path("problems").isEmpty(), second.toString());
        assertEquals(
                FileHashes.of(folder.resolve("packs/2024-03")).size(),
                second.path("outputs").size());
        second.path("outputs").forEach(file -> assertTrue(Files.isRegularFile(Path.of(file.asString("")))));
        assertEquals(february, FileHashes.of(folder.resolve("packs/2024-02")));
    }

    private Said pack(Path network, Path data, String period, Path log) {
        return Said.by(
                "pack",
                "--config=" + network.resolve("config"),
                "--data=" + data,
                "--period=" + period,
                "--out=" + folder.resolve("packs") + "/{period}",
                "--formats=csv,txt",
                "--log=" + log);
    }
}
