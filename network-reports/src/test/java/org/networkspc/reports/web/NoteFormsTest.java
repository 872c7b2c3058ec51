package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.reports.SmallNetwork;

/** Ideas, events, nominations, offers and asks sent from the page of what was tried, without JavaScript. */
class NoteFormsTest {
    private static final String HOME = "/networks/small";

    @TempDir
    private Path folder;

    private Networks networks;
    private Service service;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        SmallNetwork.writeTo(folder);
        open();
    }

    private void open() {
        networks = Networks.open(folder);
        service = Service.start(networks, 0);
        client = new Client(service);
    }

    @AfterEach
    void stop() {
        service.close();
        networks.close();
    }

    /** Names and values in turn, as a browser sends them. */
    private HttpResponse<String> send(String form, String... fields) {
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return client.post(HOME + form, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String page() {
        return client.get(HOME + "/ideas").body();
    }

    @Test
    void anIdeaSentFromThePageStandsThereAlsoAfterARestart() {
        HttpResponse<String> answer = send(
                "/ideas",
                "idea",
                "Lamps by the beds",
                "from",
                "2023-08-01",
                "measures",
                "falls",
                "members",
                "C1",
                "members",
                "C3",
                "outcome",
                "testing",
                "direction",
                "decrease",
                "effect",
                "0.5",
                "recorded",
                "2001-01-01",
                "learned",
                "");
        assertEquals(303, answer.previousResponse().orElseThrow().statusCode(), answer.body());
        assertTrue(answer.body().contains("Thank you, it is written down."), answer.body());
        stop();
        open();
        assertTrue(page().contains("Lamps by the beds"));
        ChangeIdea kept = networks.get("small").intake().config().ideas().get(2);
        assertEquals(
                "[C1, C3] [falls] -0.5",
                kept.memberIds() + " " + kept.measureIds() + " "
                        + kept.prediction().orElseThrow().change().getAsDouble());
        assertTrue(kept.recorded().getYear() > 2023, "the day is the service's own");
    }

    /** The service again, with other settings. */
    private void settings(String old, String now) throws IOException {
        stop();
        Path yaml = folder.resolve("config/network.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace(old, now));
        open();
    }

    @Test
    void anIdeaFromBeforeTheNetworkIsKeptAndThePageSaysSo() throws IOException {
        settings("{id: C3, name: Cedar}", "{id: C3, name: Cedar, joins: 2023-03-01}");
        settings("name: Ash}", "name: Ash, joins: 2023-01-01}");
        settings("name: Birch}", "name: Birch, joins: 2023-02-01}");
        String everywhere = send("/ideas", "idea", "Old lamps", "from", "2022-05-01", "outcome", "testing")
                .body();
        assertTrue(
                everywhere.contains("Thank you, it is written down. The network began on 2023-01-01. The idea is kept and"
                        + " listed, without numbers on both sides of that day.</p>"),
                everywhere);
        String cedar = send("/ideas", "idea", "Lamps", "from", "2023-02-01", "outcome", "testing", "members", "C3")
                .body();
        assertTrue(cedar.contains("C3 joined on 2023-03-01. The idea is kept"), cedar);
        assertEquals(4, networks.get("small").intake().config().ideas().size());
    }

    @Test
    void aGermanNetworkWritesNumbersWithACommaAndIsThankedInGerman() throws IOException {
        settings("network: small", "language: de\nnetwork: small");
        String refused = send("/ideas", "idea", "Lampen", "from", "bald", "outcome", "testing", "effect", "1.000,5")
                .body();
        assertTrue(refused.contains("Bitte angeben: ein Datum wie 2024-04-01."), refused);
        assertTrue(refused.contains("Bitte angeben: eine positive Zahl wie 1,5."), refused);
        String body = send(
                        "/ideas",
                        "idea",
                        "Lampen",
                        "from",
                        "2023-05-01",
                        "outcome",
                        "testing",
                        "direction",
                        "decrease",
                        "effect",
                        "0,5")
                .body();
        assertTrue(body.contains("Danke, es ist aufgeschrieben."), body);
        ChangeIdea kept = networks.get("small").intake().config().ideas().get(2);
        assertEquals(-0.5, kept.prediction().orElseThrow().change().getAsDouble());
    }

    @Test
    void sentTwiceItIsThereOnce() {
        for (int i = 0; i < 2; i++) {
            send("/annotations", "words", "A new form", "on", "2023-06-09", "member", "", "measure", "falls");
        }
        assertEquals(
                1,
                networks.get("small").intake().config().logbook().annotations().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ideas|idea||Please give a text.",
                "/ideas|from|soon|Please give a date such as 2024-04-01.",
                "/ideas|effect|lots|Please give a positive number such as 1.5.",
                "/ideas|measures|slips|Please give the id of a measure of the network. Known here: falls.",
                "/ideas|implemented|2023-01-01|Please give a day not before the first test.",
            })
    void whatCannotBeTakenIsSaidBesideItsFieldAndTheRestIsStillThere(
            String form, String field, String value, String sentence) {
        String[] sent = {
            "idea",
            "Lamps & more",
            "from",
            "2023-08-01",
            "measures",
            "falls",
            "members",
            "C3",
            "outcome",
            "adopted",
            "direction",
            "decrease",
            "effect",
            "",
            "implemented",
            "",
            "learned",
            "Cheap"
        };
        for (int i = 0; i < sent.length; i += 2) {
            sent[i + 1] = sent[i].equals(field) ? (value == null ? "" : value) : sent[i + 1];
        }
        HttpResponse<String> answer = send(form, sent);
        assertEquals(422, answer.statusCode());
        String beside =
                answer.body().replaceAll("(?s).*(?=<p class=\"problem\" id=\"ideas-" + field + "-problem\">)", "");
        assertTrue(
                beside.startsWith("<p class=\"problem\" id=\"ideas-" + field + "-problem\">" + sentence),
                answer.body());
        assertTrue(answer.body().contains("aria-describedby=\"ideas-" + field + "-problem\""), answer.body());
        assertTrue(answer.body().contains(">Cheap</textarea>"));
        assertTrue(answer.body().contains("value=\"C3\" checked"));
        assertEquals(2, networks.get("small").intake().config().ideas().size(), "nothing was kept");
    }

    @Test
    void aNominationAnOfferAndAnAskStandUnderTheirHeadings() {
        send(
                "/postings",
                "kind",
                "nomination",
                "member",
                "C2",
                "words",
                "They ring every family",
                "by",
                "Ann",
                "on",
                "2024-02-01");
        send(
                "/postings",
                "kind",
                "offer",
                "member",
                "C1",
                "words",
                "Come and see the lamps",
                "by",
                "",
                "on",
                "2024-02-02");
        send("/postings", "kind", "ask", "member", "", "words", "Who has sensors?", "by", "Ben", "on", "2024-02-03");
        String page = page();
        assertTrue(page.contains("<h2>Nominated by people</h2>"), page);
        assertTrue(page.contains("Birch: They ring every family (Ann, February 2024)"), page);
        assertTrue(page.contains("Ash: Come and see the lamps (February 2024)"), page);
        assertTrue(page.contains("The network: Who has sensors? (Ben, February 2024)"), page);
        assertEquals(
                422,
                send("/postings", "kind", "nomination", "member", "", "words", "All", "on", "2024-02-01")
                        .statusCode());
        assertEquals(
                422,
                send("/postings", "kind", "praise", "words", "All", "on", "2024-02-01")
                        .statusCode());
    }

    @Test
    void formsAreServedAndNotPartOfAPack() {
        assertTrue(page().contains("<form method=\"post\" action=\"" + HOME + "/ideas\">"));
        assertFalse(client.get(HOME + "/ideas").body().contains("onclick"));
    }
}
