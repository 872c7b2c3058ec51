package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;

/** Attack 17: many questions with other filters each time. There are none to ask: what is shown are the same few lines. */
class SlicesTest {
    private static final String FALLS = "/api/v1/networks/small/measures/falls";
    private static final List<String> FILTERS = List.of(
            "member=C1",
            "members=C1,C2",
            "without=C1",
            "exclude=C1",
            "from=2023-05",
            "to=2023-05",
            "period=2023-05",
            "stratum=age:old",
            "group=old",
            "limit=1",
            "page=2",
            "sort=value");

    @Test
    void attack17NoQuestionMakesAnotherSumThanThoseThatAreShown(@TempDir Path folder) throws Exception {
        try (Networks networks = Networks.open(SmallNetwork.writeTo(folder));
                Service service = Service.start(networks, 0)) {
            Client client = new Client(service);
            String page = "/networks/small/upload";
            client.accept(
                    page + "/accept",
                    client.sendFile(page, "data.csv", SmallNetwork.csv(14).getBytes(StandardCharsets.UTF_8)));
            for (String address :
                    List.of(FALLS, FALLS + "/change", FALLS + "/gaps", "/networks/small/measures/falls")) {
                String whole = client.get(address).body();
                for (String filter : FILTERS) {
                    assertEquals(whole, client.get(address + "?" + filter).body(), address + "?" + filter);
                }
            }
            assertEquals(400, client.get(FALLS + "?wave=C1").statusCode(), "a wave must be one of the settings");
            assertEquals(400, client.get(FALLS + "?pooling=one-member").statusCode());
            assertEquals(400, client.get(FALLS + "?time=2023").statusCode());
        }
    }
}
