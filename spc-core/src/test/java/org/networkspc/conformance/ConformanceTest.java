package org.networkspc.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.ControlChartConstants;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.MakingDataCount;
import org.networkspc.rule.OutsideRunsBox;
import org.networkspc.rule.Reach;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.RunsAnalysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of established packages, each under the convention of its package and to its tolerance. */
class ConformanceTest {
    private static final List<String> NUMBERS = List.of("value", "centre", "lcl", "ucl", "lcl95", "ucl95", "sigma");

    static Stream<Path> charts() throws IOException {
        try (Stream<Path> files = Files.list(ConformanceCase.FOLDER)) {
            return files
                    .filter(f ->
                            !f.toString().contains("constants") && !f.toString().contains("table"))
                    .filter(f -> f.toString().endsWith(".json"))
                    .filter(f -> ChartType.named(
                                    ConformanceCase.read(f).json().get("chart").stringValue())
                            .isPresent())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void pointsAndLimitsAreThoseOfThePackage(Path file) {
        ConformanceCase one = ConformanceCase.read(file);
        Map<LocalDate, ChartPoint> points = byDate(one.chart());
        List<String> differences = new ArrayList<>();
        for (String key : NUMBERS) {
            JsonNode wanted = one.expected().path(key);
            for (int i = 0; i < wanted.size(); i++) {
                ChartPoint point = points.get(ConformanceCase.day(i + 1));
                if (point != null && !isQuirk(one, key)) {
                    check(one, key + "[" + (i + 1) + "]", number(key).applyAsDouble(point), wanted.get(i), differences);
                }
            }
        }
        assertTrue(differences.isEmpty(), () -> file.getFileName() + ": " + differences);
    }

    /** qicharts2 leaves a lower 2-sigma limit of a t chart missing where the transformed one is negative. */
    private static boolean isQuirk(ConformanceCase one, String key) {
        return one.type() == ChartType.T && key.equals("lcl95");
    }

    private static ToDoubleFunction<ChartPoint> number(String key) {
        return switch (key) {
            case "value" -> ChartPoint::value;
            case "centre" -> point -> point.limits().centre();
            case "lcl" -> point -> point.limits().shown(3).lower();
            case "ucl" -> point -> point.limits().shown(3).upper();
            case "lcl95" -> point -> point.limits().shown(2).lower();
            case "ucl95" -> point -> point.limits().shown(2).upper();
            default -> point -> point.limits().sigma();
        };
    }

    private static void check(ConformanceCase one, String at, double got, JsonNode wanted, List<String> differences) {
        if (wanted.isNull() ? Double.isFinite(got) : !isNear(one, got, wanted.doubleValue())) {
            differences.add(at + " " + got + " instead of " + wanted);
        }
    }

    private static boolean isNear(ConformanceCase one, double got, double wanted) {
        JsonNode tolerance = one.json().get("tolerance");
        double limit = tolerance.get("abs").doubleValue() + tolerance.get("rel").doubleValue() * Math.abs(wanted);
        return Math.abs(got - wanted) <= limit;
    }

    private static Map<LocalDate, ChartPoint> byDate(Chart chart) {
        Map<LocalDate, ChartPoint> points = new TreeMap<>();
        chart.points().forEach(p -> points.put(p.start(), p));
        return points;
    }

    /** Of the cases only those that hold what a test asks for: none is skipped. */
    private static Stream<Path> charts(Predicate<ConformanceCase> holds) throws IOException {
        return charts().filter(file -> holds.test(ConformanceCase.read(file)));
    }

    static Stream<Path> chartsWithLimits() throws IOException {
        return charts(
                one -> one.expected().path("signals").path("outside_limits").isArray());
    }

    static Stream<Path> chartsWithRuns() throws IOException {
        return charts(one -> one.expected().path("phases").path(0).has("n_useful"));
    }

    static Stream<Path> chartsOfMakingDataCount() throws IOException {
        return charts(ConformanceCase::isMakingDataCount);
    }

    @ParameterizedTest
    @MethodSource("chartsWithLimits")
    void pointsBeyondLimitsAreThoseOfThePackage(Path file) {
        ConformanceCase one = ConformanceCase.read(file);
        JsonNode wanted = one.expected().path("signals").path("outside_limits");
        for (ChartPoint point : one.chart().points()) {
            int index =
                    (int) (point.start().toEpochDay() - ConformanceCase.day(1).toEpochDay());
            assertEquals(wanted.get(index).booleanValue(), point.outside(3), "point " + (index + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("chartsWithRuns")
    void runsOfEachPhaseAreThoseOfThePackage(Path file) {
        ConformanceCase one = ConformanceCase.read(file);
        JsonNode phases = one.expected().path("phases");
        List<Phase> plotted = one.chart().phases();
        for (int i = 0; i < phases.size(); i++) {
            RunsAnalysis runs = RunsAnalysis.of(plotted.get(i).points());
            JsonNode wanted = phases.get(i);
            assertEquals(wanted.get("n_useful").intValue(), runs.useful());
            if (runs.useful() > 0) {
                assertEquals(wanted.get("longest_run").intValue(), runs.longestRun());
                assertEquals(wanted.get("longest_run_max").intValue(), runs.longestRunMax());
                assertEquals(wanted.get("n_crossings").intValue(), runs.crossings());
                assertEquals(wanted.get("n_crossings_min").intValue(), runs.crossingsMin());
            }
            if (one.type() != ChartType.MR) {
                boolean signal = switch (one.option("runs_method").asString("anhoej")) {
                    case "bestbox" -> new OutsideRunsBox(false, Reach.WHOLE_PHASE).isOutside(runs);
                    case "cutbox" -> new OutsideRunsBox(true, Reach.WHOLE_PHASE).isOutside(runs);
                    default -> runs.isSignal();
                };
                assertEquals(wanted.get("runs_signal").booleanValue(), signal);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chartsOfMakingDataCount")
    void makingDataCountReadsAsNhsrPlotTheDots(Path file) {
        ConformanceCase one = ConformanceCase.read(file);
        Chart chart = one.chart();
        Interpretation reading = Interpretation.of(chart, RuleSet.MAKING_DATA_COUNT);
        MakingDataCount words = new MakingDataCount(reading);
        for (int i = 0; i < chart.points().size(); i++) {
            int index = (int) (chart.points().get(i).start().toEpochDay()
                    - ConformanceCase.day(1).toEpochDay());
            JsonNode signals = one.expected().get("signals");
            assertEquals(signals.get("shift_7").get(index).booleanValue(), fired(reading, i, "run-of-7"));
            assertEquals(signals.get("trend_7").get(index).booleanValue(), fired(reading, i, "trend-of-7"));
            assertEquals(signals.get("two_of_three").get(index).booleanValue(), fired(reading, i, "two-of-three"));
            assertEquals(one.expected().get("special_cause_type").get(index).stringValue(), words.specialCauseType(i));
            assertEquals(one.expected().get("point_type").get(index).stringValue(), words.pointType(i));
        }
        JsonNode assurance = one.expected().path("assurance");
        if (assurance.isString()) {
            Phase last = chart.phases().get(chart.phases().size() - 1);
            assertEquals(
                    assurance.stringValue(),
                    words.assurance(last, one.option("target").doubleValue()));
        }
    }

    private static boolean fired(Interpretation reading, int point, String rule) {
        return reading.signalsAt(point).stream().anyMatch(s -> s.rule().equals(rule));
    }

    @Test
    void limitsOfTheAnhoejRulesAreThoseOfTheTable() throws IOException {
        JsonNode table = new JsonMapper()
                .readTree(Files.readString(ConformanceCase.FOLDER.resolve("156-anhoej-limits-table.json")));
        JsonNode useful = table.get("input").get("n_useful");
        for (int i = 0; i < useful.size(); i++) {
            RunsAnalysis runs = new RunsAnalysis(useful.get(i).intValue(), 0, 0);
            assertEquals(table.get("expected").get("longest_run_max").get(i).intValue(), runs.longestRunMax());
            assertEquals(table.get("expected").get("n_crossings_min").get(i).intValue(), runs.crossingsMin());
        }
    }

    @Test
    void constantsAreComputedToTenDigits() throws IOException {
        JsonNode table = new JsonMapper()
                .readTree(Files.readString(ConformanceCase.FOLDER.resolve("155-control-chart-constants.json")));
        JsonNode sizes = table.get("input").get("n");
        JsonNode expected = table.get("expected");
        for (int i = 0; i < sizes.size(); i++) {
            int n = sizes.get(i).intValue();
            assertEquals(expected.get("d2").get(i).doubleValue(), ControlChartConstants.d2(n), 1e-10);
            assertEquals(expected.get("d3").get(i).doubleValue(), ControlChartConstants.d3(n), 1e-10);
            assertEquals(expected.get("c4").get(i).doubleValue(), ControlChartConstants.c4(n - 1), 1e-10);
        }
    }
}
