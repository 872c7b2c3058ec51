package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Phase;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Subgroup;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The chart of single points that an EWMA, a CUSUM or a capability is taken of, and arrays that run parallel to its input. */
final class SinglePoints {
    private static final Set<ChartType> SIGMA_IS_OF_VALUES = Set.of(ChartType.I, ChartType.XBAR_R, ChartType.XBAR_S);

    private static final int QCC_DECIMALS = 3;

    private final ChartRequest request;
    private final List<Subgroup> subgroups;

    private SinglePoints(ChartRequest request) {
        this.request = request;
        this.subgroups = request.series().subgroups();
    }

    /** The same request without the options that belong to the memory, for the chart named by {@code of} or the input. */
    static SinglePoints of(ObjectNode request, Set<String> own) {
        ObjectNode single = request.deepCopy();
        ObjectNode input = Columns.input(single);
        Options options = Options.any(input);
        single.put(
                "chart",
                options.text("of").orElse(usual(request, input, options).code()));
        if (input.get("options") instanceof ObjectNode node) {
            node.remove(own);
            node.remove("of");
            readTableOfRanges(node, request);
        }
        return new SinglePoints(ChartRequest.of(single));
    }

    private static ChartType usual(ObjectNode request, ObjectNode input, Options options) {
        if (!input.has("subgroups")) {
            return ChartType.I;
        }
        String estimator = options.text("sigma_estimator").orElse(isQcc(request) ? "uwave-r" : "rmsdf");
        return estimator.endsWith("-r") ? ChartType.XBAR_R : ChartType.XBAR_S;
    }

    private static boolean isQcc(ObjectNode request) {
        return request.path("convention").asString("").equals(Convention.QCC.code());
    }

    /** qcc's table of d2 has three decimals, which its convention implies; no other table is offered. */
    private static void readTableOfRanges(ObjectNode options, ObjectNode request) {
        if (options.get("constants") instanceof ObjectNode constants && constants.has("d2_decimals")) {
            double decimals = Options.number("constants", constants.get("d2_decimals"));
            if (decimals != QCC_DECIMALS || !isQcc(request)) {
                throw Refusal.unsupported("constants", "d2_decimals " + constants.get("d2_decimals"));
            }
            constants.remove("d2_decimals");
        }
    }

    ChartMethod type() {
        return request.type();
    }

    RuleSet rules() {
        return request.rules();
    }

    /** This chart with the choices of the request. */
    Chart plot(ChartMethod method) {
        return request.spec().with(method).plot(request.series());
    }

    double multiplier() {
        return request.series().measure().multiplier();
    }

    void putValues(ObjectNode result) {
        Json.put(
                result,
                "value",
                subgroups.stream()
                        .map(s -> s.hasValue() ? s.value() * multiplier() : Double.NaN)
                        .toList());
    }

    /** Sigma of single values in the last phase; absent where the chart has no such thing. */
    void putSigma(ObjectNode result, Chart chart) {
        List<Phase> phases = chart.phases();
        if (SIGMA_IS_OF_VALUES.contains(request.type())) {
            double spread = phases.isEmpty()
                    ? Double.NaN
                    : phases.get(phases.size() - 1).estimate().spread();
            Json.put(result, "process_sigma", spread * multiplier());
        }
    }

    /** A number of each point; null where there is none. */
    List<Double> numbers(Chart chart, ToDoubleFunction<ChartPoint> number) {
        Map<LocalDate, Double> byDate = new HashMap<>();
        chart.points().forEach(p -> byDate.put(p.start(), number.applyAsDouble(p)));
        List<Double> numbers = new ArrayList<>();
        subgroups.forEach(s -> numbers.add(byDate.getOrDefault(s.start(), Double.NaN)));
        return numbers;
    }

    /** Whether each counted point lies beyond its limit. */
    List<Boolean> beyond(Chart chart) {
        return numbers(chart, p -> p.counts() && p.outside(3) ? 1 : 0).stream()
                .map(number -> number == 1)
                .toList();
    }

    /** Signals of the rules asked for, on each of these charts of the same points. */
    void putFound(ObjectNode result, Chart... charts) {
        ArrayNode found = result.putArray("found");
        for (Chart chart : charts) {
            Found.add(found, chart, rules().test(chart));
        }
    }

    /** First and last point of each phase, and how many of its points lie beyond a limit. */
    void putPhases(ObjectNode result, Chart... charts) {
        ArrayNode phases = result.putArray("phases");
        List<Integer> ends = new ArrayList<>(request.phaseEnds());
        ends.add(subgroups.size());
        int from = 1;
        for (int end : ends) {
            int outside = 0;
            for (Chart chart : charts) {
                outside += (int) beyond(chart).subList(from - 1, end).stream()
                        .filter(flag -> flag)
                        .count();
            }
            phases.addObject().put("from", from).put("to", end).put("n_outside_limits", outside);
            from = end + 1;
        }
    }
}
