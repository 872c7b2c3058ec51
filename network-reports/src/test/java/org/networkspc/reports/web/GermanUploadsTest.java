package org.networkspc.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file that goes wrong in some way, handed in over HTTP: whatever is said and asked of it has a translation. */
class GermanUploadsTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/org/networkspc/reports/ingest");
    private static final String UPLOAD = "/networks/wards/upload";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern SELECT =
            Pattern.compile("(?s)<select id=[^>]* name=\"choice\\.([^\"]+)\">(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final int FEW = 3;

    @TempDir
    private Path folder;

    @Test
    void whatIsSaidOfExamplesHasATranslation() throws IOException {
        handIn(EXAMPLES.resolve("network/config"), EXAMPLES.resolve("files"));
    }

    @Test
    void whatIsSaidOfHorrorsHasATranslation() throws IOException {
        handIn(EXAMPLES.resolve("horrors/config"), EXAMPLES.resolve("horrors/files"));
    }

    private void handIn(Path config, Path files) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("config")).resolve("network.yaml");
        Files.copy(config.resolve("network.yaml"), copy);
        try (AccentedService service = AccentedService.in(folder)) {
            service.wrote("Data"); // the sheet of a workbook
            for (Path file : files(files)) {
                String name = String.valueOf(file.getFileName());
                HttpResponse<String> preview = service.sendFile(UPLOAD, name, Files.readAllBytes(file));
                answer(service, preview);
                accept(service, preview);
            }
            Path others = EXAMPLES.resolve("horrors/files/45-other-member.csv");
            service.sendFile(UPLOAD + "?member=H01", "others.csv", Files.readAllBytes(others));
            service.get(UPLOAD);
            service.get("/networks/wards/audit");
            assertEquals("", String.join("\n", service.left()));
            assertTrue(service.answers() > 2 * files(files).size());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> !f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    /** What is asked, each answered with its last option. */
    private static void answer(AccentedService service, HttpResponse<String> preview) {
        Optional<String> token = token(preview);
        if (token.isPresent()) {
            String asked = preview.body().replaceFirst("(?s)<details>.*", "");
            SELECT.matcher(asked).results().limit(FEW).forEach(select -> {
                String last = OPTION.matcher(select.group(2))
                        .results()
                        .map(option -> option.group(1))
                        .reduce("", (a, b) -> b);
                service.send(UPLOAD + "/again", "token", token.get(), "choice." + select.group(1), last);
            });
        }
    }

    /** The file given back, then the button. */
    private static void accept(AccentedService service, HttpResponse<String> preview) {
        token(preview).ifPresent(token -> {
            String query = ".csv?token=" + URLEncoder.encode(token, UTF_8);
            service.get(UPLOAD + "/lines/all" + query);
            service.get(UPLOAD + "/lines/refused" + query);
            service.send(UPLOAD + "/accept", "token", token);
        });
    }

    private static Optional<String> token(HttpResponse<String> preview) {
        Matcher token = TOKEN.matcher(preview.body());
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }
}
