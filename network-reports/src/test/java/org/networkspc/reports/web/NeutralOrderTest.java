package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.pack.ChartPack;
import org.networkspc.reports.pack.Manifest;
import org.networkspc.reports.pack.PackFile;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.sample.SampleNetwork;

/**
 * No order depends on performance. Both sample networks are read twice: once as they are, once with the numbers of like members
 * exchanged, the last for the first. Whatever both name, on any page, in any answer or file, they name in the same order; lists that
 * name others, and sentences that name several, go by code.
 */
class NeutralOrderTest {
    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)");

    /**
     * What is no text; and, of every measure but the two that a first page is about, its other ways of being looked at: the
     * same pages of the same code.
     */
    private static final Pattern SKIPPED = Pattern.compile(
            "^/assets/|chart\\.png|/packs/"
                + "|measures/(?!falls|ready-for-school)[^/]*(?:/chart\\.(?:svg|csv))?\\?|measures/[^/]*\\?pooling=equal-members");

    /** Members in groups of which each can stand for any other: of one kind, with the same measures, from the same month on. */
    private static final Map<SampleNetwork, List<List<String>>> ALIKE = Map.of(
            SampleNetwork.SAFER_WARDS,
            List.of(
                    List.of("H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08"),
                    List.of("H09", "H10", "H11", "H12")),
            SampleNetwork.CRADLE_TO_CAREER,
            List.of(
                    List.of("N1", "N2"),
                    List.of("N3", "N4"),
                    List.of("P1", "P3"),
                    List.of("P2", "P4", "P5"),
                    List.of("S1", "S2", "S3", "S4"),
                    List.of("C1", "C2", "C3"),
                    List.of("E1", "E2", "E3")));

    @Test
    void noOrderDependsOnPerformance(@TempDir Path folder) throws Exception {
        Map<String, Outline> asItIs = read(folder.resolve("as-it-is"), Map.of());
        Map<String, Outline> exchanged = read(folder.resolve("exchanged"), exchange());
        List<String> wrong = new ArrayList<>();
        asItIs.forEach((document, outline) -> {
            Outline other = exchanged.get(document);
            if (other == null) {
                return;
            }
            outline.differentlyOrdered(other).forEach(what -> wrong.add(document + " " + what));
            outline.notByCode(other).forEach(what -> wrong.add(document + " " + what));
            other.notByCode(outline).forEach(what -> wrong.add(document + " (exchanged) " + what));
        });
        assertEquals("", String.join("\n", wrong));
        Set<String> both = new TreeSet<>(asItIs.keySet());
        both.retainAll(exchanged.keySet());
        assertTrue(both.size() > 100, () -> both.size() + " documents");
        assertTrue(asItIs.values().stream().mapToInt(Outline::size).sum() > 10_000);
    }

    private static Map<String, String> exchange() {
        Map<String, String> exchange = new HashMap<>();
        for (List<List<String>> groups : ALIKE.values()) {
            for (List<String> group : groups) {
                for (int i = 0; i < group.size(); i++) {
                    exchange.put(group.get(i), group.get(group.size() - 1 - i));
                }
            }
        }
        return exchange;
    }

    private static Map<String, Outline> read(Path folder, Map<String, String> exchange) throws Exception {
        Map<String, Outline> outlines = new TreeMap<>();
        try (Networks networks = Networks.open(FilledSamples.in(folder, exchange));
                Service service = Service.start(networks, 0)) {
            Outline.Names names = names(networks);
            crawl(new Client(service), names, outlines);
            for (Networks.Hosted hosted : networks.all()) {
                Path written = folder.resolve("packs-to-read").resolve(hosted.id());
                for (PackFile file : pack(hosted).writeTo(written, done -> {})) {
                    outline(file.name(), Files.readAllBytes(written.resolve(file.name())), names)
                            .ifPresent(o -> outlines.put(hosted.id() + " pack " + file.name(), o));
                }
            }
        }
        return outlines;
    }

    private static Outline.Names names(Networks networks) {
        Map<String, String> members = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        for (Networks.Hosted hosted : networks.all()) {
            NetworkConfig config = hosted.printed().config();
            for (Member member : config.network().members()) {
                members.put(member.id(), member.id());
                members.put(member.name(), member.id());
            }
            config.measures().forEach(plan -> {
                others.put(plan.measure().id(), "measure " + plan.measure().id());
                others.put(plan.measure().name(), "measure " + plan.measure().id());
            });
            config.ideas().forEach(idea -> others.put(idea.text(), "idea " + idea.id()));
        }
        return Outline.Names.of(members, others);
    }

    /** Every page that can be reached by links from the first, and the answer of the service that goes with it. */
    private static void crawl(Client client, Outline.Names names, Map<String, Outline> outlines) throws IOException {
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new TreeSet<>(next);
        while (!next.isEmpty()) {
            String path = next.poll();
            if (SKIPPED.matcher(path).find()) {
                continue;
            }
            var answer = client.get(path);
            assertEquals(200, answer.statusCode(), path);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/csv")) {
                outlines.put(path, Outline.ofLines(answer.body(), names));
                continue;
            }
            outlines.put(path, Outline.ofHtml(answer.body(), names));
            var json = client.get("/api/v1" + path);
            if (json.statusCode() == 200) {
                outlines.put("/api/v1" + path, Outline.ofJson(json.body(), names));
            }
            Matcher links = HREF.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (seen.add(link)) {
                    next.add(link);
                }
            }
        }
    }

    private static ChartPack pack(Networks.Hosted hosted) {
        String one = hosted.printed().network().members().get(0).id();
        PackPlan plan = PackPlan.of(
                hosted.printed(),
                hosted.sources(),
                "test",
                member -> member.id().equals(one),
                "for a test");
        Manifest.Header header = new Manifest.Header(hosted.id(), "", "2025-03", "test", "for a test");
        return new ChartPack(plan, EnumSet.allOf(PackFormat.class), header, hosted.sources());
    }

    private static Optional<Outline> outline(String name, byte[] content, Outline.Names names) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> Optional.of(Outline.ofHtml(text, names));
            case "json" -> Optional.of(Outline.ofJson(text, names));
            case "csv" -> Optional.of(Outline.ofLines(text, names));
            case "pdf" -> {
                try (PDDocument pdf = Loader.loadPDF(content)) {
                    yield Optional.of(Outline.ofLines(new PDFTextStripper().getText(pdf), names));
                }
            }
            default -> Optional.empty();
        };
    }
}
