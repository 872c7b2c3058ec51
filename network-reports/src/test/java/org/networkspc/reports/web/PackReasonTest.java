package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.store.Database;
import org.networkspc.series.Link;

/** A pack of a network that follows no whole population: asked for on the page, with a reason that is kept. */
class PackReasonTest {
    private static final String PACKS = "/networks/small/packs";

    @TempDir
    private Path folder;

    private static HttpResponse<String> build(Client client, String reason) {
        return client.post(
                PACKS,
                "application/x-www-form-urlencoded",
                ("choice.reason=" + reason).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePageAsksForAReasonAndTheJournalKeepsIt() throws IOException {
        Path yaml = SmallNetwork.writeTo(folder).resolve("config/network.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("level: whole-population", "level: service"));
        try (Networks networks = Networks.open(folder, Database.EMBEDDED);
                Service service = Service.start(networks, 0)) {
            Client client = new Client(service);
            client.post(
                    "/api/v1/networks/small/uploads?name=a.csv",
                    "text/csv",
                    SmallNetwork.csv(14).getBytes(StandardCharsets.UTF_8));
            assertTrue(client.get(PACKS).body().contains("name=\"choice.reason\""));
            HttpResponse<String> refused = build(client, "+");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("so a pack needs a reason"), refused.body());
            assertTrue(refused.body().contains("name=\"choice.reason\""), "the form is there again");
            assertEquals(200, build(client, "A+trial").statusCode(), "after the redirect");
            assertTrue(client.get(PACKS).body().contains("February 2024"));
        }
        try (Networks again = Networks.open(folder, Database.EMBEDDED);
                Service service = Service.start(again, 0)) {
            String audit = new Client(service).get("/networks/small/audit").body();
            assertEquals(
                    Optional.of(Link.LOG),
                    again.get("small")
                            .intake()
                            .config()
                            .plan("falls")
                            .orElseThrow()
                            .linking()
                            .link(),
                    "the scale of the first pack is kept");
            assertTrue(audit.contains("2024-02") && audit.contains("A trial"), audit);
        }
        assertTrue(
                Files.readString(folder.resolve("packs/2024-02/manifest.json")).contains("A trial"));
    }
}
