package org.networkspc.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.release.Calendar;
import org.networkspc.reports.store.FaultyDisk;

/** Every form beside that of files, and every refusal, over HTTP: whatever a person reads has a translation. */
class GermanFormsTest {
    private static final String HOME = "/networks/small";
    private static final String UPLOAD = HOME + "/upload";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String GROUPS = "strata:\n  area: [North, South]\n";
    private static final String RELEASES = """
        sharing: {version: "3", agreed: 2023-01-01, members: nothing}
        releases: {way: %s, opens: 1, closes: 8, releases: 12, time-zone: Europe/London, at: "01:30"}
        """;

    @TempDir
    private Path folder;

    private AccentedService small() throws IOException {
        return small(yaml -> yaml);
    }

    /** What is changed in the settings. */
    private interface Change {
        String of(String yaml);
    }

    private AccentedService small(Change change) throws IOException {
        Path yaml = SmallNetwork.writeTo(folder).resolve("config/network.yaml");
        String plain = Files.readString(yaml)
                .replace("wording: {member: clinic, members: clinics, audience: shown to members}\n", "");
        Files.writeString(yaml, change.of(plain));
        return known(AccentedService.in(folder));
    }

    /** The ideas of the small network are what people wrote. */
    private AccentedService known(AccentedService service) throws IOException {
        service.wrote(Files.readString(folder.resolve("config/ideas.csv")));
        return service;
    }

    private static void nothingIsLeft(AccentedService service, int answers) {
        assertEquals("", String.join("\n", service.left()));
        assertTrue(service.answers() >= answers, () -> "only " + service.answers() + " answers were looked at");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertTrue(token.find(), page.body());
        return token.group(1);
    }

    @Test
    void ideasEventsNominationsOffersAndAsks() throws IOException {
        String joins = "- {id: C3, name: Cedar, joins: 2023-03-01, leaves: 2024-01-01}";
        try (AccentedService service = small(yaml -> yaml.replace("- {id: C3, name: Cedar}", joins) + GROUPS)) {
            for (String form : List.of("/ideas", "/annotations", "/postings")) {
                service.send(HOME + form, "kind", "offer");
                service.send(
                        HOME + form,
                        "kind",
                        "nomination",
                        "idea",
                        "x",
                        "words",
                        "x",
                        "member",
                        "C9",
                        "member",
                        "C1",
                        "measure",
                        "fals",
                        "measure",
                        "falls",
                        "on",
                        "soon",
                        "from",
                        "soon",
                        "members",
                        "C7",
                        "measures",
                        "fools",
                        "strata",
                        "area",
                        "outcome",
                        "done",
                        "direction",
                        "up",
                        "effect",
                        "much");
            }
            service.send(HOME + "/postings", "kind", "wish", "words", "x");
            idea(service, "from", "2023-05-01", "outcome", "testing", "implemented", "2023-04-01");
            idea(
                    service,
                    "from",
                    "2023-05-01",
                    "outcome",
                    "testing",
                    "implemented",
                    "2023-06-01",
                    "decided",
                    "2023-06-01");
            idea(service, "from", "2023-05-01", "outcome", "adopted", "decided", "2023-04-01", "effect", "2");
            idea(service, "from", "2023-05-01", "outcome", "testing", "effect", "2");
            idea(service, "from", "2022-05-01", "outcome", "testing", "members", "C3");
            idea(service, "from", "2024-05-01", "outcome", "testing", "members", "C3");
            idea(service, "from", "0001-01-01", "outcome", "testing");
            service.send(HOME + "/annotations", "words", "x", "on", "2023-05-01");
            for (String kind : List.of("nomination", "offer", "ask")) {
                service.send(HOME + "/postings", "kind", kind, "member", "C1", "words", "x", "on", "2023-05-01");
            }
            for (String path : List.of("/ideas", "/annotations", "/offers")) {
                service.client()
                        .post(
                                "/api/v1" + HOME + path,
                                "application/json",
                                bytes(
                                        "{\"id\":\"w\",\"idea\":\"x\",\"words\":\"x\",\"from\":\"2023-05-01\",\"on\":\"2023-05-01\","
                                            + "\"outcome\":\"testing\"}"));
                assertEquals(
                        204,
                        service.client().delete("/api/v1" + HOME + path + "/w").statusCode());
            }
            service.get(HOME + "/audit");
            nothingIsLeft(service, 18);
        }
    }

