package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.network.Contribution;
import org.networkspc.network.PooledChange;
import org.networkspc.reports.SmallNetwork;
import org.networkspc.reports.page.Edition;

/** A member's part in the network's change is on its own page and nowhere else. */
class PrivatePartsTest {
    private static final String HOME = "/networks/small";
    private static final List<String> SHARED = List.of(
            HOME,
            HOME + "/measures",
            HOME + "/measures/falls",
            HOME + "/measures/falls?pooling=as-reported",
            HOME + "/members",
            HOME + "/ideas",
            HOME + "/method",
            HOME + "/packs",
            "/api/v1/networks",
            "/api/v1/networks/small",
            "/api/v1/networks/small/measures/falls",
            "/api/v1/networks/small/measures/falls?pooling=as-reported",
            "/api/v1/networks/small/measures/falls/change",
            "/api/v1/networks/small/members/C1/measures/falls");

    @Test
    void noSharedPageAndNoAnswerHoldsAMembersPart(@TempDir Path folder) throws Exception {
        try (Networks networks = Networks.open(SmallNetwork.writeTo(folder));
                Service service = Service.start(networks, 0)) {
            Client client = new Client(service);
            String page = HOME + "/upload";
            client.accept(
                    page + "/accept",
                    client.sendFile(page, "data.csv", SmallNetwork.csv(24).getBytes(StandardCharsets.UTF_8)));
            Edition edition = networks.get("small").edition();
            PooledChange change =
                    edition.change(edition.config().plan("falls").orElseThrow()).orElseThrow();
            String own = change.ownSentences(edition.network().members().get(0), edition.words())
                    .get(1);
            String id = edition.network().members().get(0).id();

            assertTrue(client.get(HOME + "/members/" + id).body().contains(own));
            String answer =
                    client.get("/api/v1/networks/small/measures/falls/change").body();
            assertTrue(answer.contains("\"rates\":" + change.explained().rates()), answer);
            assertTrue(answer.contains("\"from\":\"2024-01-01\"") && answer.contains("\"by_chance\""), answer);
            for (String address : SHARED) {
                String body = client.get(address).body();
                assertEquals(200, client.get(address).statusCode(), address);
                assertFalse(body.contains("Your part"), address);
                for (Contribution part : change.explained().contributions()) {
                    String digits = String.valueOf(Math.abs(part.rates())).substring(0, 8);
                    assertFalse(part.rates() != 0 && body.contains(digits), address);
                }
            }
        }
    }
}
