package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Reporting;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Completeness;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arrays of a request as one series; null is a gap. */
final class InputSeries {
    private static final Set<String> KEYS =
            Set.of("period", "value", "numerator", "denominator", "subgroups", "org", "options");

    private final ChartType type;
    private final ObjectNode input;

    private InputSeries(ChartType type, ObjectNode input) {
        this.type = type;
        this.input = input;
    }

    static Series of(ChartType type, ObjectNode input, Options options) {
        return new InputSeries(type, input).series(options);
    }

    private Series series(Options options) {
        for (String key : input.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new Refusal(Refusal.Code.UNKNOWN_OPTION, key, "input has no \"" + key + "\"");
            }
        }
        MeasureKind kind = kind();
        List<Tally> tallies = tallies(kind);
        Periods periods = Periods.of(labels(tallies.size()), tallies.size());
        double multiplier = options.number("multiply").orElse(1);
        if (!(multiplier > 0)) {
            throw Refusal.badValue("multiply", "be positive", multiplier);
        }
        Measure measure = Measure.of("value", "Value", kind, multiplier)
                .improvement(ChartRequest.direction(options))
                .reported(periods.cadence(), Reporting.MONTHLY.lag());
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            subgroups.add(subgroup(periods.starts().get(i), tallies.get(i), kind));
        }
        return Series.of(measure, subgroups);
    }

    private static Subgroup subgroup(LocalDate start, Tally tally, MeasureKind kind) {
        return tally.hasValue(kind)
                ? Subgroup.of(start, tally, kind)
                : Subgroup.without(start, Standing.GAP, Completeness.NONE);
    }

    private MeasureKind kind() {
        return switch (type) {
            case P, P_PRIME, NP -> MeasureKind.PROPORTION;
            case U, U_PRIME -> MeasureKind.RATE;
            case C -> MeasureKind.COUNT;
            case G, T -> MeasureKind.BETWEEN;
            case RUN, I, I_MEDIAN, MR ->
                input.has("numerator") && !input.has("value") ? MeasureKind.RATE : MeasureKind.MEASUREMENT;
            case I_PRIME -> input.has("subgroups") ? MeasureKind.MEASUREMENT : MeasureKind.RATE;
            case XBAR_R, R, XBAR_S, S -> MeasureKind.MEASUREMENT;
        };
    }

    private List<Tally> tallies(MeasureKind kind) {
        return switch (kind) {
            case PROPORTION, RATE -> ratios(kind);
            case COUNT -> counts();
            case MEASUREMENT, BETWEEN -> hasSubgroups() ? subgroups() : values(kind);
        };
    }

    private boolean hasSubgroups() {
        return switch (type) {
            case XBAR_R, R, XBAR_S, S, I_PRIME -> true;
            default -> false;
        };
    }

    private List<Tally> values(MeasureKind kind) {
        List<Tally> tallies = new ArrayList<>();
        for (JsonNode node : array("value")) {
            boolean negative = !node.isNull() && kind == MeasureKind.BETWEEN && Options.number("value", node) < 0;
            if (negative) {
                throw Refusal.badValue("value", "not be negative", node);
            }
            tallies.add(node.isNull() ? Tally.EMPTY : Tally.value(Options.number("value", node)));
        }
        return tallies;
    }

    private List<Tally> counts() {
        List<Tally> tallies = new ArrayList<>();
        for (JsonNode node : array(input.has("numerator") ? "numerator" : "value")) {
            tallies.add(node.isNull() ? Tally.EMPTY : Tally.count(notNegative("numerator", node)));
        }
        return tallies;
    }

    private List<Tally> ratios(MeasureKind kind) {
        List<JsonNode> numerators = array("numerator");
        List<JsonNode> denominators = array("denominator");
        requireLength("denominator", denominators.size(), numerators.size());
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < numerators.size(); i++) {
            JsonNode above = numerators.get(i);
            JsonNode below = denominators.get(i);
            if (above.isNull() || below.isNull()) {
                tallies.add(Tally.EMPTY);
                continue;
            }
            double numerator = notNegative("numerator", above);
            double denominator = notNegative("denominator", below);
            if (kind == MeasureKind.PROPORTION && numerator > denominator) {
                throw Refusal.badValue("numerator", "not exceed its denominator " + below, above);
            }
            tallies.add(Tally.ratio(numerator, denominator));
        }
        return tallies;
    }

    private List<Tally> subgroups() {
        List<Tally> tallies = new ArrayList<>();
        for (JsonNode subgroup : array("subgroups")) {
            if (!subgroup.isArray() && !subgroup.isNull()) {
                throw Refusal.badValue("subgroups", "be an array of arrays", subgroup);
            }
            double[] values = StreamSupport.stream(subgroup.spliterator(), false)
                    .filter(node -> !node.isNull())
                    .mapToDouble(node -> Options.number("subgroups", node))
                    .toArray();
            tallies.add(values.length == 0 ? Tally.EMPTY : Tally.values(Moments.of(values)));
        }
        return tallies;
    }

    private List<String> labels(int points) {
        if (!input.has("period") || input.get("period").isNull()) {
            return List.of();
        }
        List<JsonNode> labels = array("period");
        requireLength("period", labels.size(), points);
        return labels.stream()
                .map(n -> n.isString() ? n.stringValue() : n.toString())
                .toList();
    }

    private List<JsonNode> array(String name) {
        JsonNode node = input.get(name);
        if (node == null || !node.isArray()) {
            throw Refusal.badValue(name, "be an array", node == null ? "missing" : node);
        }
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static double notNegative(String name, JsonNode node) {
        double number = Options.number(name, node);
        if (number < 0) {
            throw Refusal.badValue(name, "not be negative", node);
        }
        return number;
    }

    private static void requireLength(String name, int length, int points) {
        if (length != points) {
            throw Refusal.badValue(name, "have " + points + " entries", length);
        }
    }
}
