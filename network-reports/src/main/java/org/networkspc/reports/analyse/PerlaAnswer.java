package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.networkspc.chart.Chart;
import org.networkspc.interpret.Interpretation;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.RunsAnalysis;
import org.networkspc.rule.RunsLimits;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys that the run chart rules of Perla, Provost and Murray add. */
record PerlaAnswer(Chart chart, List<ChartAnswer.Segment> segments, Map<LocalDate, Integer> indices) {

    void addTo(ObjectNode result) {
        ObjectNode signals = (ObjectNode) result.get("signals");
        Interpretation reading = Interpretation.of(chart, RuleSet.PERLA);
        result.put("any_shift", flags(signals, "shift_6", reading, "run-of-6"));
        result.put("any_trend", flags(signals, "trend_5", reading, "trend-of-5"));
        ArrayNode phases = (ArrayNode) result.get("phases");
        for (int i = 0; i < segments.size(); i++) {
            runs((ObjectNode) phases.get(i), segments.get(i));
        }
        if (segments.size() == 1) {
            runs(result, segments.get(0));
        }
        put(signals, "too_few_runs", any((runs, limits) -> number(runs) < limits.lower()));
        put(signals, "too_many_runs", any((runs, limits) -> number(runs) > limits.upper()));
    }

    private boolean flags(ObjectNode signals, String name, Interpretation reading, String rule) {
        List<Boolean> flags = new ArrayList<>();
        chart.series().subgroups().forEach(s -> {
            Integer index = indices.get(s.start());
            flags.add(index != null
                    && reading.signals().stream()
                            .filter(signal -> signal.rule().equals(rule))
                            .anyMatch(signal -> signal.members().contains(index)));
        });
        Json.putFlags(signals, name, flags);
        return flags.contains(true);
    }

    private static void runs(ObjectNode into, ChartAnswer.Segment segment) {
        RunsAnalysis runs = runs(segment);
        Optional<RunsLimits> limits = RunsLimits.table(runs.useful());
        into.put("n_runs", number(runs));
        Json.put(into, "runs_lower", limits.map(l -> (double) l.lower()).orElse(Double.NaN));
        Json.put(into, "runs_upper", limits.map(l -> (double) l.upper()).orElse(Double.NaN));
    }

    private static RunsAnalysis runs(ChartAnswer.Segment segment) {
        return segment.phase().map(p -> RunsAnalysis.of(p.points())).orElse(new RunsAnalysis(0, 0, 0));
    }

    private static int number(RunsAnalysis runs) {
        return runs.useful() == 0 ? 0 : runs.crossings() + 1;
    }

    private interface Comparison {
        boolean holds(RunsAnalysis runs, RunsLimits limits);
    }

    /** Whether it holds in any phase to which the runs table applies; none if there is no such phase. */
    private Optional<Boolean> any(Comparison comparison) {
        Predicate<RunsAnalysis> holds =
                runs -> comparison.holds(runs, RunsLimits.table(runs.useful()).orElseThrow());
        List<RunsAnalysis> applicable = segments.stream()
                .map(PerlaAnswer::runs)
                .filter(runs -> RunsLimits.table(runs.useful()).isPresent())
                .toList();
        return applicable.isEmpty()
                ? Optional.empty()
                : Optional.of(applicable.stream().anyMatch(holds));
    }

    private static void put(ObjectNode signals, String name, Optional<Boolean> flag) {
        flag.ifPresentOrElse(f -> signals.put(name, f), () -> signals.putNull(name));
    }
}
