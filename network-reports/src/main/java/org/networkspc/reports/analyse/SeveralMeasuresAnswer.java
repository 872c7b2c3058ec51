package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.networkspc.chart.AlignedSeries;
import org.networkspc.chart.AlignedSubgroups;
import org.networkspc.chart.Convention;
import org.networkspc.chart.CovarianceEstimator;
import org.networkspc.chart.HotellingT2;
import org.networkspc.chart.Mewma;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
import org.networkspc.rule.MewmaRunLengths;
import org.networkspc.series.Completeness;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Charts of several measures of the same periods: {@code values} has an array for each measure, {@code subgroups} for each
 * period an array of cases with a value of each measure.
 */
final class SeveralMeasuresAnswer {
    private static final Set<String> ARRAYS = Set.of("period", "measures", "values", "subgroups", "options");
    private static final Set<String> T_SQUARED = Set.of("covariance", "false_signal_rate", "freeze_after");
    private static final Set<String> MEWMA = Set.of("covariance", "lambda", "h", "arl", "asymptotic", "freeze_after");
    private static final String SAMPLE = "sample";
    private static final String STEPS = "successive-differences";
    /** Of three-sigma limits. */
    private static final double RATE = 0.0027;
    /** Average run length of three-sigma limits, 1/0.0027. */
    private static final double AVERAGE = 370.4;

    private static final double LAMBDA = 0.1;

    private final Options options;
    private final Columns columns;
    private final List<String> measures;
    private final List<LocalDate> starts;
    private final ObjectNode result = Json.object();

    private SeveralMeasuresAnswer(ObjectNode request, Set<String> known) {
        Conventions.of(request, List.of(Convention.STANDARD));
        ObjectNode input = Columns.input(request);
        this.options = Options.of(input, known, Set.of());
        this.columns = Columns.of(input, ARRAYS);
        if (columns.has("values") == columns.has("subgroups")) {
            throw Refusal.badValue("values", "be given, or subgroups, and not both", columns.has("values"));
        }
        this.measures = columns.texts("measures");
        this.starts = starts();
    }

    static ObjectNode tSquared(ObjectNode request) {
        return new SeveralMeasuresAnswer(request, T_SQUARED).tSquared();
    }

    static ObjectNode mewma(ObjectNode request) {
        return new SeveralMeasuresAnswer(request, MEWMA).mewma();
    }

    private ObjectNode tSquared() {
        double rate = options.number("false_signal_rate").orElse(RATE);
        HotellingT2 chart;
        if (columns.has("subgroups")) {
            options.word("covariance", List.of("within-subgroups"));
            chart = HotellingT2.of(cases(), rate, baselineEnd());
        } else {
            chart = HotellingT2.of(singles(), covariance(), rate, baselineEnd());
        }
        Map<LocalDate, HotellingT2.Point> points = new HashMap<>();
        chart.points().forEach(point -> points.put(point.start(), point));
        put(result, "t2", points, HotellingT2.Point::value);
        put(result, "limit", points, HotellingT2.Point::limit);
        ArrayNode terms = result.putArray("terms");
        for (int j = 0; j < measures.size(); j++) {
            int measure = j;
            ObjectNode one = terms.addObject();
            one.put("measure", measures.get(j));
            put(one, "value", points, point -> point.terms().get(measure));
        }
        put(result, "term_limit", points, HotellingT2.Point::termLimit);
        putFlags(points, HotellingT2.Point::isSignal);
        return result;
    }

    private ObjectNode mewma() {
        AlignedSeries line = singles();
        double lambda = options.number("lambda").orElse(LAMBDA);
        if (options.has("h") && options.has("arl")) {
            throw Refusal.badValue("h", "be given, or arl, and not both", "both");
        }
        double limit = options.has("h")
                ? options.number("h").orElseThrow()
                : MewmaRunLengths.limitFor(
                        measures.size(), lambda, options.number("arl").orElse(AVERAGE));
        Mewma wanted = Mewma.of(lambda, limit);
        boolean asymptotic = options.flag("asymptotic").orElse(false);
        Mewma chart = (asymptotic ? wanted.asymptotic() : wanted).plot(line, covariance(), baselineEnd());
        Map<LocalDate, Mewma.Point> points = new HashMap<>();
        chart.points().forEach(point -> points.put(point.start(), point));
        put(result, "mewma", points, Mewma.Point::value);
        result.put("h", limit);
        putFlags(points, point -> point.value() > limit);
        return result;
    }

