package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.ControlLimits;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Readership;
import org.networkspc.interpret.RebaseProposal;
import org.networkspc.rule.OutsideRunsBox;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.RunsAnalysis;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A chart as arrays that run parallel to the points of the request. */
final class ChartAnswer {
    private final ChartRequest request;
    private final Chart chart;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<LocalDate, Integer> indices = new HashMap<>();
    private final ObjectNode result = Json.object();

    /** Points {@code from} to {@code to} of the request, from 1, and their phase; none when nothing was plotted. */
    record Segment(int from, int to, Optional<Phase> phase) {}

    private ChartAnswer(ChartRequest request) {
        this.request = request;
        this.chart = request.chart();
        List<ChartPoint> points = chart.points();
        for (int i = 0; i < points.size(); i++) {
            indices.put(points.get(i).start(), i);
        }
        int from = 1;
        for (int end : ends()) {
            segments.add(segment(from, end));
            from = end + 1;
        }
    }

    static ObjectNode to(ChartRequest request) {
        return new ChartAnswer(request).answer();
    }

    private List<Integer> ends() {
        List<Integer> ends = new ArrayList<>(request.phaseEnds());
        ends.add(size());
        return ends;
    }

    private Segment segment(int from, int to) {
        LocalDate first = from <= size() ? start(from - 1) : LocalDate.MAX;
        LocalDate last = to <= size() && to > 0 ? start(to - 1) : LocalDate.MIN;
        Optional<Phase> phase = chart.phases().stream()
                .filter(p -> p.points().stream()
                        .anyMatch(point ->
                                !point.start().isBefore(first) && !point.start().isAfter(last)))
                .findFirst();
        return new Segment(from, to, phase);
    }

    private ObjectNode answer() {
        Json.put(result, "value", points(point -> point.map(ChartPoint::value).orElse(Double.NaN)));
        Json.put(result, "centre", limits(ControlLimits::centre, true));
        if (request.type() != ChartType.RUN) {
            Json.put(result, "lcl", limits(l -> l.shown(3).lower(), false));
            Json.put(result, "ucl", limits(l -> l.shown(3).upper(), false));
            Json.put(result, "lcl95", limits(this::lower95, false));
            Json.put(result, "ucl95", limits(l -> l.shown(2).upper(), false));
            Json.put(result, "sigma", limits(ControlLimits::sigma, false));
        }
        estimates();
        signals();
        phases();
        if (request.rules().equals(RuleSet.MAKING_DATA_COUNT)) {
            new MakingDataCountAnswer(request, chart, segments, indices).addTo(result);
        }
        if (request.rules().code().equals(RuleSet.QCC.code())) {
            new RunRuleAnswer(chart, indices).addTo((ObjectNode) result.get("signals"), request.rules());
        }
        new NumberedTestsAnswer(chart, indices).addTo((ObjectNode) result.get("signals"), request.rules());
        if (request.rules().equals(RuleSet.PERLA)) {
            new PerlaAnswer(chart, segments, indices).addTo(result);
        }
        Interpretation reading = Interpretation.of(chart, request.rules());
        result.put("rules", request.rules().words(request.type()));
        Found.add(result.putArray("found"), chart, reading.signals());
        words(reading);
        return result;
    }

    /** qicharts2 leaves a negative lower 2-sigma limit of a t chart missing. */
    private double lower95(ControlLimits limits) {
        boolean missing = request.type() == ChartType.T
                && request.spec().convention().limits().missingTimes()
                && limits.band(2).lower() < 0;
        return missing ? Double.NaN : limits.shown(2).lower();
    }

    /** What was learned beside the lines: one number each, of the last phase, or one for each point or phase. */
    private void estimates() {
        List<Phase> phases = chart.phases();
        double multiplier = chart.series().measure().multiplier();
        double spread = phases.isEmpty()
                ? Double.NaN
                : phases.get(phases.size() - 1).estimate().spread();
        switch (request.type()) {
            case I, I_MEDIAN -> Json.put(result, "process_sigma", spread * multiplier);
            case P_PRIME, U_PRIME ->
                Json.put(
                        result,
                        "sigma_z",
                        phases.stream().map(p -> p.estimate().spread()).toList());
            case XBAR_R, R, XBAR_S, S -> {
                Json.put(result, "process_sigma", spread * multiplier);
                ArrayNode sizes = result.putArray("subgroup_n");
                chart.series().subgroups().forEach(s -> sizes.add(s.count()));
            }
            case G ->
                Json.put(
                        result,
                        "mean",
                        phases.stream()
                                .map(p -> p.estimate().mean() * multiplier)
                                .toList());
            case T -> {
                Json.put(
                        result,
                        "centre_transformed",
                        byPhase(p -> Math.pow(p.estimate().centre(), 1 / 3.6)));
                Json.put(result, "sigma_transformed", byPhase(p -> p.estimate().spread()));
            }
            default -> {}
        }
    }

    private void signals() {
        ObjectNode signals = result.putObject("signals");
        if (request.type() != ChartType.RUN) {
            Json.putFlags(signals, "outside_limits", flags(ChartAnswer::isOutside));
        }
        if (supposesIndependence()) {
            List<Boolean> runs = new ArrayList<>();
            for (Segment segment : segments) {
                boolean signal = segment.phase().map(p -> isSignal(runs(p))).orElse(false);
                for (int i = segment.from(); i <= segment.to(); i++) {
                    runs.add(signal);
                }
            }
            Json.putFlags(signals, "runs", runs);
        }
    }

