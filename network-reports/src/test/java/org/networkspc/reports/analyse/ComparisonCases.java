package org.networkspc.reports.analyse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases that set several tools beside each other: one entry of {@code table.json} for each tool says which convention and
 * options give its numbers, or why none does.
 *
 * @param file name of the case
 * @param tool as the case calls it
 * @param row convention, chart, options, a number to {@code add} to each value, {@code keys}; or a {@code reason}
 */
record ComparisonCases(String file, String tool, JsonNode row) {
    private static final Path FOLDER = Path.of("../spc-core/src/test/resources/comparison");
    private static final String TABLE = "table.json";
    private static final Map<String, String> KEYS = Map.of(
            "outside_limits", "signals.outside_limits",
            "violating_runs", "signals.run_of_7_from_7th_point");

    static List<ComparisonCases> all() {
        List<ComparisonCases> all = new ArrayList<>();
        JsonNode table = ConformanceCases.read(FOLDER.resolve(TABLE));
        for (String file : table.propertyNames()) {
            for (String tool : table.get(file).propertyNames()) {
                all.add(new ComparisonCases(file, tool, table.get(file).get(tool)));
            }
        }
        return all;
    }

    /** Names of the case files. */
    static List<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> !name.equals(TABLE))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode read(String file) {
        return ConformanceCases.read(FOLDER.resolve(file));
    }

    boolean isMatched() {
        return row.has("convention");
    }

    JsonNode wanted() {
        return read(file).get("expected").get("by_package").get(tool);
    }

    /** The result under the convention and options of the table. */
    JsonNode result() {
        JsonNode comparison = read(file);
        ObjectNode request = ConformanceCases.JSON.createObjectNode();
        request.put("id", file);
        request.put("chart", row.path("chart").asString(comparison.get("chart").stringValue()));
        request.set("convention", row.get("convention"));
        ObjectNode input = (ObjectNode) comparison.get("input").deepCopy();
        if (row.has("options")) {
            input.set("options", row.get("options"));
        }
        if (row.has("add")) {
            add(input, row.get("add").doubleValue());
        }
        request.set("input", input);
        return ConformanceCases.JSON
                .readTree(new Analyse().answer(request.toString(), 1))
                .path("result");
    }

    private static void add(ObjectNode input, double more) {
        ArrayNode values = ConformanceCases.JSON.createArrayNode();
        input.get("value").forEach(value -> values.add(value.doubleValue() + more));
        input.set("value", values);
    }

    List<String> differences() {
        List<String> differences = new ArrayList<>();
        JsonNode result = result();
        JsonNode wanted = wanted();
        double[] tolerance = ConformanceCases.tolerance(read(file));
        if (wanted.isObject()) {
            for (String key : wanted.propertyNames()) {
                ConformanceCases.compare(number(result, key), wanted.get(key), tolerance, key, differences);
            }
        } else {
            ConformanceCases.compare(number(result, ""), wanted, tolerance, tool, differences);
        }
        return differences;
    }

    private JsonNode number(JsonNode result, String key) {
        if (key.startsWith("two_in_three") || key.equals("shift_7")) {
            return sides(result, key);
        }
        JsonNode at = result;
        String path = row.path("keys").path(key).asString(KEYS.getOrDefault(key, key));
        for (String step : path.split("\\.")) {
            at = at.path(step);
        }
        return at;
    }

    /** PowerBI-SPC's words for each point: upper, lower or none. */
    private static ArrayNode sides(JsonNode result, String key) {
        String rule = key.equals("shift_7") ? "run-of-7" : "two-of-three";
        String[] sides = new String[result.get("value").size()];
        java.util.Arrays.fill(sides, "none");
        for (JsonNode signal : result.get("found")) {
            if (signal.get("rule").stringValue().equals(rule)) {
                String side = signal.get("side").stringValue().equals("high") ? "upper" : "lower";
                for (int point : points(signal, key.endsWith("_series"))) {
                    sides[point - 1] = side;
                }
            }
        }
        ArrayNode words = ConformanceCases.JSON.createArrayNode();
        for (String side : sides) {
            words.add(side);
        }
        return words;
    }

    private static List<Integer> points(JsonNode signal, boolean window) {
        List<Integer> points = new ArrayList<>();
        if (window) {
            int at = signal.get("at").intValue();
            for (int point = Math.max(1, at - 2); point <= at; point++) {
                points.add(point);
            }
        } else {
            signal.get("members").forEach(member -> points.add(member.intValue()));
        }
        return points;
    }
}
