package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.Said;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.pack.PackFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An earlier release can be read, byte for byte, after a later one, another agreement, revised numbers and every command. */
class ReleasesKeptTest {
    private static final String AGREED = """
        sharing: {version: "3", agreed: 2023-01-01, members: names}
        releases: {way: approval, opens: 1, closes: 8, releases: 12}
        """;

    private static final String PACKS = "/networks/small/packs";

    @TempDir
    private Path folder;

    @Test
    void whatWasReleasedUnderWhichAgreementAndByWhomOutlastsEveryCommand() throws IOException {
        Path data = SmallNetwork.writeTo(folder.resolve("data"));
        Path yaml = data.resolve("config/network.yaml");
        Files.writeString(yaml, Files.readString(yaml) + AGREED);
        release(data, Instant.parse("2024-03-12T10:00:00Z"), SmallNetwork.csv(14), "R. Ahmed");
        Path february = data.resolve("packs/2024-02");
        Map<String, byte[]> released = files(february);
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(february.resolve("manifest.json")));
        assertEquals("3", manifest.path("agreement").asString(""));
        assertEquals("12 March 2024", manifest.path("dataAsAt").asString(""));
        assertTrue(manifest.path("release").toString().contains("R. Ahmed"), manifest.toString());

        Files.writeString(yaml, Files.readString(yaml).replace("version: \"3\"", "version: \"4\""));
        String revised = SmallNetwork.csv(15) + SmallNetwork.row("C2", SmallNetwork.FIRST, 99, 2000);
        release(data, Instant.parse("2024-04-12T10:00:00Z"), revised, "M. Okafor");
        Path backup = folder.resolve("backup");
        Path restored = folder.resolve("restored");
        typed("verify", data.toString());
        typed("rebuild", data.toString());
        typed("backup", data.toString(), "--to", backup.toString());
        typed("restore", backup.toString(), "--data", restored.toString());
        typed("verify", restored.toString());
        for (Path again : List.of(data, restored)) {
            Map<String, byte[]> kept = files(again.resolve("packs/2024-02"));
            assertEquals(released.keySet(), kept.keySet());
            kept.forEach((name, bytes) -> assertArrayEquals(released.get(name), bytes, name));
            String audit = typed("audit", again.toString());
            assertTrue(audit.contains("R. Ahmed") && audit.contains("M. Okafor"), audit);
            assertServed(again, new String(kept.getOrDefault("network.csv", new byte[0]), StandardCharsets.UTF_8));
        }
    }

    private static void release(Path data, Instant now, String rows, String by) throws IOException {
        try (Intake intake = Intake.open(data, () -> now)) {
            intake.accept(intake.preview("rows.csv", rows.getBytes(StandardCharsets.UTF_8)), by);
            Releases releases =
                    new Releases(new Networks.Hosted(data, intake), EnumSet.of(PackFormat.CSV, PackFormat.TXT));
            releases.release(new Releases.Approval(releases.due(now).orElseThrow(), by, "", "", "test"));
        }
    }

    private static void assertServed(Path data, String csv) {
        try (Networks networks = Networks.open(data);
                Service service = Service.start(networks, 0)) {
            Client client = new Client(service);
            String page = client.get(PACKS).body();
            assertTrue(page.contains("approved by R. Ahmed, under agreement 3"), page);
            assertTrue(page.contains("approved by M. Okafor, under agreement 4"), page);
            assertEquals(csv, client.get(PACKS + "/2024-02/network.csv").body());
        }
    }

    private static String typed(String... command) {
        Said said = Said.by(command);
        assertEquals(0, said.code(), String.join(" ", command) + ": " + said.err() + said.out());
        return said.out();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
