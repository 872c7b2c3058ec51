package org.networkspc.reports.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.series.Link;
import org.networkspc.series.StoredLine;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a release keeps, as JSON: who approved it, and the like-for-like lines as they were, with every member's level and
 * share, so that the next release can say how far history has moved. It holds what belongs to single members and is no file
 * of the pack.
 *
 * @param period such as "2024-10"
 * @param dataAsAt "12 November 2024"
 * @param agreement version of the sharing agreement; empty when none is written down
 * @param approvedBy by name
 * @param held late numbers that wait for company
 * @param lines the like-for-like line of each measure, by its id
 * @param anchors whose mix each line stands for, in words, by measure
 */
public record ReleaseDocument(
        String period,
        String dataAsAt,
        String agreement,
        String approvedBy,
        int held,
        Map<String, StoredLine> lines,
        Map<String, String> anchors) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ReleaseDocument {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
        anchors = Collections.unmodifiableMap(new TreeMap<>(anchors));
    }

    public byte[] bytes() {
        ObjectNode root = JSON.createObjectNode()
                .put("period", period)
                .put("dataAsAt", dataAsAt)
                .put("agreement", agreement)
                .put("approvedBy", approvedBy)
                .put("held", held);
        ObjectNode all = root.putObject("lines");
        lines.forEach((measure, line) -> {
            ObjectNode node = all.putObject(measure)
                    .put("link", line.link().name())
                    .put("anchor", anchors.getOrDefault(measure, ""));
            line.members().forEach(node.putArray("members")::add);
            numbers(node.putArray("memberLevels"), line.memberLevels());
            numbers(node.putArray("shares"), line.shares());
            ArrayNode months = node.putArray("months");
            line.months().forEach(month -> months.add(month.toString()));
            numbers(node.putArray("monthLevels"), line.monthLevels());
            numbers(node.putArray("line"), line.line());
        });
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        return (JSON.writer().with(printer).writeValueAsString(root) + "\n").getBytes(UTF_8);
    }

    /** Every digit, and levels at their limits too, which are no numbers in JSON. */
    private static void numbers(ArrayNode array, List<Double> values) {
        values.forEach(value -> {
            if (Double.isFinite(value)) {
                array.add(value);
            } else {
                array.add(value.toString());
            }
        });
    }

    public static ReleaseDocument of(byte[] bytes) {
        JsonNode root = JSON.readTree(new String(bytes, UTF_8));
        Map<String, StoredLine> lines = new TreeMap<>();
        Map<String, String> anchors = new TreeMap<>();
        root.path("lines").properties().forEach(entry -> {
            lines.put(entry.getKey(), line(entry.getValue()));
            anchors.put(entry.getKey(), entry.getValue().path("anchor").asString(""));
        });
        return new ReleaseDocument(
                root.path("period").asString(""),
                root.path("dataAsAt").asString(""),
                root.path("agreement").asString(""),
                root.path("approvedBy").asString(""),
                root.path("held").asInt(0),
                lines,
                anchors);
    }

    private static StoredLine line(JsonNode node) {
        return new StoredLine(
                Link.valueOf(node.path("link").asString("")),
                texts(node.path("members")),
                numbers(node.path("memberLevels")),
                numbers(node.path("shares")),
                texts(node.path("months")).stream().map(LocalDate::parse).toList(),
                numbers(node.path("monthLevels")),
                numbers(node.path("line")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(Double.valueOf(number.asString("NaN"))));
        return numbers;
    }
}
