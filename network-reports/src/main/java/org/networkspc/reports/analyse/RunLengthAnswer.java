package org.networkspc.reports.analyse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.networkspc.chart.Convention;
import org.networkspc.rule.CusumRunLengths;
import org.networkspc.rule.EwmaRunLengths;
import org.networkspc.rule.RunRule;
import org.networkspc.rule.ShewhartRunLengths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables of average run lengths and of the limits that give them; null where a run length is infinite. */
final class RunLengthAnswer {
    private static final Set<String> KEYS = Set.of("shift", "arl0", "options");
    private static final Set<String> OPTIONS = Set.of("rules", "designs", "lambda", "k");
    private static final Set<String> FORMS = Set.of("shewhart", "ewma", "cusum");
    private static final double LARGEST_SHIFT = 100;
    private static final int MOST_SHIFTS = 1000;
    private static final int MOST_DESIGNS = 100;

    private final Columns columns;
    private final Options options;
    private final ObjectNode result = Json.object();

    private RunLengthAnswer(ObjectNode request) {
        Conventions.of(request, List.of(Convention.STANDARD));
        ObjectNode input = Columns.input(request);
        this.options = Options.of(input, OPTIONS, Set.of());
        this.columns = Columns.of(input, KEYS);
    }

    /** The table asked for; none when the request asks for a chart of data. */
    static Optional<ObjectNode> answer(String chart, ObjectNode request) {
        boolean table = request.get("input") instanceof ObjectNode input && (input.has("shift") || input.has("arl0"));
        return FORMS.contains(chart) && (table || chart.equals("shewhart"))
                ? Optional.of(new RunLengthAnswer(request).of(chart))
                : Optional.empty();
    }

    /** The same tables without a chart: which one follows from the options. */
    static ObjectNode of(ObjectNode request) {
        RunLengthAnswer answer = new RunLengthAnswer(request);
        boolean decision = answer.options.list("designs").stream().anyMatch(d -> d.has("h"));
        return answer.of(answer.options.has("rules") ? "shewhart" : decision ? "cusum" : "ewma");
    }

    private ObjectNode of(String chart) {
        if (!chart.equals("shewhart") && columns.has("arl0")) {
            limits();
        } else {
            switch (chart) {
                case "shewhart" -> shewhart(shifts());
                case "ewma" -> ewma(shifts());
                default -> cusum(shifts());
            }
        }
        return result;
    }

    private void shewhart(List<Double> shifts) {
        ObjectNode table = result.putObject("arl");
        for (JsonNode rule : some("rules")) {
            String code = Columns.text("rules", rule);
            ShewhartRunLengths lengths = named("rules", rule, () -> ShewhartRunLengths.of(RunRule.champWoodall(code)));
            put(table, code, shifts, lengths::average);
        }
    }

    private void ewma(List<Double> shifts) {
        ArrayNode rows = result.putArray("rows");
        for (JsonNode design : some("designs")) {
            double lambda = lambda(part(design, "lambda"));
            double limit = positive("L", part(design, "L"), 10);
            EwmaRunLengths lengths = new EwmaRunLengths(lambda, limit);
            ObjectNode row = rows.addObject().put("lambda", lambda).put("L", limit);
            put(row, "arl_asymptotic_limits", shifts, lengths::average);
            if (lambda == 1) {
                row.putNull("arl_time_varying_limits");
            } else {
                put(row, "arl_time_varying_limits", shifts, lengths::averageWithExactLimits);
            }
        }
    }

    private void cusum(List<Double> shifts) {
        ArrayNode rows = result.putArray("rows");
        for (JsonNode design : some("designs")) {
            double k = Columns.within("k", part(design, "k"), 0, 5);
            double h = positive("h", part(design, "h"), 100);
            CusumRunLengths lengths = CusumRunLengths.of(k, h);
            ObjectNode row = rows.addObject().put("k", k).put("h", h);
            put(row, "arl_two_sided", shifts, lengths::twoSided);
            put(row, "arl_one_sided", shifts, lengths::oneSided);
            put(row, "arl_one_sided_head_start_h_half", shifts, new CusumRunLengths(k, h, h / 2)::oneSided);
        }
    }

    /** Limits with a given average run length while nothing has changed. */
    private void limits() {
        List<JsonNode> averages = columns.any("arl0");
        averages.forEach(one -> Columns.within("arl0", one, 1, 1e6));
        if (options.list("lambda").isEmpty() && options.list("k").isEmpty()) {
            throw Refusal.badValue("lambda", "be given, or k", "missing");
        }
        ArrayNode ewma = result.putArray("ewma");
        for (JsonNode one : options.list("lambda")) {
            double lambda = lambda(one);
            ObjectNode row = ewma.addObject().put("lambda", lambda);
            putLimits(row, averages, average -> EwmaRunLengths.limitFor(lambda, average));
        }
        ArrayNode cusum = result.putArray("cusum");
        for (JsonNode one : options.list("k")) {
            double k = Columns.within("k", one, 0, 5);
            ObjectNode row = cusum.addObject().put("k", k);
            putLimits(row, averages, average -> CusumRunLengths.decisionInterval(k, average));
        }
    }

    private static void putLimits(ObjectNode row, List<JsonNode> averages, DoubleUnaryOperator limit) {
        for (JsonNode one : averages) {
            String name = new BigDecimal(one.asString()).stripTrailingZeros().toPlainString();
            Json.put(row, "arl0_" + name, named("arl0", one, () -> limit.applyAsDouble(one.doubleValue())));
        }
    }

    private static void put(ObjectNode row, String name, List<Double> shifts, DoubleUnaryOperator average) {
        Json.put(row, name, shifts.stream().map(average::applyAsDouble).toList());
    }

    private List<Double> shifts() {
        List<JsonNode> shifts = columns.any("shift");
        if (shifts.size() > MOST_SHIFTS) {
            throw Refusal.badValue("shift", "have at most " + MOST_SHIFTS + " entries", shifts.size());
        }
        return shifts.stream()
                .map(one -> Columns.within("shift", one, -LARGEST_SHIFT, LARGEST_SHIFT))
                .toList();
    }

    private List<JsonNode> some(String name) {
        List<JsonNode> list = options.list(name);
        if (list.isEmpty() || list.size() > MOST_DESIGNS) {
            throw Refusal.badValue(name, "have 1 to " + MOST_DESIGNS + " entries", list.size());
        }
        return list;
    }

    private static JsonNode part(JsonNode design, String name) {
        if (!design.has(name)) {
            throw Refusal.badValue("designs", "have a " + name, design);
        }
        return design.get(name);
    }

    private static double lambda(JsonNode one) {
        return Columns.within("lambda", one, 0.01, 1);
    }

    private static double positive(String name, JsonNode one, double most) {
        double number = Options.number(name, one);
        if (!(number > 0 && number <= most)) {
            throw Refusal.badValue(name, "be more than 0 and at most " + most, one);
        }
        return number;
    }

    /** What the library refuses, told with the name that the request has for it. */
    private static <T> T named(String name, JsonNode was, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException refused) {
            throw Refusal.badValue(name, "be possible (" + refused.getMessage() + ")", was);
        }
    }
}