    private static HttpResponse<String> idea(AccentedService service, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"idea", "x", "measures", "falls"}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        return service.send(HOME + "/ideas", all);
    }

    @Test
    void packsWithAReason() throws IOException {
        try (AccentedService service = small(yaml -> yaml.replace("level: whole-population", "level: service"))) {
            service.get(HOME + "/packs");
            service.send(HOME + "/packs", "token", "build");
            service.client().sendFile(UPLOAD, "a.csv", bytes(SmallNetwork.csv(2)));
            service.client().accept(UPLOAD + "/accept", service.sendFile(UPLOAD, "a.csv", bytes(SmallNetwork.csv(2))));
            service.get(HOME + "/packs");
            service.send(HOME + "/packs", "token", "build");
            nothingIsLeft(service, 5);
        }
    }

    @Test
    void releasesThatAreApproved() throws IOException {
        releases("approval");
    }

    @Test
    void releasesOnTheirDay() throws IOException {
        releases("automatic");
    }

    private void releases(String way) throws IOException {
        try (AccentedService service = small(yaml -> yaml + RELEASES.formatted(way))) {
            service.wrote("Ahmed");
            service.get(HOME + "/packs");
            service.client().accept(UPLOAD + "/accept", service.sendFile(UPLOAD, "a.csv", bytes(SmallNetwork.csv(2))));
            service.get(HOME + "/packs");
            service.send(HOME + "/packs", "token", "release");
            Networks.Hosted hosted = service.networks().get("small");
            Releases releases = new Releases(hosted, EnumSet.of(PackFormat.CSV));
            releases.due(hosted.intake().now())
                    .ifPresent(due -> releases.release(
                            due,
                            new Calendar(releases.agreed())
                                    .lateness(due, hosted.intake().now())));
            service.get(HOME + "/packs");
            service.send(HOME + "/packs", "token", "release", "choice.approved-by", "R. Ahmed");
            service.get(HOME + "/audit");
            nothingIsLeft(service, 7);
        }
    }

    @Test
    void addressesThatAreNoneAndRequestsThatCannotBeDone() throws IOException {
        try (AccentedService service = small()) {
            assertEquals(414, service.get("/" + "y".repeat(9_000)).statusCode());
            service.wrote("nothing like for as reported equal members"); // parts of addresses
            for (String path : List.of(
                    "/nothing",
                    "/networks/nothing",
                    HOME + "/nothing",
                    HOME + "/measures/nothing",
                    HOME + "/members/nothing",
                    HOME + "/ideas/nothing",
                    HOME + "/pathway",
                    HOME + "/public",
                    HOME + "/packs/nothing",
                    HOME + "/members?measure=nothing",
                    HOME + "/upload?member=nothing",
                    HOME + "/measures/falls/chart.tiff",
                    HOME + "/audit",
                    UPLOAD + "/lines/all.csv?token=nothing")) {
                service.get(path);
            }
            service.client().accept(UPLOAD + "/accept", service.sendFile(UPLOAD, "a.csv", bytes(SmallNetwork.csv(3))));
            for (String query : List.of("wave=nothing", "pooling=nothing", "time=nothing")) {
                service.get(HOME + "/measures/falls?" + query);
            }
            service.get(HOME + "/measures/falls/chart.tiff");
            service.get(UPLOAD);
            service.send(UPLOAD);
            service.send(UPLOAD, "rows", SmallNetwork.csv(1));
            service.send(UPLOAD, "rows", SmallNetwork.csv(1), "member", "nothing");
            service.send(UPLOAD + "/accept", "token", "nothing");
            service.send(
                    UPLOAD + "/accept",
                    "token",
                    token(service.send(UPLOAD, "rows", "member,measure,period\nC9,falls,x\n")));
            service.send(HOME + "/measures");
            service.looked(
                    service.client().post(UPLOAD, AccentedService.FORM, bytes("x"), "Sec-Fetch-Site", "cross-site"));
            String edge = "multipart/form-data; boundary=edge";
            service.looked(service.client().post(UPLOAD, edge, bytes("--edge\r\nhello")));
            String part = "--edge\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nx\r\n";
            service.looked(service.client()
                    .post(UPLOAD, edge, bytes(part.repeat(Limits.MOST_PARTS + 1) + "--edge--\r\n")));
            service.looked(service.client()
                    .post(
                            UPLOAD,
                            edge,
                            bytes(part.replace("\"p\"", "\"" + "y".repeat(9_000) + "\"") + "--edge--\r\n")));
            nothingIsLeft(service, 30);
        }
    }

    @Test
    void aFullDisk() throws IOException {
        Path network = SmallNetwork.writeTo(folder);
        AccentedService.accent(network);
        FaultyDisk disk = new FaultyDisk();
        NetworkConfig config = NetworkConfig.read(network.resolve("config")).value();
        Intake intake =
                Intake.on(disk.open(network), config, InstantSource.fixed(Instant.parse("2024-05-01T00:00:00Z")));
        try (AccentedService service =
                known(AccentedService.of(Networks.of(List.of(new Networks.Hosted(network, intake)))))) {
            service.wrote("clinic Clinics");
            HttpResponse<String> preview = service.sendFile(UPLOAD, "a.csv", bytes(SmallNetwork.csv(1)));
            disk.failAfter(0, FaultyDisk.Fault.FULL);
            assertEquals(
                    507,
                    service.looked(service.client().accept(UPLOAD + "/accept", preview))
                            .statusCode());
            nothingIsLeft(service, 2);
        }
    }

    @Test
    void theFirstPageOfSeveralNetworks() throws IOException {
        for (String id : List.of("one", "two")) {
            Path network = SmallNetwork.writeTo(Files.createDirectories(folder.resolve(id)));
            Path yaml = network.resolve("config/network.yaml");
            Files.writeString(yaml, Files.readString(yaml).replace("network: small", "network: " + id));
            AccentedService.accent(network);
        }
        try (AccentedService service = AccentedService.of(Networks.open(folder))) {
            service.wrote("clinics shown to members");
            assertEquals(200, service.get("/").statusCode());
            assertEquals(404, service.get("/nothing").statusCode());
            nothingIsLeft(service, 2);
        }
    }
}