    /** Neighbouring moving ranges share a value, so runs among them mean nothing. */
    private boolean supposesIndependence() {
        return request.type().hasIndependentPoints();
    }

    private static boolean isOutside(ChartPoint point) {
        return point.outside(3);
    }

    /** By the runs method of the request: its box if its rules have one, else the Anhøj rules. */
    private boolean isSignal(RunsAnalysis runs) {
        return request.rules().rules().stream()
                .filter(OutsideRunsBox.class::isInstance)
                .map(OutsideRunsBox.class::cast)
                .map(box -> box.isOutside(runs))
                .findFirst()
                .orElse(runs.isSignal());
    }

    private static RunsAnalysis runs(Phase phase) {
        return RunsAnalysis.of(phase.points());
    }

    private void phases() {
        ArrayNode phases = result.putArray("phases");
        for (Segment segment : segments) {
            ObjectNode phase = phases.addObject();
            phase.put("from", segment.from());
            phase.put("to", segment.to());
            runs(phase, segment);
            phase.put("n_outside_limits", (int) segment.phase().stream()
                    .flatMap(p -> p.points().stream())
                    .filter(ChartAnswer::isOutside)
                    .count());
        }
        if (segments.size() == 1) {
            runs(result, segments.get(0));
        }
    }

    private void runs(ObjectNode into, Segment segment) {
        RunsAnalysis runs = segment.phase().map(ChartAnswer::runs).orElse(new RunsAnalysis(0, 0, 0));
        long ghosts = request.spec().ghosts().stream()
                .filter(g -> !g.isBefore(start(segment.from() - 1)) && !g.isAfter(start(segment.to() - 1)))
                .count();
        into.put("n_obs", segment.to() - segment.from() + 1 - ghosts);
        into.put("n_useful", runs.useful());
        boolean none = runs.useful() == 0;
        Json.put(into, "longest_run", none ? Double.NaN : runs.longestRun());
        Json.put(into, "longest_run_max", none ? Double.NaN : runs.longestRunMax());
        Json.put(into, "n_crossings", none ? Double.NaN : runs.crossings());
        Json.put(into, "n_crossings_min", none ? Double.NaN : runs.crossingsMin());
        into.put("runs_signal", supposesIndependence() && isSignal(runs));
    }

    /** The finding for each readership, and reasons to read it with care. */
    private void words(Interpretation interpretation) {
        ObjectNode reading = result.putObject("reading");
        for (Readership readership : Readership.values()) {
            Json.putWords(reading, readership.name().toLowerCase(Locale.ROOT), interpretation.reading(readership));
        }
        ArrayNode cautions = result.putArray("cautions");
        interpretation
                .cautions()
                .forEach(c -> cautions.addObject().put("code", c.code()).put("sentence", c.sentence()));
        result.putNull("suggestion");
        interpretation
                .suggestion()
                .ifPresent(suggestion -> result.putObject("suggestion")
                        .put("chart", suggestion.chart().code())
                        .put("sentence", suggestion.sentence()));
        result.putNull("proposed_phase");
        interpretation.proposal().ifPresent(this::proposal);
    }

    /** A new phase that may be due: its first point, the centre now and then, and what it rests on. */
    private void proposal(RebaseProposal proposal) {
        ObjectNode node = result.putObject("proposed_phase");
        node.put("from", number(proposal.from()));
        node.put("centre", proposal.before());
        node.put("proposed_centre", proposal.proposed());
        Json.putWords(node, "sentences", proposal.sentences(chart.series().measure()));
    }

    private int number(ChartPoint point) {
        return number(point.start());
    }

    private int number(LocalDate start) {
        int i = 0;
        while (!start(i).equals(start)) {
            i++;
        }
        return i + 1;
    }

    private int size() {
        return chart.series().subgroups().size();
    }

    private LocalDate start(int index) {
        return chart.series().subgroups().get(index).start();
    }

    private Optional<ChartPoint> point(int index) {
        return Optional.ofNullable(indices.get(start(index))).map(chart.points()::get);
    }

    private List<Double> points(Function<Optional<ChartPoint>, Double> number) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            numbers.add(number.apply(point(i)));
        }
        return numbers;
    }

    private List<Boolean> flags(Function<ChartPoint, Boolean> flag) {
        List<Boolean> flags = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            flags.add(point(i).map(flag).orElse(false));
        }
        return flags;
    }

    private List<Double> byPhase(ToDoubleFunction<Phase> number) {
        List<Double> numbers = new ArrayList<>();
        for (Segment segment : segments) {
            double here = segment.phase().isPresent()
                    ? number.applyAsDouble(segment.phase().get())
                    : Double.NaN;
            for (int i = segment.from(); i <= segment.to(); i++) {
                numbers.add(here);
            }
        }
        return numbers;
    }

    /** A number of the limits of each point; where there is no point, of its phase unless it depends on a size. */
    private List<Double> limits(ToDoubleFunction<ControlLimits> number, boolean always) {
        List<Double> ofPhase =
                byPhase(p -> number.applyAsDouble(p.points().get(0).limits()));
        boolean sized = switch (request.type()) {
            case P, P_PRIME, NP, U, U_PRIME, I_PRIME, XBAR_R, R, XBAR_S, S -> true;
            default -> false;
        };
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            double without = sized && !always ? Double.NaN : ofPhase.get(i);
            numbers.add(point(i).map(p -> number.applyAsDouble(p.limits())).orElse(without));
        }
        return numbers;
    }
}
