package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.intake.Intake;

/** Six hospitals and three infections, when the data lie beside the project or where {@code -Dshared} says. */
class DanishInfectionsTest {
    private static final Path DATA =
            Path.of(System.getProperty("shared", "../../shared")).resolve("data/hospital_infections.csv");
    private static final Path CONFIG = Path.of("../docs/showcase/danish-infections/config/network.yaml");
    private static final String HOME = "/networks/danish-infections";
    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)");

    /** Cases per 10,000 days of one year, summed straight from the file. */
    private static double rate(List<String> lines, String infection, String year) {
        double cases = 0;
        double days = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            if (cells[1].equals(infection) && cells[2].startsWith(year)) {
                cases += Double.parseDouble(cells[3]);
                days += Double.parseDouble(cells[4]);
            }
        }
        return 10_000 * cases / days;
    }

    @Test
    void theSamePagesTellOfThem(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(DATA), "skipped: " + DATA + " is not there");
        List<String> lines = Files.readAllLines(DATA);
        fill(folder, lines);
        try (Networks networks = Networks.open(folder);
                Service service = Service.start(networks, 0)) {
            Map<String, String> pages = crawl(new Client(service));
            for (String infection : List.of("BAC", "CDI", "UTI")) {
                String page = pages.getOrDefault(HOME + "/measures/" + infection, "");
                String digits = infection.equals("UTI") ? "%.1f" : infection.equals("BAC") ? "%.2f" : "%.3f";
                String before = String.format(Locale.ROOT, digits, rate(lines, infection, "2015"));
                String after = String.format(Locale.ROOT, digits, rate(lines, infection, "2016"));
                assertTrue(
                        page.contains(before + " from January 2015 to December 2015, " + after
                                + " from January 2016 to December 2016"),
                        page);
                assertTrue(page.contains("nothing unusual in the latest points"), page);
                assertTrue(page.contains("is too small to tell from chance"), page);
            }
            assertTrue(
                    pages.getOrDefault(HOME + "/measures/UTI", "").contains("Hospitals are moving differently here"));
            assertTrue(pages.size() > 15, () -> pages.keySet().toString());
        }
    }

    private static void fill(Path folder, List<String> lines) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.copy(CONFIG, folder.resolve("config/network.yaml"));
        String tidy = "member,measure,period,numerator,denominator\n"
                + String.join("\n", lines.subList(1, lines.size())) + "\n";
        try (Intake intake = Intake.open(folder, () -> Instant.parse("2017-01-31T00:00:00Z"))) {
            byte[] csv = tidy.getBytes(StandardCharsets.UTF_8);
            intake.accept(intake.preview("infections.csv", csv), "infections.csv", "test");
        }
    }

    /** Text of every page that links lead to. */
    private static Map<String, String> crawl(Client client) {
        Map<String, String> pages = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(HOME));
        Set<String> seen = new TreeSet<>(next);
        while (!next.isEmpty()) {
            String path = next.poll();
            if (path.startsWith("/assets/") || path.contains("/chart.") || path.contains("/packs/")) {
                continue;
            }
            var answer = client.get(path);
            assertEquals(200, answer.statusCode(), path);
            pages.put(path, answer.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
            Matcher links = HREF.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (seen.add(link)) {
                    next.add(link);
                }
            }
        }
        return pages;
    }
}
