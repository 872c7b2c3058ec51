package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arrays of an input, read strictly: each refusal names the array and the value. */
final class Columns {
    private final ObjectNode node;

    private Columns(ObjectNode node) {
        this.node = node;
    }

    /** These arrays; any key beside {@code known} is refused. */
    static Columns of(ObjectNode node, Set<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new Refusal(Refusal.Code.UNKNOWN_OPTION, key, "input has no \"" + key + "\"");
            }
        }
        return new Columns(node);
    }

    /** The input of a request. */
    static ObjectNode input(ObjectNode request) {
        if (!(request.get("input") instanceof ObjectNode input)) {
            throw Refusal.badValue("input", "be an object", request.has("input") ? request.get("input") : "missing");
        }
        return input;
    }

    boolean has(String name) {
        return node.has(name);
    }

    List<JsonNode> any(String name) {
        JsonNode array = node.get(name);
        if (array == null || !array.isArray()) {
            throw Refusal.badValue(name, "be an array", array == null ? "missing" : array);
        }
        return list(array);
    }

    List<JsonNode> any(String name, int length) {
        List<JsonNode> array = any(name);
        requireLength(name, array, length);
        return array;
    }

    List<String> texts(String name) {
        return any(name).stream().map(one -> text(name, one)).toList();
    }

    List<String> texts(String name, int length) {
        requireLength(name, any(name), length);
        return texts(name);
    }

    /** Finite numbers, none of them missing. */
    List<Double> numbers(String name) {
        return any(name).stream().map(one -> Options.number(name, one)).toList();
    }

    /** Numbers from 0 up, none of them missing. */
    List<Double> counts(String name, int length) {
        return any(name, length).stream().map(one -> count(name, one)).toList();
    }

    /** Numbers from 0 up; empty where missing. */
    List<OptionalDouble> countsOrMissing(String name, int length) {
        List<OptionalDouble> counts = new ArrayList<>();
        for (JsonNode one : any(name, length)) {
            counts.add(one.isNull() ? OptionalDouble.empty() : OptionalDouble.of(count(name, one)));
        }
        return counts;
    }

    /** For each of {@code rows} groups an array of {@code columns} numbers from 0 up. */
    List<List<Double>> grid(String name, int rows, int columns) {
        List<List<Double>> grid = new ArrayList<>();
        for (JsonNode row : any(name, rows)) {
            if (!row.isArray()) {
                throw Refusal.badValue(name, "be an array of arrays", row);
            }
            requireLength(name, list(row), columns);
            grid.add(list(row).stream().map(one -> count(name, one)).toList());
        }
        return grid;
    }

    static String text(String name, JsonNode one) {
        if (!one.isString() || one.stringValue().isBlank()) {
            throw Refusal.badValue(name, "be a text", one);
        }
        return one.stringValue();
    }

    static double count(String name, JsonNode one) {
        return within(name, one, 0, 0x1p53);
    }

    /** A number from {@code least} to {@code most}. */
    static double within(String name, JsonNode one, double least, double most) {
        double number = Options.number(name, one);
        if (!(number >= least && number <= most)) {
            throw Refusal.badValue(name, "lie between " + least + " and " + most, one);
        }
        return number;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static void requireLength(String name, List<JsonNode> array, int length) {
        if (array.size() != length) {
            throw Refusal.badValue(name, "have " + length + " entries", array.size());
        }
    }
}
