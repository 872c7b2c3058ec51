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
import org.networkspc.chart.Phase;
import org.networkspc.series.Subgroup;
import tools.jackson.databind.node.ObjectNode;

/** The chart of single points that an EWMA or CUSUM is taken of, and arrays that run parallel to its input. */
final class SinglePoints {
    private static final Set<ChartType> SIGMA_IS_OF_VALUES = Set.of(ChartType.I, ChartType.XBAR_R, ChartType.XBAR_S);

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
        String type = input.has("subgroups") ? ChartType.XBAR_S.code() : ChartType.I.code();
        if (input.get("options") instanceof ObjectNode options) {
            type = options.has("of") ? Analyse.text(options, "of") : type;
            options.remove(own);
            options.remove("of");
        }
        single.put("chart", type);
        return new SinglePoints(ChartRequest.of(single));
    }

    ChartMethod type() {
        return request.type();
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
}
