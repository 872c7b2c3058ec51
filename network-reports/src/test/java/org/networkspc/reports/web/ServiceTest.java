package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.reports.SmallNetwork;

/** The service from outside: files in over HTTP, numbers out on its pages. */
class ServiceTest {
    private static final String HOME = "/networks/small";
    private static final String UPLOAD = HOME + "/upload";
    private static final String MEASURE = HOME + "/measures/falls";
    private static final int MONTHS = 15;

    private Networks networks;
    private Service service;
    private Client client;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        networks = Networks.open(SmallNetwork.writeTo(folder));
        service = Service.start(networks, 0);
        client = new Client(service);
    }

    @AfterEach
    void stop() {
        service.close();
        networks.close();
    }

    @Test
    void anUploadedFileIsShownBeforeItCountsAndCountsOnceAccepted() {
        upload(SmallNetwork.csv(MONTHS));
        String revised = SmallNetwork.csv(1).lines().findFirst().orElseThrow() + "\n"
                + SmallNetwork.row("C1", SmallNetwork.FIRST.plusMonths(MONTHS), 77, 2000);

        HttpResponse<String> preview = client.sendFile(UPLOAD, "new.csv", bytes(revised));
        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("1 accepted"), preview.body());
        assertFalse(client.get(HOME + "/members/C1").body().contains("38.5"), "counted before it was accepted");

        HttpResponse<String> done = client.accept(UPLOAD + "/accept", preview);
        assertTrue(done.body().contains("Read 1 row: 1 accepted, 0 excluded, 0 refused."), done.body());
        assertTrue(client.get(HOME + "/members/C1").body().contains("38.50"), "77 of 2,000 is 38.5 per 1,000");
    }

    @Test
    void everyPageSaysHowItIsPooledAsAtWhenAndForWhom() {
        upload(SmallNetwork.csv(MONTHS));
        for (String page : new String[] {HOME, MEASURE, HOME + "/measures"}) {
            String body = client.get(page).body();
            assertTrue(body.contains("Data as at "), page);
            assertTrue(body.contains("shown to members"), page);
            assertTrue(body.toLowerCase(java.util.Locale.ROOT).contains("like for like"), page);
        }
    }

    @Test
    void theWayOfPoolingIsSwitchedByALink() {
        upload(SmallNetwork.csv(MONTHS));
        String asReported = client.get(MEASURE + "?pooling=as-reported").body();
        assertTrue(asReported.contains("?pooling=like-for-like"), asReported);
        assertTrue(
                asReported.contains("href=\"" + MEASURE + "?pooling=as-reported\" aria-current=\"true\""), asReported);

        HttpResponse<String> unknown = client.get(MEASURE + "?pooling=best");
        assertEquals(400, unknown.statusCode());
        assertTrue(unknown.body().contains("cannot be pooled as"), unknown.body());
    }

    @Test
    void membersStandInTheOrderOfTheirCodes() {
        upload(SmallNetwork.csv(MONTHS));
        String body = client.get(HOME + "/members").body();
        assertTrue(body.indexOf(">Ash<") < body.indexOf(">Birch<"), body);
        assertTrue(body.indexOf(">Birch<") < body.indexOf(">Cedar<"), body);
    }

    static Stream<Arguments> badFiles() {
        String header = "member,measure,period,numerator,denominator\n";
        String good = header + "C1,falls,2024-01,3,900\n";
        return Stream.of(
                Arguments.of(
                        "an unknown column",
                        bytes("member,measure,period,numerator,denominator,colour\nC1,falls,2024-01,3,900,blue\n"),
                        "colour"),
                Arguments.of("a bad date", bytes(good + "C2,falls,Januember,3,900\n"), "Januember"),
                Arguments.of("a blank number", bytes(good + "C2,falls,2024-01,,900\n"), "never as 0"),
                Arguments.of("a duplicate row", bytes(good + "C1,falls,2024-01,3,900\n"), "line 2"),
                Arguments.of("an unknown member", bytes(good + "C9,falls,2024-01,3,900\n"), "C9"),
                Arguments.of("an empty file", new byte[0], "empty"),
                Arguments.of("only a header", bytes(header), "no rows"),
                Arguments.of(
                        "a binary file",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0},
                        "not a sheet of rows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadFileIsAnsweredInASentence(String what, byte[] content, String sentence) {
        HttpResponse<String> page = client.sendFile(UPLOAD, "bad.csv", content);
        assertTrue(page.statusCode() == 200 || page.statusCode() == 422, what + ": " + page.statusCode());
        assertTrue(page.body().contains(sentence), what + ": " + page.body());
        assertFalse(page.body().contains("Exception"), page.body());
        assertTrue(client.get(HOME).body().contains("Nothing has been reported yet"), "something was kept");
    }

    @Test
    void nothingSentIsSaidKindly() {
        HttpResponse<String> page = client.sendFile(UPLOAD, "", new byte[0]);
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("Nothing was sent"), page.body());
    }

    @Test
    void aNameInAFileIsNeverRunAsHtml() {
        String csv = "member,measure,period,numerator,denominator\n<script>alert(1)</script>,falls,2024-01,1,2\n";
        String body = client.sendFile(UPLOAD, "<b>.csv", bytes(csv)).body();
        assertFalse(body.contains("<script>alert"), body);
        assertTrue(body.contains("&lt;script&gt;"), body);
    }

    @Test
    void whatIsNotHereIsAPageWithASentence() {
        for (String path :
                new String[] {"/nowhere", "/networks/none", MEASURE + "x", HOME + "/members/C9", HOME + "/packs/../x"
                }) {
            HttpResponse<String> page = client.get(path);
            assertEquals(404, page.statusCode(), path);
            assertTrue(page.body().contains("<h1>There is no "), page.body());
        }
    }

    @Test
    void aPreviewThatIsNoLongerHereIsSaidKindly() {
        HttpResponse<String> answer =
                client.post(UPLOAD + "/accept", "application/x-www-form-urlencoded", bytes("token=x"));
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("nothing was changed"), answer.body());
    }

    @Test
    void programsSendFilesAndReadTheSameNumbers() {
        String path = "/api/v1" + HOME + "/uploads?name=first.csv";
        HttpResponse<String> created = client.post(path, "text/csv", bytes(SmallNetwork.csv(MONTHS)));
        assertEquals(201, created.statusCode(), created.body());
        assertTrue(created.body().contains("\"accepted\":45"), created.body());

        String reading =
                client.get("/api/v1" + MEASURE + "?pooling=as-reported").body();
        assertTrue(reading.contains("\"pooling\":\"as-reported\""), reading);
        assertTrue(reading.contains("\"denominator\":[6000.0,"), reading);

        HttpResponse<String> missing = client.get("/api/v1/networks/none");
        assertEquals(404, missing.statusCode());
        assertTrue(missing.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals(422, client.post(path, "text/csv", bytes("nonsense")).statusCode());
    }

    @Test
    void chartsAndTheirNumbersCanBeTakenAway() {
        upload(SmallNetwork.csv(MONTHS));
        assertTrue(client.get(MEASURE + "/chart.svg").body().startsWith("<svg"));
        assertEquals(200, client.get(MEASURE + "/chart.png").statusCode());
        String csv = client.get(MEASURE + "/chart.csv?pooling=as-reported").body();
        assertEquals(MONTHS + 1, csv.lines().count(), csv);
        assertTrue(csv.contains("line,falls,small,as-reported,,2023-01-01,"), csv);
        assertEquals(404, client.get(MEASURE + "/chart.gif").statusCode());
    }

    @Test
    void aPackIsBuiltAndDownloaded() {
        upload(SmallNetwork.csv(MONTHS));
        String page = client.post(HOME + "/packs", "application/x-www-form-urlencoded", new byte[0])
                .body();
        assertTrue(page.contains(HOME + "/packs/2024-03/network.html"), page);
        assertTrue(client.get(HOME + "/packs/2024-03/network.html").body().contains("Small clinics"));
        assertEquals(
                404,
                client.get(HOME + "/packs/2024-03/..%2f..%2f..%2fconfig%2fnetwork.yaml")
                        .statusCode());
    }

    private void upload(String csv) {
        client.accept(UPLOAD + "/accept", client.sendFile(UPLOAD, "months.csv", bytes(csv)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
