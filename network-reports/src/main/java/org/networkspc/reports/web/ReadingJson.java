package org.networkspc.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.networkspc.chart.ChartPoint;
import org.networkspc.interpret.Caution;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Readership;
import org.networkspc.interpret.RebaseProposal;
import org.networkspc.interpret.Suggestion;
import org.networkspc.reports.page.Edition;
import org.networkspc.rule.Signal;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Words;

/** A reading as JSON: one array for each column, every calendar period, {@code null} where there is no number. */
final class ReadingJson {
    private ReadingJson() {}

    static Map<String, Object> of(Interpretation reading, Edition edition) {
        Series series = reading.chart().series();
        List<Subgroup> subgroups = series.subgroups();
        Map<LocalDate, ChartPoint> points = new TreeMap<>();
        reading.chart().points().forEach(p -> points.put(p.start(), p));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", series.measure().id());
        json.put("name", series.measure().name());
        json.put("scope", series.scope().id());
        json.put("pooling", code(series.pooling()));
        json.put("chart", reading.chart().spec().method().code());
        json.put("convention", reading.chart().spec().convention().code());
        json.put("rules", reading.rules().code());
        json.put("data_as_at", edition.asAt());
        json.put("period", subgroups.stream().map(s -> s.start().toString()).toList());
        json.put("value", column(subgroups, points, ChartPoint::value));
        json.put("centre", column(subgroups, points, p -> p.limits().centre()));
        json.put("lower", column(subgroups, points, p -> p.limits().shown(3).lower()));
        json.put("upper", column(subgroups, points, p -> p.limits().shown(3).upper()));
        if (series.pooling().isCounted()) {
            json.put(
                    "numerator",
                    column(subgroups, points, p -> p.subgroup().tally().numerator()));
        }
        json.put(
                "denominator",
                column(subgroups, points, p -> p.subgroup().tally().denominator()));
        json.put("standing", subgroups.stream().map(s -> code(s.standing())).toList());
        json.put("reported", reported(subgroups));
        json.put(
                "expected",
                subgroups.stream().map(s -> s.completeness().expected()).toList());
        json.put(
                "signals",
                reading.signals().stream()
                        .map(s -> signal(s, reading.chart().points()))
                        .toList());
        json.put("variation", code(reading.variation()));
        json.put("assurance", code(reading.assurance()));
        json.put("reading", readings(reading, edition.words()));
        json.put(
                "cautions",
                reading.cautions().stream()
                        .map(c -> caution(c, edition.words()))
                        .toList());
        reading.suggestion().ifPresent(s -> json.put("suggestion", suggestion(s)));
        reading.proposal().ifPresent(p -> json.put("proposed_phase", proposal(p, series)));
        return json;
    }

    private static Map<String, Object> suggestion(Suggestion suggestion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("chart", suggestion.chart().code());
        json.put("sentence", suggestion.sentence());
        return json;
    }

    private static Map<String, Object> proposal(RebaseProposal proposal, Series series) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", proposal.from().toString());
        json.put("centre", proposal.before());
        json.put("proposed_centre", proposal.proposed());
        json.put("sentences", proposal.sentences(series.measure()));
        return json;
    }

    private static Map<String, Object> signal(Signal signal, List<ChartPoint> points) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", signal.rule());
        json.put("period", points.get(signal.at()).start().toString());
        json.put(
                "periods",
                signal.members().stream()
                        .map(i -> points.get(i).start().toString())
                        .toList());
        json.put("side", code(signal.side()));
        json.put("reference", signal.reference());
        return json;
    }

    private static Map<String, Object> readings(Interpretation reading, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Readership readership : Readership.values()) {
            json.put(code(readership), reading.reading(readership, words));
        }
        return json;
    }

    static Map<String, Object> caution(Caution caution, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", caution.code());
        json.put("sentence", caution.sentence(words));
        return json;
    }

    private static List<@Nullable Double> column(
            List<Subgroup> subgroups, Map<LocalDate, ChartPoint> points, Function<ChartPoint, Double> number) {
        List<@Nullable Double> column = new ArrayList<>();
        for (Subgroup subgroup : subgroups) {
            ChartPoint point = points.get(subgroup.start());
            Double value = point == null ? null : number.apply(point);
            column.add(value == null || !Double.isFinite(value) ? null : value);
        }
        return column;
    }

    /** {@code null} where few are still to report and how many is not told. */
    private static List<@Nullable Integer> reported(List<Subgroup> subgroups) {
        List<@Nullable Integer> column = new ArrayList<>();
        subgroups.forEach(s ->
                column.add(s.completeness().isLeast() ? null : s.completeness().reported()));
        return column;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
