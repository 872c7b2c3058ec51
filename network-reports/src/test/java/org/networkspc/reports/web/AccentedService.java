package org.networkspc.reports.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.networkspc.reports.Untranslated;

/** A service in the accented language, and what of its answers has no translation: see {@link Untranslated}. */
final class AccentedService implements AutoCloseable {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern NUMBERED = Pattern.compile("&#(\\d{3,6});");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]");
    /** The names of columns that a file has, shown as an example of one. */
    private static final Pattern EXAMPLE =
            Pattern.compile("member, ?measure, ?period, ?numerator, ?denominator(?:, value)?");

    private static final String NAMES = "UTF ISO IBM Windows macRoman LE BE Network SPC TXT";

    private final Networks networks;
    private final Service service;
    private final Set<String> left = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private int answers;

    private AccentedService(Networks networks) {
        this.networks = networks;
        this.service = Service.start(networks, 0);
        wrote(NAMES);
    }

    /** With a line in the settings of the only network in this folder that makes it speak so. */
    static AccentedService in(Path folder) throws IOException {
        accent(folder);
        AccentedService service = of(Networks.open(folder));
        service.wrote(Files.readString(folder.resolve("config/network.yaml")));
        return service;
    }

    static AccentedService of(Networks networks) {
        return new AccentedService(networks);
    }

    static void accent(Path folder) throws IOException {
        Path yaml = folder.resolve("config/network.yaml");
        Files.writeString(yaml, Files.readString(yaml) + Untranslated.LANGUAGE + "\n");
    }

    /** A new one each time, for a connection that was refused in the middle is closed. */
    Client client() {
        return new Client(service);
    }

    Networks networks() {
        return networks;
    }

    /** What was read and has no translation. */
    Set<String> left() {
        return left;
    }

    /** How many answers were looked at. */
    int answers() {
        return answers;
    }

    HttpResponse<String> get(String path) {
        return looked(client().get(path));
    }

    /** Names and values in turn, as a browser sends them. */
    HttpResponse<String> send(String path, String... fields) {
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
        Stream.of(fields).forEach(this::wrote);
        return looked(client().post(path, FORM, body.getBytes(UTF_8)));
    }

    HttpResponse<String> sendFile(String path, String name, byte[] content) {
        wrote(name);
        wrote(text(content));
        return looked(client().sendFile(path, name, content));
    }

    /** What people wrote is no sentence of the program. */
    void wrote(String text) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> {
            written.add(word);
            written.add(word.toLowerCase(Locale.ROOT));
        });
    }

    HttpResponse<String> looked(HttpResponse<String> answer) {
        answers++;
        assertNotEquals(500, answer.statusCode(), () -> answer.uri() + " was answered: " + answer.body());
        String text = NUMBERED.matcher(answer.body())
                .replaceAll(c -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(c.group(1)))));
        String body = EXAMPLE.matcher(text).replaceAll("");
        boolean page = body.startsWith("<!doctype html>");
        networks.all().forEach(hosted -> {
            Set<String> texts = page
                    ? Untranslated.inHtml(body, hosted.intake().config())
                    : Untranslated.in(body.lines().toList(), hosted.intake().config());
            texts.stream().filter(this::isOurs).forEach(left::add);
        });
        return answer;
    }

    /** Whether a text has a word in plain letters that nobody wrote. */
    private boolean isOurs(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> PLAIN.matcher(word).find() && !written.contains(word));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Whatever the encoding, and the parts of a workbook. */
    private static String text(byte[] content) {
        StringBuilder all = new StringBuilder(new String(content, ISO_8859_1).replace("\0", ""))
                .append(' ')
                .append(new String(content, UTF_8));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                all.append(' ').append(new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) { // damaged on purpose
            return all.toString();
        }
        return all.toString();
    }

    @Override
    public void close() {
        service.close();
        networks.close();
    }
}
