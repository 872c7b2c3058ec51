package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.networkspc.chart.CaseSequence;
import org.networkspc.chart.Convention;
import org.networkspc.chart.LikelihoodCusum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of single cases: {@code value} is 1 where the event happened, 0 where not, null where there was no case. */
final class CaseAnswer {
    private static final Set<String> BERNOULLI =
            Set.of("target", "baseline_points", "odds_ratio", "limit", "reset_after_signal");
    private static final Set<String> ADJUSTED = Set.of("odds_ratio", "limit", "reset_after_signal");
    /** As in qicharts2. */
    private static final double ODDS_RATIO = 2;

    private static final double LIMIT = 3.5;
    /** As in Steiner et al. 2000. */
    private static final double ADJUSTED_LIMIT = 4.5;

    private final Options options;
    private final Columns columns;
    private final boolean zeroAtSignal;
    private final List<Boolean> present = new ArrayList<>();
    private final List<Boolean> events = new ArrayList<>();
    private final ObjectNode result = Json.object();

    private CaseAnswer(ObjectNode request, Set<String> arrays, Set<String> known) {
        this.zeroAtSignal =
                Conventions.of(request, List.of(Convention.STANDARD, Convention.QICHARTS2)) == Convention.QICHARTS2;
        ObjectNode input = Columns.input(request);
        this.options = Options.of(input, known, Set.of());
        this.columns = Columns.of(input, arrays);
        for (JsonNode one : columns.any("value")) {
            present.add(!one.isNull());
            if (!one.isNull()) {
                events.add(isEvent(one));
            }
        }
    }

    private static boolean isEvent(JsonNode one) {
        double number = Options.number("value", one);
        if (number != 0 && number != 1) {
            throw Refusal.badValue("value", "be 0 or 1", one);
        }
        return number == 1;
    }

    static ObjectNode bernoulli(ObjectNode request) {
        return new CaseAnswer(request, Set.of("value", "period", "options"), BERNOULLI).bernoulli();
    }

    static ObjectNode riskAdjusted(ObjectNode request) {
        CaseAnswer answer = new CaseAnswer(request, Set.of("value", "risk", "period", "options"), ADJUSTED);
        CaseSequence cases = answer.cases();
        answer.cusums(cases, answer.oddsRatio(), ADJUSTED_LIMIT);
        return answer.result.put("contradictions", cases.contradictions());
    }

    static ObjectNode vlad(ObjectNode request) {
        CaseAnswer answer = new CaseAnswer(request, Set.of("value", "risk", "period", "options"), Set.of());
        CaseSequence cases = answer.cases();
        answer.put(answer.result, "vlad", cases.vlad());
        return answer.result.put("contradictions", cases.contradictions());
    }

    private CaseSequence cases() {
        List<JsonNode> risks = columns.any("risk", present.size());
        List<CaseSequence.Case> cases = new ArrayList<>();
        for (int i = 0; i < risks.size(); i++) {
            if (present.get(i)) {
                double risk = Columns.within("risk", risks.get(i), 0, 1);
                cases.add(new CaseSequence.Case(events.get(cases.size()), risk));
            }
        }
        return new CaseSequence(cases);
    }

    private ObjectNode bernoulli() {
        double ratio = oddsRatio();
        double expected = expected();
        Json.put(result, "p0", expected);
        CaseSequence cases = CaseSequence.of(expected, events);
        LikelihoodCusum high = cusums(cases, ratio, LIMIT);
        Json.put(result, "p1", high.shifted(expected));
        Json.put(
                result,
                "p2",
                cases.cusum(1 / ratio, high.limit(), high.resets()).shifted(expected));
        return result;
    }

    /** The target, or the share of events among the first cases. */
    private double expected() {
        if (options.has("target") == options.has("baseline_points")) {
            throw Refusal.badValue(
                    "target", "be given, or baseline_points, and not both", options.has("target") ? "both" : "neither");
        }
        if (options.has("target")) {
            double target = options.number("target").orElse(0);
            if (!(target >= 0 && target <= 1)) {
                throw Refusal.badValue("target", "be 0 to 1", target);
            }
            return target;
        }
        int first = options.point("baseline_points", events.size()).orElse(events.size());
        return events.subList(0, first).stream().mapToInt(e -> e ? 1 : 0).sum() / (double) first;
    }

    private double oddsRatio() {
        double ratio = options.number("odds_ratio").orElse(ODDS_RATIO);
        if (!(ratio > 1)) {
            throw Refusal.badValue("odds_ratio", "be more than 1; its inverse is followed too", ratio);
        }
        return ratio;
    }

    private LikelihoodCusum cusums(CaseSequence cases, double ratio, double usualLimit) {
        double limit = options.number("limit").orElse(usualLimit);
        if (!(limit > 0)) {
            throw Refusal.badValue("limit", "be positive", limit);
        }
        boolean resets = options.flag("reset_after_signal").orElse(true);
        LikelihoodCusum high = cases.cusum(ratio, limit, resets);
        LikelihoodCusum low = cases.cusum(1 / ratio, limit, resets);
        put(result, "cusum_high", shown(high));
        put(result, "cusum_low", shown(low));
        ObjectNode signals = result.putObject("signals");
        putFlags(signals, "high", high.signals());
        putFlags(signals, "low", low.signals());
        return high;
    }

    /** qicharts2 sets the sum itself back to zero where it signals. */
    private List<Double> shown(LikelihoodCusum cusum) {
        List<Double> shown = new ArrayList<>(cusum.sums());
        for (int i = 0; i < shown.size(); i++) {
            if (zeroAtSignal && cusum.resets() && cusum.signals().get(i)) {
                shown.set(i, 0.0);
            }
        }
        return shown;
    }

    private void put(ObjectNode into, String name, List<Double> numbers) {
        ArrayNode array = into.putArray(name);
        int next = 0;
        for (boolean here : present) {
            Json.add(array, here ? numbers.get(next++) : Double.NaN);
        }
    }

    private void putFlags(ObjectNode into, String name, List<Boolean> flags) {
        ArrayNode array = into.putArray(name);
        int next = 0;
        for (boolean here : present) {
            array.add(here && flags.get(next++));
        }
    }
}
