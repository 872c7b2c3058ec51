package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Given;
import org.networkspc.chart.RangeConstants;
import org.networkspc.measure.Direction;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for a chart, understood.
 *
 * @param rules the rules asked for, else those of the convention
 * @param spec with every option that changes numbers
 * @param phaseEnds last points of all phases but the last, from 1
 * @param target for assurance
 */
record ChartRequest(
        ChartType type, RuleSet rules, ChartSpec spec, Series series, List<Integer> phaseEnds, OptionalDouble target) {

    private static final Set<String> UNSUPPORTED_CHARTS = Set.of("ewma", "cusum", "bernoulli-cusum");
    private static final Set<String> OPTIONS = Set.of(
            "freeze_after",
            "phases_start_after",
            "exclude",
            "screen_moving_ranges",
            "constants",
            "centre_given",
            "sigma_given",
            "multiply",
            "runs_method",
            "rule_set",
            "improvement_direction",
            "target",
            "sigma_estimator",
            "confidence_level",
            "run_rule_length");
    static final Set<String> UNSUPPORTED_OPTIONS = Set.of(
            "lambda",
            "L",
            "h",
            "k",
            "head_start",
            "baseline_points",
            "run_length",
            "direction",
            "start",
            "units",
            "limit",
            "odds_ratio",
            "reset_after_signal",
            "designs",
            "rules",
            "data_type",
            "multiplier",
            "outlier_handling",
            "overdispersion",
            "sr_method",
            "statistic",
            "trim_by",
            "z95",
            "z998",
            "confidence");
    private static final Set<String> RUNS_METHODS = Set.of("anhoej", "bestbox", "cutbox");

    static ChartRequest of(ObjectNode request) {
        ChartType type = type(Analyse.text(request, "chart"));
        Convention convention = Conventions.ofChart(request, type);
        if (!(request.get("input") instanceof ObjectNode input)) {
            throw Refusal.badValue("input", "be an object", request.has("input") ? request.get("input") : "missing");
        }
        Options options = Options.of(input, OPTIONS, UNSUPPORTED_OPTIONS);
        Series series = InputSeries.of(type, input, options);
        List<LocalDate> starts = series.subgroups().stream().map(s -> s.start()).toList();
        List<Integer> phaseEnds = options.points("phases_start_after", starts.size() - 1);
        return new ChartRequest(
                type,
                rules(options, convention),
                spec(type, convention, options, starts, phaseEnds),
                series,
                phaseEnds,
                options.number("target"));
    }

    Chart chart() {
        return spec.plot(series);
    }

    private static ChartType type(String code) {
        if (UNSUPPORTED_CHARTS.contains(code)) {
            throw Refusal.unsupported("chart", code);
        }
        return ChartType.named(code)
                .orElseThrow(
                        () -> new Refusal(Refusal.Code.UNKNOWN_CHART, "chart", "there is no chart \"" + code + "\""));
    }

    private static RuleSet rules(Options options, Convention convention) {
        if (options.has("run_rule_length")) {
            return RunRuleAnswer.rules(options);
        }
        String method = options.text("runs_method").orElse("anhoej");
        if (!RUNS_METHODS.contains(method)) {
            throw Refusal.badValue("runs_method", "be anhoej, bestbox or cutbox", method);
        }
        String usual = method.equals("anhoej") ? RuleSet.of(convention).code() : method;
        Optional<List<JsonNode>> own = options.array("rule_set");
        if (own.isPresent()) {
            return RuleSetRequest.of(own.get());
        }
        String code = options.text("rule_set").orElse(usual);
        return RuleSet.named(code).orElseThrow(() -> Refusal.badValue("rule_set", "be a known set", code));
    }

    private static ChartSpec spec(
            ChartType type, Convention convention, Options options, List<LocalDate> starts, List<Integer> phaseEnds) {
        ChartSpec spec = ChartSpec.of(type)
                .as(convention)
                .given(given(type, options))
                .rebasedOn(phaseEnds.stream().map(starts::get).toArray(LocalDate[]::new))
                .ghosting(options.points("exclude", starts.size()).stream()
                        .map(n -> starts.get(n - 1))
                        .toArray(LocalDate[]::new));
        OptionalInt freeze = options.point("freeze_after", starts.size());
        if (freeze.isPresent()) {
            spec = spec.frozenAfter(starts.get(freeze.getAsInt() - 1));
        }
        if (options.object("constants").isPresent()) {
            spec = spec.constants(constants(options.object("constants").get(), convention));
        }
        return ChosenLimits.of(type, options)
                .on(options.flag("screen_moving_ranges").map(spec::screened).orElse(spec));
    }

    private static Given given(ChartType type, Options options) {
        OptionalDouble sigma = options.number("sigma_given");
        if (sigma.orElse(0) < 0) {
            throw Refusal.badValue("sigma_given", "not be negative", sigma.getAsDouble());
        }
        if (sigma.isPresent() && !type.takesSigma()) {
            throw Refusal.badValue("sigma_given", "not be given for a " + type.title(), sigma.getAsDouble());
        }
        return new Given(options.number("centre_given"), sigma);
    }

    private static RangeConstants constants(ObjectNode node, Convention convention) {
        RangeConstants usual = convention.ranges().constants();
        double d2 = usual.d2();
        double d4 = usual.d4();
        for (String name : node.propertyNames()) {
            double number = Options.number("constants", node.get(name));
            if (!(number > 0)) {
                throw Refusal.badValue("constants", "be positive", node.get(name));
            }
            switch (name) {
                case "d2" -> d2 = number;
                case "D4" -> d4 = number;
                case "limit_multiplier" -> d2 = 3 / number;
                case "two_sigma_multiplier" -> requireTwoThirds(number, node);
                default -> throw Refusal.unsupported("constants", name);
            }
        }
        return new RangeConstants(d2, d4, usual.median());
    }

    private static void requireTwoThirds(double number, ObjectNode node) {
        JsonNode limit = node.get("limit_multiplier");
        if (limit == null || Math.abs(number - limit.doubleValue() * 2 / 3) > 1e-9) {
            throw Refusal.unsupported("constants", "two_sigma_multiplier " + number);
        }
    }

    static Direction direction(Options options) {
        String word = options.text("improvement_direction").orElse("neutral");
        return switch (word) {
            case "increase" -> Direction.INCREASE;
            case "decrease" -> Direction.DECREASE;
            case "neutral" -> Direction.NEUTRAL;
            default -> throw Refusal.badValue("improvement_direction", "be increase, decrease or neutral", word);
        };
    }
}
