package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.network.Compared;
import org.networkspc.network.EquityGap;
import org.networkspc.network.InequalityLine;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gap between groups as a charted line, with the sentence of level and gap. Ratios are charted on the scale of their
 * natural logarithm; the gap itself is the ratio.
 */
final class EquityGapAnswer {
    private static final Set<String> OPTIONS =
            Set.of("gap", "reference", "group", "mix", "order", "direction", "kind", "cadence", "strata", "members");
    private static final Set<String> COLUMNS = Set.of("member", "period", "numerator", "denominator", "value");

    private final NetworkRows rows;
    private final Options options;
    private final EquityGap gap;
    private final String kind;

    private EquityGapAnswer(NetworkRows rows, Options options, String dimension) {
        this.rows = rows;
        this.options = options;
        kind = options.word("gap", List.of("difference", "ratio", "sii", "rii")).orElse("difference");
        try {
            gap = EquityGap.of(rows.pool(), rows.measure(), rows.network(), compared(dimension));
        } catch (IllegalArgumentException noGap) {
            throw new Refusal(Refusal.Code.BAD_VALUE, "reference", String.valueOf(noGap.getMessage()));
        }
    }

    static ObjectNode to(ObjectNode request) {
        ObjectNode input = Columns.input(request);
        Columns.of(input, Set.of("rows", "file", "layout", "options"));
        Options options = Options.of(input, OPTIONS, Set.of());
        List<String> dimensions = dimensions(input, options);
        if (dimensions.size() != 1) {
            throw Refusal.badValue("strata", "name one dimension", dimensions);
        }
        Direction direction = options.word("direction", List.of("increase", "decrease"))
                .map(word -> Direction.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Direction.INCREASE);
        MeasureKind of = NetworkRows.kind(input, options);
        Measure measure = Measure.of("value", "Value", of, 1).improvement(direction);
        if (!options.has("strata")) {
            input.withObject("options").put("strata", dimensions.get(0));
        }
        NetworkRows rows = NetworkRows.of(input, Options.of(input, OPTIONS, Set.of()), measure);
        return new EquityGapAnswer(rows, options, dimensions.get(0)).answer();
    }

    private static List<String> dimensions(ObjectNode input, Options options) {
        if (options.has("strata")) {
            return options.list("strata").stream()
                    .map(one -> Columns.text("strata", one))
                    .toList();
        }
        return FileRows.isNamed(input)
                ? FileRows.dimensions(input)
                : NetworkRows.rows(input).propertyNames().stream()
                        .filter(name -> !COLUMNS.contains(name))
                        .toList();
    }

    private Compared compared(String dimension) {
        String reference = options.text("reference").orElse("rest");
        String group = options.text("group").orElse("");
        Compared.Mix mix = options.word("mix", List.of("overall", "within-members"))
                .map(word -> Compared.Mix.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Compared.Mix.OVERALL);
        return switch (reference) {
            case "rest" -> new Compared(dimension, Compared.Versus.REST, "", group, mix);
            case "best" -> new Compared(dimension, Compared.Versus.BEST, "", group, mix);
            default -> new Compared(dimension, Compared.Versus.NAMED, reference, group, mix);
        };
    }

    private ObjectNode answer() {
        Series line = line();
        boolean ratio = kind.equals("ratio") || kind.equals("rii");
        ObjectNode result = Json.object();
        Json.putWords(
                result,
                "period",
                line.subgroups().stream().map(s -> s.start().toString()).toList());
        ObjectNode strata = result.putObject("strata");
        for (Series stratum : gap.strata()) {
            ObjectNode one = strata.putObject(stratum.stratum().category());
            Json.put(one, "value", numbers(stratum, false));
            Json.put(
                    one,
                    "numerator",
                    stratum.subgroups().stream().map(Subgroup::numerator).toList());
            Json.put(
                    one,
                    "denominator",
                    stratum.subgroups().stream().map(Subgroup::denominator).toList());
        }
        Json.put(result, "gap", numbers(line, ratio));
        result.put("group", gap.group());
        result.put("reference", gap.reference());
        Json.put(result, "not_known", gap.notKnown());
        Chart chart = EquityGap.chart(line);
        result.set("chart", chart(chart));
        result.put("scale", ratio ? "log" : "natural");
        result.put("sentence", sentence());
        rows.file().ifPresent(file -> file.putInto(result));
        return result;
    }

    private static ObjectNode chart(Chart chart) {
        return ChartAnswer.to(new ChartRequest(
                ChartType.I_PRIME, RuleSet.STANDARD, chart.spec(), chart.series(), List.of(), OptionalDouble.empty()));
    }

    private Series line() {
        return switch (kind) {
            case "ratio" -> gap.logRatio();
            case "sii" -> InequalityLine.of(rows.measure(), ordered(), false);
            case "rii" -> InequalityLine.of(rows.measure(), ordered(), true);
            default -> gap.difference();
        };
    }

    /** The strata in the order asked for, else as they are named; those left out of the order are not part of it. */
    private List<Series> ordered() {
        if (!options.has("order")) {
            return gap.strata();
        }
        List<Series> ordered = new ArrayList<>();
        options.list("order").stream()
                .map(one -> Columns.text("order", one))
                .forEach(category -> ordered.add(gap.strata().stream()
                        .filter(s -> s.stratum().category().equals(category))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badValue("order", "name categories of the rows", category))));
        return ordered;
    }

    private static List<Double> numbers(Series line, boolean ratio) {
        return line.subgroups().stream()
                .map(s -> !s.hasValue() ? Double.NaN : ratio ? Math.exp(s.value()) : s.value())
                .toList();
    }

    private String sentence() {
        Series level = Series.of(rows.pool(), rows.measure(), rows.network(), Pooling.AS_REPORTED);
        ChartType type = rows.measure().kind() == MeasureKind.PROPORTION ? ChartType.P_PRIME : ChartType.U_PRIME;
        List<Subgroup> counted = Stream.of(level)
                .flatMap(s -> s.subgroups().stream())
                .filter(Subgroup::counts)
                .toList();
        ChartSpec spec = ChartSpec.of(type);
        ChartSpec frozen = counted.size() > Compared.BASELINE
                ? spec.frozenAfter(counted.get(Compared.BASELINE - 1).start())
                : spec;
        return gap.sentence(Interpretation.of(frozen.plot(level), RuleSet.STANDARD));
    }
}
