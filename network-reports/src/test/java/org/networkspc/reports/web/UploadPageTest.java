package org.networkspc.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.SmallNetwork;

/** Handing in a file over HTTP: what was understood is shown, can be changed, is remembered, and comes back annotated. */
class UploadPageTest {
    private static final String UPLOAD = "/networks/small/upload";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String AMBIGUOUS = "member,month,falls,bed days\n";

    @TempDir
    private Path folder;

    private Networks networks;
    private Service service;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        networks = Networks.open(SmallNetwork.writeTo(folder));
        service = Service.start(networks, 0);
        client = new Client(service);
    }

    @AfterEach
    void stop() {
        service.close();
        networks.close();
    }

    private HttpResponse<String> answer(HttpResponse<String> preview, String key, String value) {
        String form = "token=" + encode(token(preview)) + "&" + encode("choice." + key) + "=" + encode(value);
        return client.post(UPLOAD + "/again", "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    private static String token(HttpResponse<String> preview) {
        Matcher token = TOKEN.matcher(preview.body());
        assertTrue(token.find(), preview.body());
        return token.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> send(String text) {
        return client.sendFile(UPLOAD, "export.csv", text.getBytes(UTF_8));
    }

    @Test
    void whatTheFileDoesNotSayIsAskedOnceAndRememberedForTheNextMonth() {
        HttpResponse<String> first = send(AMBIGUOUS + "C1,03/08/2023,5,900\nC2,04/09/2023,6,800\n");
        assertEquals(422, first.statusCode());
        assertTrue(first.body().contains("Is 03/08/2023 written with the day first"), first.body());
        HttpResponse<String> read = answer(first, "dates", "day first");
        assertEquals(200, read.statusCode());
        assertTrue(read.body().contains("2023-08-01"), read.body());
        assertTrue(client.accept(UPLOAD + "/accept", read).body().contains("2 accepted"));

        HttpResponse<String> next = send(AMBIGUOUS + "C1,05/10/2023,5,900\nC2,06/11/2023,6,800\n");
        assertEquals(200, next.statusCode());
        assertFalse(next.body().contains("To be answered once"), next.body());
        assertTrue(next.body().contains("2023-10-01"), next.body());
    }

    @Test
    void moreLinesOfHeadersThanThereAreIsNoFault() {
        HttpResponse<String> first = send(AMBIGUOUS + "C1,03/08/2023,5,900\n");
        String form = "token=" + encode(token(first)) + "&choice.header=1&" + encode("choice.header lines") + "=3";
        HttpResponse<String> read =
                client.post(UPLOAD + "/again", "application/x-www-form-urlencoded", form.getBytes(UTF_8));
        assertEquals(422, read.statusCode(), read.body());
        assertTrue(read.body().contains("Is 03/08/2023 written with the day first"), read.body());
    }

    @Test
    void theNetworksOwnWordForItsMembersNamesTheirColumn() {
        HttpResponse<String> preview = send("Clinic,month,falls,bed days\nAsh Road,2023-08,5,900\n");
        assertTrue(preview.body().contains("Column Clinic</dt><dd>clinic"), preview.body());
        assertTrue(preview.body().contains("<h1>This file needs 2 answers</h1>"), preview.body());
    }

    @Test
    void aChangedLayoutIsExplained() {
        client.accept(UPLOAD + "/accept", send("member,month,falls,bed days\nC1,2023-08,5,900\n"));
        HttpResponse<String> next = send("member;month;falls;bed days;beds\nC1;2023-09;5;900;30\n");
        assertTrue(next.body().contains("New columns: beds."), next.body());
        assertTrue(next.body().contains("The separator was comma and is now semicolon."), next.body());
    }

    @Test
    void whatIsRevisedIsListedBeforeItIsAccepted() {
        client.accept(UPLOAD + "/accept", send(SmallNetwork.csv(2)));
        HttpResponse<String> preview = send("member,measure,period,numerator,denominator\n"
                + SmallNetwork.row("C1", SmallNetwork.FIRST, 77, 2000)
                + SmallNetwork.row("C1", SmallNetwork.FIRST.plusMonths(3), 7, 2000));
        assertTrue(preview.body().contains("1 number is revised"), preview.body());
        assertTrue(preview.body().contains("77 of 2000"), preview.body());
        assertTrue(preview.body().contains("<td>new</td>"), preview.body());
    }

    @Test
    void theFileComesBackWithWhatWasFoundInEachLine() {
        HttpResponse<String> preview = send("member,measure,period,numerator,denominator\n"
                + SmallNetwork.row("C1", SmallNetwork.FIRST, 77, 2000) + "C9,falls,2023-01,=1+1,2000\n");
        String query = ".csv?token=" + encode(token(preview));
        String all = client.get(UPLOAD + "/lines/all" + query).body();
        assertEquals(3, all.lines().count(), all);
        assertTrue(all.contains("which is no clinic of this network"), all);
        assertTrue(all.contains(",'=1+1,"), all);
        assertEquals(
                2, client.get(UPLOAD + "/lines/refused" + query).body().lines().count());
    }

    @Test
    void aMembersFileSpeaksForNobodyElse() {
        String rows = "member,measure,period,numerator,denominator\n"
                + SmallNetwork.row("C1", SmallNetwork.FIRST, 7, 2000)
                + SmallNetwork.row("C2", SmallNetwork.FIRST, 7, 2000);
        HttpResponse<String> preview = client.sendFile(UPLOAD + "?member=C1", "a.csv", rows.getBytes(UTF_8));
        assertTrue(preview.body().contains("while this file was sent for C1"), preview.body());
        client.accept(UPLOAD + "/accept", preview);
        assertEquals(1, networks.get("small").intake().pool().members().size());
        assertEquals(
                404,
                client.sendFile(UPLOAD + "?member=C9", "a.csv", rows.getBytes(UTF_8))
                        .statusCode());
    }

    @Test
    void ofAFileAboutPersonsNothingIsKeptOrLogged() throws IOException {
        PrintStream error = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, UTF_8));
        try {
            HttpResponse<String> answer =
                    send("member,NHS number,measure,period,value\nC1,943 476 5919,falls,2023-01,3\n".repeat(3));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("Data about single persons"), answer.body());
            assertFalse(answer.body().contains("5919"), answer.body());
        } finally {
            System.setErr(error);
        }
        assertFalse(log.toString(UTF_8).contains("5919"), log.toString(UTF_8));
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), UTF_8).contains("5919")) {
                    holding.add(file);
                }
            }
        }
        assertEquals(List.of(), holding);
    }

    @Test
    void aMegabyteIsPreviewedWithinASecond() {
        StringBuilder text = new StringBuilder("member,measure,period,numerator,denominator,comment,reviewed\n");
        for (int row = 0; text.length() < 1 << 20; row++) {
            String month = SmallNetwork.FIRST.minusMonths(row / 3).toString();
            text.append("C").append(1 + row % 3).append(",falls,").append(month).append(",3,900,");
            text.append("a remark ".repeat(9 + row % 11))
                    .append(",by ")
                    .append("somebody ".repeat(9 + row % 11))
                    .append('\n');
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // other work on the machine does not count
        long fastest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 4; attempt++) {
            long start = clock.getCurrentThreadCpuTime();
            networks.get("small").intake().preview("large.csv", text.toString().getBytes(UTF_8));
            fastest = Math.min(fastest, clock.getCurrentThreadCpuTime() - start);
        }
        assertTrue(fastest < 1_000_000_000L, "took " + fastest / 1_000_000 + " ms");
    }
}
