package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import org.networkspc.chart.ControlChartConstants;
import org.networkspc.rule.RunsAnalysis;
import org.networkspc.rule.RunsLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests that ask for a table of constants instead of a chart of data. */
final class Tables {
    private static final int LARGEST = 1_000_000;

    private Tables() {}

    /** The table asked for; none when the request asks for a chart. */
    static Optional<ObjectNode> answer(String chart, ObjectNode request) {
        if (!(request.get("input") instanceof ObjectNode input)) {
            return Optional.empty();
        }
        if (chart.equals("constants")) {
            return Optional.of(constants(sizes(input, "n", 2, 1000)));
        }
        boolean runs = chart.equals("run") && input.has("n_useful");
        return runs ? Optional.of(runs(sizes(input, "n_useful", 1, LARGEST))) : Optional.empty();
    }

    private static ObjectNode runs(List<Integer> useful) {
        Map<String, IntToDoubleFunction> columns = new LinkedHashMap<>();
        columns.put("longest_run_max", n -> new RunsAnalysis(n, 0, 0).longestRunMax());
        columns.put("n_crossings_min", n -> new RunsAnalysis(n, 0, 0).crossingsMin());
        columns.put("lower", n -> orNone(RunsLimits.table(n), RunsLimits::lower));
        columns.put("upper", n -> orNone(RunsLimits.table(n), RunsLimits::upper));
        columns.put("exact_lower_5pct", n -> orNone(RunsLimits.exact(n), RunsLimits::lower));
        columns.put("exact_upper_5pct", n -> orNone(RunsLimits.exact(n), RunsLimits::upper));
        return table(useful, columns);
    }

    private static double orNone(Optional<RunsLimits> limits, ToIntFunction<RunsLimits> number) {
        return limits.isPresent() ? number.applyAsInt(limits.get()) : Double.NaN;
    }

    private static ObjectNode constants(List<Integer> sizes) {
        List<Map<String, Double>> rows =
                sizes.stream().map(n -> ControlChartConstants.of(n).bySymbol()).toList();
        ObjectNode result = Json.object();
        for (String symbol : ControlChartConstants.of(2).bySymbol().keySet()) {
            Json.put(result, symbol, rows.stream().map(row -> row.get(symbol)).toList());
        }
        return result;
    }

    private static ObjectNode table(List<Integer> sizes, Map<String, IntToDoubleFunction> columns) {
        ObjectNode result = Json.object();
        columns.forEach((name, column) -> {
            ArrayNode array = result.putArray(name);
            sizes.forEach(n -> Json.add(array, column.applyAsDouble(n)));
        });
        return result;
    }

    private static List<Integer> sizes(ObjectNode input, String name, int least, int most) {
        JsonNode node = input.get(name);
        if (node == null || !node.isArray()) {
            throw Refusal.badValue(name, "be an array", node == null ? "missing" : node);
        }
        List<Integer> sizes = new ArrayList<>();
        for (JsonNode one : node) {
            double number = Options.number(name, one);
            if (number != Math.rint(number) || number < least || number > most) {
                throw Refusal.badValue(name, "be whole numbers from " + least + " to " + most, one);
            }
            sizes.add((int) number);
        }
        return sizes;
    }
}
