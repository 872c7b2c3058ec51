package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.rule.SustainedMedian;
import org.networkspc.series.Series;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Run charts whose median is taken anew after each sustained run, as runcharter does. */
final class SustainedRunAnswer {
    private static final Set<String> OPTIONS =
            Set.of("rule_set", "baseline_points", "run_length", "direction", "multiply", "improvement_direction");
    private static final int BASELINE = 13;
    private static final int RUN = 9;
    private static final int MOST = 100_000;

    private SustainedRunAnswer() {}

    /** The medians; none when the request asks for something else. */
    static Optional<ObjectNode> answer(String chart, ObjectNode request) {
        boolean asked = chart.equals(ChartType.RUN.code())
                && request.get("input") instanceof ObjectNode input
                && input.path("options")
                        .path("rule_set")
                        .asString(usualRules(request))
                        .equals(RuleSet.SUSTAINED_RUN.code());
        return asked ? Optional.of(medians(request)) : Optional.empty();
    }

    private static String usualRules(ObjectNode request) {
        boolean named = request.path("convention").asString("").equals(Convention.RUNCHARTER.code());
        return named ? RuleSet.SUSTAINED_RUN.code() : "";
    }

    private static ObjectNode medians(ObjectNode request) {
        Conventions.ofChart(request, ChartType.RUN);
        ObjectNode input = (ObjectNode) request.get("input");
        Options options = Options.of(input, OPTIONS, ChartRequest.UNSUPPORTED_OPTIONS);
        Series series = InputSeries.of(ChartType.RUN, input, options);
        double multiplier = series.measure().multiplier();
        List<Double> values = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < series.subgroups().size(); i++) {
            if (series.subgroups().get(i).hasValue()) {
                values.add(series.subgroups().get(i).value() * multiplier);
                points.add(i + 1);
            }
        }
        ObjectNode result = Json.object();
        ArrayNode array = result.putArray("medians");
        int baseline = options.point("baseline_points", MOST).orElse(BASELINE);
        int run = options.point("run_length", MOST).orElse(RUN);
        if (run < 2) {
            throw Refusal.badValue("run_length", "be at least 2", run);
        }
        for (SustainedMedian median : SustainedMedian.of(values, baseline, run, side(options))) {
            ObjectNode one = array.addObject();
            Json.put(one, "median", median.median());
            one.put("start", points.get(median.start() - 1));
            one.put("end", points.get(median.end() - 1));
            one.put("extended_to", points.get(median.extendedTo() - 1));
            one.put("kind", median.baseline() ? "baseline" : "sustained");
        }
        return result;
    }

    private static Side side(Options options) {
        String word = options.text("direction").orElse("both");
        return switch (word) {
            case "both" -> Side.BOTH;
            case "above" -> Side.HIGH;
            case "below" -> Side.LOW;
            default -> throw Refusal.badValue("direction", "be above, below or both", word);
        };
    }
}
