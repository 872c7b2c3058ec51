package org.networkspc.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.chart.Chart;
import org.networkspc.rule.Mixture;
import org.networkspc.rule.Reach;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.RunsLimits;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.rule.SpecialCauseRule;
import org.networkspc.rule.SustainedMedian;
import org.networkspc.rule.ZoneTest;
import tools.jackson.databind.JsonNode;

/** Rules of the published sets against independent implementations of them. */
class RulesConformanceTest {

    private static Stream<Path> cases(String names) throws IOException {
        try (Stream<Path> files = Files.list(ConformanceCase.FOLDER)) {
            return files.filter(f -> f.getFileName().toString().matches(names)).sorted().toList().stream();
        }
    }

    static Stream<Path> numbered() throws IOException {
        return cases("1(3[5-9]|4[0-2])-.*");
    }

    static Stream<Path> perla() throws IOException {
        return cases("14[3-8]-.*");
    }

    static Stream<Path> sustained() throws IOException {
        return cases("(149|150)-.*");
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void westernElectricAndNelsonFireWhereTheyShould(Path file) {
        ConformanceCase one = ConformanceCase.read(file);
        for (String name : one.expected().get("signals").propertyNames()) {
            boolean members = name.endsWith("_members");
            List<Signal> signals =
                    RuleSet.of("one", rule(name.replace("_members", ""))).test(one.chart());
            assertEquals(points(one.expected().get("signals").get(name)), points(signals, members), name);
        }
    }

    private static SpecialCauseRule rule(String name) {
        return switch (name) {
            case "we2_partial_window" -> new ZoneTest(2, 3, 2, false, Reach.UNBROKEN);
            case "we3_partial_window" -> new ZoneTest(4, 5, 1, false, Reach.UNBROKEN);
            case "nelson8_either_side" -> new Mixture(8, false, Reach.UNBROKEN);
            default -> {
                RuleSet set = name.startsWith("we") ? RuleSet.WESTERN_ELECTRIC : RuleSet.NELSON;
                yield set.rules().get(name.charAt(name.length() - 1) - '1');
            }
        };
    }

    /** Members, or those of them at which a pattern was complete. */
    private static Set<Integer> points(List<Signal> signals, boolean members) {
        Set<Integer> points = new TreeSet<>();
        for (Signal signal : signals) {
            signal.members().stream().filter(i -> members || i >= signal.at()).forEach(points::add);
        }
        return points;
    }

    private static Set<Integer> points(JsonNode flags) {
        Set<Integer> points = new TreeSet<>();
        IntStream.range(0, flags.size())
                .filter(i -> flags.get(i).booleanValue())
                .forEach(points::add);
        return points;
    }

    @ParameterizedTest
    @MethodSource("perla")
    void theRunChartRulesFireWhereTheyShould(Path file) {
        ConformanceCase one = ConformanceCase.read(file);
        Chart chart = one.chart();
        List<Signal> signals = RuleSet.PERLA.test(chart);
        JsonNode expected = one.expected().get("signals");

        assertEquals(points(expected.get("shift_6")), points(of("run-of-6", signals), true));
        assertEquals(points(expected.get("trend_5")), points(of("trend-of-5", signals), true));
        for (String runs : List.of("too_few_runs", "too_many_runs")) {
            assertEquals(
                    expected.get(runs).asBoolean(false),
                    !of(runs.replace('_', '-'), signals).isEmpty());
        }
    }

    private static List<Signal> of(String rule, List<Signal> signals) {
        return signals.stream().filter(s -> s.rule().equals(rule)).toList();
    }

    @ParameterizedTest
    @MethodSource("sustained")
    void aSustainedRunGivesTheNextMedian(Path file) {
        ConformanceCase one = ConformanceCase.read(file);
        List<Double> values = StreamSupport.stream(one.input().get("value").spliterator(), false)
                .map(JsonNode::doubleValue)
                .toList();

        List<SustainedMedian> medians = SustainedMedian.of(
                values,
                one.option("baseline_points").intValue(),
                one.option("run_length").intValue(),
                Side.BOTH);

        List<SustainedMedian> wanted = StreamSupport.stream(
                        one.expected().get("medians").spliterator(), false)
                .map(m -> new SustainedMedian(
                        m.get("median").doubleValue(),
                        m.get("start").intValue(),
                        m.get("end").intValue(),
                        m.get("extended_to").intValue(),
                        m.get("kind").stringValue().equals("baseline")))
                .toList();
        assertEquals(wanted, medians);
    }

    @Test
    void theRunsTableAndItsExactValuesAreThoseOfTheCase() {
        ConformanceCase table = ConformanceCase.read(ConformanceCase.FOLDER.resolve("157-perla-runs-table.json"));
        JsonNode expected = table.expected();
        for (int i = 0; i < table.input().get("n_useful").size(); i++) {
            int useful = table.input().get("n_useful").get(i).intValue();
            assertEquals(limits(expected, "lower", "upper", i), RunsLimits.table(useful));
            assertEquals(limits(expected, "exact_lower_5pct", "exact_upper_5pct", i), RunsLimits.exact(useful));
        }
        assertEquals(Optional.empty(), RunsLimits.table(9));
        assertEquals(Optional.empty(), RunsLimits.table(61));
    }

    private static Optional<RunsLimits> limits(JsonNode expected, String lower, String upper, int i) {
        return Optional.of(new RunsLimits(
                expected.get(lower).get(i).intValue(),
                expected.get(upper).get(i).intValue()));
    }
}
