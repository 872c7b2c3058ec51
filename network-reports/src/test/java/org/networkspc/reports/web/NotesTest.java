package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.reports.SmallNetwork;

/** What people note, what was done, and what a restart keeps. */
class NotesTest {
    private static final String HOME = "/networks/small";
    private static final String API = "/api/v1" + HOME;
    private static final String LIGHTS = """
        {"idea": "Lamps by the beds", "members": ["C1"], "measures": ["falls"], "from": "2023-08-01",
         "outcome": "testing", "learned": ""}\
        """;

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

    private HttpResponse<String> send(String path, String json) {
        return client.post(API + path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(int months, String key) {
        return client.post(
                API + "/uploads?name=a.csv",
                "text/csv",
                SmallNetwork.csv(months).getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                key);
    }

    @Test
    void anIdeaIsOnThePageAtOnceAndStillThereAfterARestart() {
        assertEquals(201, send("/ideas", LIGHTS).statusCode());
        assertEquals(201, send("/ideas", LIGHTS).statusCode());
        String page = client.get(HOME + "/ideas").body();
        assertEquals(2, page.split("Lamps by the beds", -1).length, page);
        stop();
        open();
        assertTrue(client.get(HOME + "/ideas").body().contains("Lamps by the beds"));
        assertTrue(client.get(HOME + "/ideas").body().contains("Non-slip socks"), "the config folder's own");
    }

    /** The marks on the charts of a page, as a screen reader has them. */
    private List<String> noted(String page) {
        return Pattern.compile("class=\"annotation\"[^>]*aria-label=\"([^\"]*)\"")
                .matcher(client.get(HOME + page).body())
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
    }

    @Test
    void anAnnotationStaysOnTheAxisWhateverHappensToTheNumbers() throws IOException {
        List<String> form = List.of("Noted in Oct 23: A new form");
        String note = "{\"words\": \"%s\", \"measure\": \"falls\", \"member\": \"%s\", \"on\": \"2023-10-09\"}";
        upload(15, "first");
        assertEquals(201, send("/annotations", note.formatted("A new form", "")).statusCode());
        assertEquals(201, send("/annotations", note.formatted("A strike", "C2")).statusCode());
        upload(15, "again");
        assertEquals(form, noted("/measures/falls"));
        assertEquals(form, noted("/members/C1"));
        assertEquals(List.of("Noted in Oct 23: A new form", "Noted in Oct 23: A strike"), noted("/members/C2"));
        String revised = "member,measure,period,numerator,denominator\n"
                + SmallNetwork.row("C1", SmallNetwork.FIRST.plusMonths(9), 31, 2000);
        assertEquals(
                201,
                client.post(API + "/uploads?name=b.csv", "text/csv", revised.getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        assertEquals(form, noted("/measures/falls"));
        stop();
        Path settings = folder.resolve("config/network.yaml");
        Files.writeString(
                settings, Files.readString(settings).replace("    lag: 0", "    lag: 0\n    rebase: [2023-11-01]"));
        open();
        assertEquals(form, noted("/measures/falls"));
        assertEquals(form, noted("/members/C1"));
        assertTrue(client.get(HOME + "/measures/falls/chart.svg").body().contains("Noted in Oct 23: A new form"));
    }

    @Test
    void anAnnotationCanBeCorrectedAndTakenBack() {
        String note = "{\"id\": \"form\", \"words\": \"%s\", \"measure\": \"falls\", \"on\": \"2024-01-09\"}";
        assertEquals(201, send("/annotations", note.formatted("A nwe form")).statusCode());
        assertEquals(201, send("/annotations", note.formatted("A new form")).statusCode());
        String all = client.get(API + "/annotations").body();
        assertTrue(all.contains("A new form") && !all.contains("nwe"), all);
        assertEquals(204, client.delete(API + "/annotations/form").statusCode());
        assertEquals("[]", client.get(API + "/annotations").body());
        assertEquals(404, client.delete(API + "/annotations/form").statusCode());
    }

    @Test
    void anIdeaComesBackAsItWasSentAndWithTheDayItWasWrittenDown() {
        String idea = """
            {"id": "lamps", "idea": "Lamps", "members": ["C1", "C2"], "measures": ["falls"], "direction": "decrease",
             "effect": 0.5, "from": "2023-08-01", "implemented": "2023-09-01", "decided": "2023-12-01",
             "outcome": "adapted", "learned": "Cheap"}""";
        assertEquals(201, send("/ideas", idea).statusCode());
        String all = client.get(API + "/ideas").body();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String back = idea.replaceAll("\\s*\n\\s*", "")
                .replaceAll("([:,]) ", "$1")
                .replace("\"measures\"", "\"strata\":[],\"measures\"")
                .replace("\"learned\"", "\"recorded\":\"" + today + "\",\"learned\"");
        assertTrue(all.contains(back), all);
        assertEquals(
                422,
                send("/ideas", idea.replace("\"from\"", "\"recorded\": \"2020-01-01\", \"from\""))
                        .statusCode());
    }

    @Test
    void nominationsOffersAndAsksAreKeptApart() {
        String words =
                "{\"id\": \"%s\", \"words\": \"%s\", \"member\": \"C1\", \"by\": \"Ann\", \"on\": \"2024-01-09\"}";
        assertEquals(
                201, send("/nominations", words.formatted("n", "They ring")).statusCode());
        assertEquals(201, send("/offers", words.formatted("o", "Come and see")).statusCode());
        assertEquals(201, send("/asks", words.formatted("a", "Who has lamps?")).statusCode());
        stop();
        open();
        assertTrue(client.get(API + "/nominations").body().contains("They ring"));
        assertFalse(client.get(API + "/offers").body().contains("They ring"));
        assertEquals(404, client.delete(API + "/offers/a").statusCode());
        assertEquals(204, client.delete(API + "/asks/a").statusCode());
        assertEquals("[]", client.get(API + "/asks").body());
        assertEquals(
                422,
                send("/nominations", "{\"words\": \"Well done\", \"on\": \"2024-01-09\"}")
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/ideas, `{\"idea\": \"a\", \"from\": \"soon\", \"outcome\": \"testing\"}`, from must be a date",
                "/ideas, `{\"idea\": \"a\", \"from\": \"2024-01-01\", \"outcome\": \"good\"}`, outcome must be one of",
                "/ideas, `{\"idea\": \"a\", \"measures\": [\"x\"], \"from\": \"2024-01-01\", \"outcome\":"
                        + " \"testing\"}`, measures must be",
                "/annotations, `{\"words\": \"\", \"on\": \"2024-01-01\"}`, words must be a text",
                "/annotations, `{\"words\": \"a\", \"on\": \"2024-01-01\", \"member\": \"C9\"}`, member must be",
            })
    void whatCannotBeUnderstoodIsSaidAndNotKept(String path, String json, String sentence) {
        HttpResponse<String> answer = send(path, json);
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(sentence), answer.body());
        assertEquals(0, networks.get("small").intake().audit().size());
    }

    @Test
    void whatIsNoJsonIsSaid() {
        assertEquals(400, send("/ideas", "idea: x").statusCode());
        assertEquals(400, send("/ideas", "[]").statusCode());
        assertEquals(
                413,
                send("/ideas", "{\"idea\": \"" + "x".repeat(70_000) + "\"}").statusCode());
    }

    @Test
    void theSamePieceOfWorkSentTwiceCountsOnceAlsoAfterARestart() {
        String first = acceptedAt(upload(3, "monday"));
        assertEquals(201, upload(5, "tuesday").statusCode());
        assertEquals(first, acceptedAt(upload(3, "monday")));
        assertEquals(422, upload(7, "monday").statusCode(), "the key of another file");
        stop();
        open();
        assertEquals(201, upload(3, "monday").statusCode());
        assertEquals(422, upload(7, "monday").statusCode());
        assertEquals(2, networks.get("small").intake().uploads().size());
    }

    private static String acceptedAt(HttpResponse<String> answer) {
        return answer.body().replaceFirst("^.*\"accepted_at\":\"([^\"]+)\".*$", "$1");
    }

    @Test
    void thePageOfWhatWasDoneSaysWhatAndWhenAndFromWhereabouts() {
        upload(3, "monday");
        send("/ideas", LIGHTS);
        String page = client.get(HOME + "/audit").body();
        assertTrue(page.contains("2 actions accepted"), page);
        assertTrue(page.contains("a program, from this machine"), page);
        assertTrue(page.contains("Read 9 rows: 9 accepted"), page);
        assertFalse(page.contains("127.0.0.1"), page);
        assertTrue(client.get(HOME + "/upload").body().contains(HOME + "/audit"));
        assertEquals("192.0.2.…", Sender.whereabouts("192.0.2.17"));
        assertEquals("2001:db8:1:…", Sender.whereabouts("2001:db8:1:2:3:4:5:6"));
    }
}
