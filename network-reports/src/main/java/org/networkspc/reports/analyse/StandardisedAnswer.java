package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.networkspc.compare.DirectlyStandardisedRate;
import org.networkspc.compare.IndirectlyStandardisedRatio;
import org.networkspc.compare.Interval;
import org.networkspc.compare.ReferenceBand;
import org.networkspc.compare.StandardBand;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Directly and indirectly standardised rates of groups over bands (age, say), as arrays parallel to the groups. */
final class StandardisedAnswer {
    private static final Set<String> DIRECT = Set.of("group", "events", "population", "standard_population", "options");
    private static final Set<String> INDIRECT =
            Set.of("group", "events", "population", "reference_events", "reference_population", "options");
    private static final Set<String> OPTIONS = Set.of("confidence", "multiplier");

    private final double multiplier;
    private final double confidence;
    private final Columns columns;
    private final List<String> groups;
    private final ObjectNode result = Json.object();

    private StandardisedAnswer(ObjectNode request, Set<String> keys) {
        boolean phe = IntervalAnswer.isPhe(request);
        ObjectNode input = Columns.input(request);
        Options options = Options.of(input, OPTIONS, Set.of());
        List<Double> confidences = IntervalAnswer.confidences(options);
        if (confidences.size() != 1) {
            throw Refusal.badValue("confidence", "be one number", confidences);
        }
        this.multiplier = IntervalAnswer.multiplier(options, phe);
        this.confidence = confidences.get(0);
        this.columns = Columns.of(input, keys);
        this.groups = columns.texts("group");
        Json.putWords(result, "group", groups);
    }

    static ObjectNode direct(ObjectNode request) {
        return new StandardisedAnswer(request, DIRECT).direct();
    }

    static ObjectNode indirect(ObjectNode request) {
        return new StandardisedAnswer(request, INDIRECT).indirect();
    }

    /** A rate from fewer than 10 events is withheld, and said to be. */
    private ObjectNode direct() {
        int bands = columns.any("standard_population").size();
        List<Double> standard = columns.counts("standard_population", bands);
        if (standard.stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            throw Refusal.badValue("standard_population", "hold some people", standard);
        }
        List<List<Double>> events = columns.grid("events", groups.size(), bands);
        List<List<Double>> populations = columns.grid("population", groups.size(), bands);
        List<DirectlyStandardisedRate> rates = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<StandardBand> rows = new ArrayList<>();
            for (int b = 0; b < bands; b++) {
                double population = positive("population", populations.get(g).get(b));
                rows.add(new StandardBand(events.get(g).get(b), population, standard.get(b)));
            }
            rates.add(DirectlyStandardisedRate.of(rows, confidence));
        }
        Json.put(
                result,
                "total_count",
                rates.stream().map(DirectlyStandardisedRate::events).toList());
        put(
                result,
                rates.stream()
                        .map(r -> r.isFromFewEvents()
                                ? Optional.<Interval>empty()
                                : Optional.of(r.rate().per(multiplier)))
                        .toList());
        Json.putFlags(
                result,
                "withheld",
                rates.stream().map(DirectlyStandardisedRate::isFromFewEvents).toList());
        return result;
    }

    private ObjectNode indirect() {
        int bands = columns.any("reference_events").size();
        List<Double> referenceEvents = columns.counts("reference_events", bands);
        List<Double> referencePopulations = columns.counts("reference_population", bands);
        List<List<Double>> events = columns.grid("events", groups.size(), bands);
        List<List<Double>> populations = columns.grid("population", groups.size(), bands);
        List<IndirectlyStandardisedRatio> ratios = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<ReferenceBand> rows = new ArrayList<>();
            double expected = 0;
            for (int b = 0; b < bands; b++) {
                double population = populations.get(g).get(b);
                expected += population * referenceEvents.get(b);
                rows.add(new ReferenceBand(
                        events.get(g).get(b),
                        population,
                        referenceEvents.get(b),
                        positive("reference_population", referencePopulations.get(b))));
            }
            if (expected <= 0) {
                throw Refusal.badValue("reference_events", "expect some events of " + groups.get(g), referenceEvents);
            }
            ratios.add(IndirectlyStandardisedRatio.of(rows, confidence));
        }
        put(ratios);
        return result;
    }

    private void put(List<IndirectlyStandardisedRatio> ratios) {
        Json.put(
                result,
                "observed",
                ratios.stream().map(IndirectlyStandardisedRatio::observed).toList());
        Json.put(
                result,
                "expected_events",
                ratios.stream().map(IndirectlyStandardisedRatio::expected).toList());
        put(
                result.putObject("ratio"),
                ratios.stream().map(r -> Optional.of(r.ratio())).toList());
        ObjectNode rate = result.putObject("rate");
        Json.put(
                rate,
                "reference",
                ratios.stream()
                                .mapToDouble(IndirectlyStandardisedRatio::referenceRate)
                                .findFirst()
                                .orElse(Double.NaN)
                        * multiplier);
        put(
                rate,
                ratios.stream().map(r -> Optional.of(r.rate().per(multiplier))).toList());
        Json.putWords(
                result,
                "method",
                ratios.stream()
                        .map(r -> IntervalAnswer.name(r.ratio().method()))
                        .toList());
    }

    private static void put(ObjectNode into, List<Optional<Interval>> intervals) {
        put(into, "value", intervals, Interval::value);
        put(into, "lower", intervals, Interval::lower);
        put(into, "upper", intervals, Interval::upper);
    }

    private static void put(
            ObjectNode into, String name, List<Optional<Interval>> intervals, ToDoubleFunction<Interval> number) {
        ArrayNode numbers = into.putArray(name);
        intervals.forEach(i -> Json.add(numbers, i.map(number::applyAsDouble).orElse(Double.NaN)));
    }

    private static double positive(String name, double number) {
        if (!(number > 0)) {
            throw Refusal.badValue(name, "be positive", number);
        }
        return number;
    }
}
