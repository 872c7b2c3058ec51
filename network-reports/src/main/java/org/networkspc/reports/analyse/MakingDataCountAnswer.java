package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.MakingDataCount;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.rule.TwoOfThree;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys that Making Data Count adds, in its own words. */
final class MakingDataCountAnswer {
    private static final String COMMON = "common_cause";

    private final ChartRequest request;
    private final Chart chart;
    private final List<ChartAnswer.Segment> segments;
    private final Map<LocalDate, Integer> indices;
    private final Interpretation reading;
    private final MakingDataCount words;

    MakingDataCountAnswer(
            ChartRequest request, Chart chart, List<ChartAnswer.Segment> segments, Map<LocalDate, Integer> indices) {
        this.request = request;
        this.chart = chart;
        this.segments = segments;
        this.indices = indices;
        this.reading = Interpretation.of(chart, request.rules());
        this.words = new MakingDataCount(reading);
    }

    void addTo(ObjectNode result) {
        ObjectNode signals = (ObjectNode) result.get("signals");
        Json.putFlags(signals, "shift_7", flags("run-of-7"));
        Json.putFlags(signals, "trend_7", flags("trend-of-7"));
        Json.putFlags(signals, "two_of_three", flags("two-of-three"));
        Json.putFlags(signals, "any", each(i -> !reading.signalsAt(i).isEmpty(), false));
        Json.put(result, "relative_to_mean", each(this::relativeToMean, Double.NaN));
        closeToLimits(result);
        Json.putWords(result, "special_cause_type", each(words::specialCauseType, "Common Cause"));
        List<String> types = each(words::pointType, COMMON);
        Json.putWords(result, "point_type", types);
        result.put("variation", types.isEmpty() ? COMMON : types.get(types.size() - 1));
        phases(result, types);
    }

    private List<Boolean> flags(String rule) {
        return each(i -> reading.signalsAt(i).stream().anyMatch(s -> s.rule().equals(rule)), false);
    }

    private double relativeToMean(int i) {
        ChartPoint point = chart.points().get(i);
        return Double.compare(point.value(), point.limits().centre());
    }

    private void closeToLimits(ObjectNode result) {
        ArrayNode close = result.putArray("close_to_limits");
        TwoOfThree near = RuleSet.MAKING_DATA_COUNT.rules().stream()
                .filter(TwoOfThree.class::isInstance)
                .map(TwoOfThree.class::cast)
                .findFirst()
                .orElseThrow();
        for (int i : each(i -> i, -1)) {
            if (i < 0 || !chart.points().get(i).limits().isBounded()) {
                close.addNull();
            } else {
                ChartPoint point = chart.points().get(i);
                close.add(near.isNear(point, Side.HIGH) || near.isNear(point, Side.LOW));
            }
        }
    }

    private void phases(ObjectNode result, List<String> types) {
        ArrayNode phases = (ArrayNode) result.get("phases");
        for (int k = 0; k < segments.size(); k++) {
            ChartAnswer.Segment segment = segments.get(k);
            ObjectNode into = (ObjectNode) phases.get(k);
            List<String> here = types.subList(segment.from() - 1, segment.to());
            into.put("n_common_cause", count(here, COMMON));
            into.put("n_improvement", count(here, "special_cause_improvement"));
            into.put("n_concern", count(here, "special_cause_concern"));
            into.put("variation", here.isEmpty() ? COMMON : here.get(here.size() - 1));
            segment.phase().ifPresent(phase -> phase(into, phase));
            if (request.target().isPresent() && k < segments.size() - 1) {
                into.putNull("assurance");
            } else if (request.target().isPresent()) {
                String assurance = segment.phase()
                        .map(p -> words.assurance(p, request.target().getAsDouble()))
                        .orElse("inconsistent");
                into.put("assurance", assurance);
                result.put("assurance", assurance);
            }
        }
    }

    private static void phase(ObjectNode into, Phase phase) {
        ChartPoint last = phase.points().get(phase.points().size() - 1);
        Json.put(into, "centre", last.limits().centre());
        Json.put(into, "lcl", last.limits().shown(3).lower());
        Json.put(into, "ucl", last.limits().shown(3).upper());
    }

    private static int count(List<String> types, String type) {
        return (int) types.stream().filter(type::equals).count();
    }

    /** Something of each point of the request; a stand-in where there is no point. */
    private <T> List<T> each(IntFunction<T> ofPoint, T without) {
        List<T> list = new ArrayList<>();
        chart.series().subgroups().forEach(s -> {
            Integer index = indices.get(s.start());
            list.add(index == null ? without : ofPoint.apply(index));
        });
        return list;
    }
}