    private CovarianceEstimator covariance() {
        boolean steps = options.word("covariance", List.of(SAMPLE, STEPS))
                .filter(STEPS::equals)
                .isPresent();
        return steps ? CovarianceEstimator.SUCCESSIVE_DIFFERENCES : CovarianceEstimator.SAMPLE;
    }

    private LocalDate baselineEnd() {
        OptionalInt freeze = options.point("freeze_after", starts.size());
        return freeze.isPresent() ? starts.get(freeze.getAsInt() - 1) : LocalDate.MAX;
    }

    private List<LocalDate> starts() {
        int points = columns.has("subgroups")
                ? columns.any("subgroups").size()
                : columns.any("values").stream().findFirst().map(JsonNode::size).orElse(0);
        List<String> labels = columns.has("period") ? columns.texts("period", points) : List.of();
        return Periods.of(labels, points).starts();
    }

    /** One line for each measure; null is a gap. */
    private AlignedSeries singles() {
        if (!columns.has("values")) {
            throw Refusal.badValue("values", "be an array", "missing");
        }
        List<JsonNode> rows = columns.any("values", measures.size());
        List<Series> lines = new ArrayList<>();
        for (int j = 0; j < rows.size(); j++) {
            if (!rows.get(j).isArray() || rows.get(j).size() != starts.size()) {
                throw Refusal.badValue("values", "have " + starts.size() + " entries for each measure", rows.get(j));
            }
            List<Subgroup> subgroups = new ArrayList<>();
            for (JsonNode one : rows.get(j)) {
                LocalDate start = starts.get(subgroups.size());
                subgroups.add(
                        one.isNull()
                                ? Subgroup.without(start, Standing.GAP, Completeness.NONE)
                                : Subgroup.of(
                                        start, Tally.value(Options.number("values", one)), MeasureKind.MEASUREMENT));
            }
            Measure measure = Measure.of(measures.get(j), measures.get(j), MeasureKind.MEASUREMENT, 1);
            lines.add(Series.of(measure, subgroups));
        }
        return new AlignedSeries(lines);
    }

    private AlignedSubgroups cases() {
        List<AlignedSubgroups.Unit> units = new ArrayList<>();
        for (JsonNode period : columns.any("subgroups")) {
            if (!period.isArray() && !period.isNull()) {
                throw Refusal.badValue("subgroups", "be an array of cases for each period", period);
            }
            List<List<Double>> individuals = new ArrayList<>();
            for (JsonNode one : period) {
                if (!one.isArray() || one.size() != measures.size()) {
                    throw Refusal.badValue("subgroups", "have a value of each measure for each case", one);
                }
                individuals.add(Columns.list(one).stream()
                        .map(value -> Options.number("subgroups", value))
                        .toList());
            }
            units.add(new AlignedSubgroups.Unit(starts.get(units.size()), individuals));
        }
        return new AlignedSubgroups(measures, units);
    }

    private <P> void put(ObjectNode into, String name, Map<LocalDate, P> points, Function<P, Double> number) {
        ArrayNode array = into.putArray(name);
        for (LocalDate start : starts) {
            P point = points.get(start);
            Json.add(array, point == null ? Double.NaN : number.apply(point));
        }
    }

    private <P> void putFlags(Map<LocalDate, P> points, Function<P, Boolean> flag) {
        ArrayNode array = result.putObject("signals").putArray("above_limit");
        for (LocalDate start : starts) {
            P point = points.get(start);
            array.add(point != null && flag.apply(point));
        }
    }
}
