package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.reports.SmallNetwork;

/** Requests that bring too much, over real HTTP: the right status, a sentence for people, and nothing kept. */
class LimitsTest {
    private static final String HOME = "/networks/small";
    private static final String UPLOAD = HOME + "/upload";
    private static final String FORM = "multipart/form-data; boundary=edge";
    private static final int LARGEST = Limits.LARGEST_FILE_MIB * 1024 * 1024;

    @TempDir
    private static Path folder;

    private static Networks networks;
    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        networks = Networks.open(SmallNetwork.writeTo(folder));
        service = Service.start(networks, 0);
    }

    @AfterAll
    static void stop() {
        service.close();
        networks.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String headings, String content) {
        return "--edge\r\nContent-Disposition: form-data; " + headings + "\r\n\r\n" + content + "\r\n";
    }

    private static byte[] form(String parts) {
        return bytes(parts + "--edge--\r\n");
    }

    static Stream<Arguments> tooMuch() {
        String file = "name=\"file\"; filename=\"a.csv\"";
        return Stream.of(
                Arguments.of(
                        "a file one byte too large",
                        413,
                        "larger than 64 MiB. Split it by year",
                        sent(() -> form(part(file, "x".repeat(LARGEST + 1))))),
                Arguments.of(
                        "pasted rows that are too many",
                        413,
                        "larger than 64 MiB. Split it by year",
                        sent(() -> form(part("name=\"rows\"", "x".repeat(LARGEST + 1))))),
                Arguments.of(
                        "several files that are too large together",
                        413,
                        "larger than 64 MiB. Split it by year",
                        sent(() -> form(part(file, "x".repeat(LARGEST / 2))
                                + part(file, "x".repeat(LARGEST / 2))
                                + part(file, "x".repeat(2 * 1024 * 1024))))),
                Arguments.of(
                        "one part too many",
                        413,
                        "more than 1000 parts. Send one file at a time",
                        sent(() -> form(part("name=\"p\"", "x").repeat(Limits.MOST_PARTS + 1)))),
                Arguments.of(
                        "one file too many",
                        413,
                        "more than 1000 parts. Send one file at a time",
                        sent(() -> form(part(file, "x").repeat(Limits.MOST_PARTS + 1)))),
                Arguments.of(
                        "a part with a heading too long",
                        431,
                        "longer than 8 KiB. Give the file a shorter name",
                        sent(() -> form(part(file + "; x=\"" + "y".repeat(9 * 1024) + "\"", "x")))),
                Arguments.of(
                        "a part with too many headings",
                        431,
                        "longer than 8 KiB. Give the file a shorter name",
                        sent(() -> form(part(file + "\r\nX-More: y".repeat(1000), "x")))),
                Arguments.of("a form that was cut off", 400, "send the file again", sent(() -> bytes(part(file, "x")))),
                Arguments.of("something that is no form", 400, "send the file again", sent(() -> bytes("hello"))));
    }

    private static Supplier<HttpResponse<String>> sent(Supplier<byte[]> body) {
        return () -> new Client(service).post(UPLOAD, FORM, body.get());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void whatIsTooMuchIsSaidInASentenceAndNothingIsKept(
            String what, int status, String sentence, Supplier<HttpResponse<String>> sent) {
        HttpResponse<String> answer = sent.get();
        assertEquals(status, answer.statusCode(), what);
        assertTrue(answer.body().contains(sentence), what + ": " + answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertTrue(networks.get("small").intake().uploads().isEmpty(), what);
    }

    @Test
    void aFormWithoutItsBoundaryIsSaidInASentence() {
        HttpResponse<String> answer =
                new Client(service).post(UPLOAD, "multipart/form-data", form(part("name=\"rows\"", "x")));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("send the file again"), answer.body());
    }

    @Test
    void aProgramThatSendsTooMuchGetsAProblemDocument() {
        HttpResponse<String> answer =
                new Client(service).post("/api/v1" + UPLOAD + "s?name=a.csv", "text/csv", new byte[LARGEST + 1]);
        assertEquals(413, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertTrue(answer.body().contains("larger than 64 MiB"), answer.body());
    }

    @Test
    void somethingElseThatIsTooLargeIsNotCalledAFile() {
        HttpResponse<String> answer = new Client(service)
                .post(UPLOAD + "/accept", "application/x-www-form-urlencoded", bytes("token=" + "x".repeat(2_000_000)));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("More was sent than this address takes"), answer.body());
    }

    @Test
    void threeMebibytesOfPastedRowsAreRead() {
        String rows = "member,measure,period,numerator,denominator\nC1,falls,2024-01,3,900\n" + "\n".repeat(3 << 20);
        HttpResponse<String> answer = new Client(service).post(UPLOAD, FORM, form(part("name=\"rows\"", rows)));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("1 accepted"), answer.body());
    }

    @Test
    void aRequestWithHeadingsTooLongIsSaidInASentence() throws IOException {
        String heading =
                "GET " + HOME + " HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + "y".repeat(9 * 1024) + "\r\n\r\n";
        String answer = answerTo(heading);
        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertTrue(answer.contains("Delete the cookies of this address"), answer);

        String address = answerTo("GET /" + "y".repeat(9 * 1024) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertTrue(address.startsWith("HTTP/1.1 414 "), address);
        assertTrue(address.contains("The address is longer than 8 KiB"), address);
    }

    private static String answerTo(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(bytes(request));
            out.flush();
            return new String(in.readNBytes(1000), StandardCharsets.UTF_8);
        }
    }
}
