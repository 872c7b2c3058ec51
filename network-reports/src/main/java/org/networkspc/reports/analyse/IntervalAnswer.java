package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.networkspc.chart.Convention;
import org.networkspc.compare.Interval;
import org.networkspc.compare.IntervalMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Confidence intervals of proportions and rates, one object for each confidence asked for; null where a row is missing. */
final class IntervalAnswer {
    /** What PHEindicatormethods shows rates per. */
    private static final double PHE_RATE = 100_000;

    private static final double USUAL_CONFIDENCE = 0.95;
    private static final Set<String> KEYS = Set.of("numerator", "denominator", "options");
    private static final Set<String> OPTIONS = Set.of("confidence", "multiplier");

    private IntervalAnswer() {}

    static ObjectNode proportions(ObjectNode request) {
        return answer(request, true);
    }

    static ObjectNode rates(ObjectNode request) {
        return answer(request, false);
    }

    private static ObjectNode answer(ObjectNode request, boolean proportion) {
        boolean phe = isPhe(request);
        ObjectNode input = Columns.input(request);
        Options options = Options.of(input, OPTIONS, Set.of());
        double multiplier = multiplier(options, phe && !proportion);
        List<Double> levels = confidences(options);
        Columns columns = Columns.of(input, KEYS);
        int rows = columns.any("numerator").size();
        List<OptionalDouble> numerators = columns.countsOrMissing("numerator", rows);
        List<OptionalDouble> denominators = columns.countsOrMissing("denominator", rows);
        ObjectNode result = Json.object();
        ArrayNode intervals = result.putArray("intervals");
        for (double confidence : levels) {
            List<Optional<Interval>> row = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                row.add(
                        numerators.get(i).isEmpty() || denominators.get(i).isEmpty()
                                ? Optional.empty()
                                : Optional.of(interval(
                                                numerators.get(i).getAsDouble(),
                                                denominators.get(i).getAsDouble(),
                                                confidence,
                                                proportion)
                                        .per(multiplier)));
            }
            put(intervals.addObject().put("confidence", confidence), row);
        }
        return result;
    }

    private static Interval interval(double numerator, double denominator, double confidence, boolean proportion) {
        if (!(denominator > 0)) {
            throw Refusal.badValue("denominator", "be positive", denominator);
        }
        if (proportion && numerator > denominator) {
            throw Refusal.badValue("numerator", "not exceed its denominator " + denominator, numerator);
        }
        return proportion
                ? Interval.wilson(numerator, denominator, confidence)
                : Interval.rate(numerator, denominator, confidence);
    }

    private static void put(ObjectNode into, List<Optional<Interval>> intervals) {
        put(into, "value", intervals, Interval::value);
        put(into, "lower", intervals, Interval::lower);
        put(into, "upper", intervals, Interval::upper);
        ArrayNode methods = into.putArray("method");
        for (Optional<Interval> interval : intervals) {
            interval.ifPresentOrElse(one -> methods.add(name(one.method())), methods::addNull);
        }
    }

    private static void put(
            ObjectNode into, String name, List<Optional<Interval>> intervals, ToDoubleFunction<Interval> number) {
        ArrayNode numbers = into.putArray(name);
        intervals.forEach(i -> Json.add(numbers, i.map(number::applyAsDouble).orElse(Double.NaN)));
    }

    /** Names as PHEindicatormethods writes them. */
    static String name(IntervalMethod method) {
        return switch (method) {
            case WILSON -> "Wilson";
            case BYAR -> "Byars";
            case EXACT -> "Exact";
            case DOBSON -> "Dobson";
        };
    }

    /** Whether numbers are shown as PHEindicatormethods shows them; the standard convention is the other one. */
    static boolean isPhe(ObjectNode request) {
        return Conventions.of(request, List.of(Convention.STANDARD, Convention.PHE)) == Convention.PHE;
    }

    static double multiplier(Options options, boolean pheRate) {
        double multiplier = options.number("multiplier").orElse(pheRate ? PHE_RATE : 1);
        if (!(multiplier > 0 && multiplier <= 1e9)) {
            throw Refusal.badValue("multiplier", "be positive and at most 1e9", multiplier);
        }
        return multiplier;
    }

    static List<Double> confidences(Options options) {
        List<Double> levels = new ArrayList<>();
        for (JsonNode one : options.list("confidence")) {
            double confidence = Options.number("confidence", one);
            if (!(confidence > 0 && confidence < 1)) {
                throw Refusal.badValue("confidence", "lie between 0 and 1", one);
            }
            levels.add(confidence);
        }
        return levels.isEmpty() ? List.of(USUAL_CONFIDENCE) : levels;
    }
}
