package org.networkspc.reports.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: follows redirects, sends forms. */
final class Client {
    private static final String BOUNDARY = "----edge-of-part";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String address;

    Client(Service service) {
        this.address = service.address();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> post(String path, String type, byte[] body, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .header(header, value)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).DELETE());
    }

    HttpResponse<String> sendFile(String path, String name, byte[] content) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    /** Presses the button of a preview. */
    HttpResponse<String> accept(String path, HttpResponse<String> preview) {
        Matcher token = TOKEN.matcher(preview.body());
        if (!token.find()) {
            throw new AssertionError("no accept button on the page: " + preview.body());
        }
        String body = "token=" + java.net.URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
