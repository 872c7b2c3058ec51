package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Given;
import org.networkspc.measure.Measure;
import org.networkspc.rule.FalseSignalTable.Row;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** False signals by baseline length. Run with {@code -Dfalse-signals=write} the long test writes the table anew. */
class FalseSignalTableTest {
    private static final FalseSignalTable TABLE = FalseSignalTable.shipped();
    private static final Path FILE = Path.of("src/main/resources/org/networkspc/rule/false-signals.csv");
    private static final Path PAGE = Path.of("../docs/false-signals.md");
    private static final List<Integer> BASELINES = List.of(12, 16, 20, 24, 36, 60, 120, FalseSignalTable.KNOWN);
    private static final int CHARTS = 20_000;

    /** Sets that judge a point by the points before it; the others judge a whole chart. */
    static Stream<RuleSet> sets() {
        return RuleSet.all().stream()
                .filter(set -> !set.equals(RuleSet.BENNEYAN))
                .filter(set -> set.rules().stream().noneMatch(FalseSignalTableTest::judgesWholeCharts));
    }

    private static boolean judgesWholeCharts(SpecialCauseRule rule) {
        return rule.flagged() == Flagged.WHOLE_STRETCH || rule instanceof UnusuallyLongRun;
    }

    private static Row row(RuleSet set, int baseline) {
        return TABLE.rows().stream()
                .filter(row -> row.rules().equals(set.code()) && row.baseline() == baseline)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everySetThatJudgesPointsIsInTheTableAtEveryBaseline() {
        assertEquals(sets().count() * BASELINES.size(), TABLE.rows().size());
        sets().forEach(set ->
                BASELINES.forEach(baseline -> assertTrue(row(set, baseline).within12() > 0)));
    }

    /** The figures that another simulation found for the standard rules. */
    @ParameterizedTest
    @CsvSource({"12, 0.196", "16, 0.163", "20, 0.142", "24, 0.127", "36, 0.103", "60, 0.082"})
    void theStandardRulesAreAsAnotherSimulationFoundThem(int baseline, double other) {
        double own = row(RuleSet.STANDARD, baseline).within12();
        assertEquals(other, own, 0.0005 + 3 * error(own));
    }

    private static double error(double chance) {
        return Math.sqrt(chance * (1 - chance) / CHARTS);
    }

    @Test
    void knownLimitsGiveWhatTheChainSays() {
        assertEquals(
                ShewhartRunLengths.of(RuleSet.STANDARD).orElseThrow().chanceWithin(12, 0),
                row(RuleSet.STANDARD, FalseSignalTable.KNOWN).within12(),
                3 * error(0.0546));
        List<RuleSet> exact =
                sets().filter(set -> FalseSignals.of(set).isPresent()).toList();
        assertEquals(
                List.of("minitab", "qcc", "standard", "sustained-run", "western-electric", "wheeler", "xmrit"),
                exact.stream().map(RuleSet::code).toList());
        for (RuleSet set : exact) {
            double chain = FalseSignals.of(set).orElseThrow().perPoint();
            double simulated = row(set, FalseSignalTable.KNOWN).perPoint();
            assertEquals(chain, simulated, 5 * Math.sqrt(chain / CHARTS / 24), set.code());
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void longerBaselinesGiveFewerFalseSignals(RuleSet set) {
        List<Double> chances = BASELINES.stream()
                .map(n -> TABLE.within12(set, n).getAsDouble())
                .toList();
        for (int i = 1; i < chances.size(); i++) {
            assertTrue(chances.get(i) < chances.get(i - 1) + 4 * error(chances.get(i)), set.code() + chances);
        }
    }

    @Test
    void betweenTheLinesItGoesWithOneOverTheBaseline() {
        double at24 = row(RuleSet.STANDARD, 24).within12();
        double at36 = row(RuleSet.STANDARD, 36).within12();
        double between = TABLE.within12(RuleSet.STANDARD, 30).getAsDouble();

        assertTrue(at36 < between && between < at24);
        assertTrue(between < (at24 + at36) / 2);
        assertTrue(TABLE.within12(RuleSet.STANDARD, 11).isEmpty());
        assertTrue(TABLE.within12(RuleSet.ANHOEJ, 24).isEmpty());
        assertEquals(
                row(RuleSet.STANDARD, FalseSignalTable.KNOWN).perPoint(),
                TABLE.perPoint(RuleSet.STANDARD, 1_000_000).getAsDouble(),
                1e-6);
    }

    @Test
    void aPackExpectsTheSumOverItsCharts() {
        Chart twelve = ChartSpec.of(ChartType.I).plot(values(3, 4, 3, 5, 4, 3, 4, 5, 3, 4, 3, 4));
        Chart known = ChartSpec.of(ChartType.I).given(Given.of(3, 1)).plot(values(3, 4, 3));
        Chart tooShort = ChartSpec.of(ChartType.I).plot(values(3, 4, 3));
        Chart empty = ChartSpec.of(ChartType.I).plot(values());

        double sum = row(RuleSet.STANDARD, 12).perPoint()
                + row(RuleSet.STANDARD, FalseSignalTable.KNOWN).perPoint();
        assertEquals(
                sum,
                TABLE.inPack(List.of(twelve, known, tooShort, empty), RuleSet.STANDARD)
                        .getAsDouble(),
                1e-12);
        Chart run = twelve.spec().with(ChartType.RUN).plot(twelve.series());
        assertTrue(TABLE.inPack(List.of(run), RuleSet.STANDARD).isEmpty());
    }

    @Test
    void aSmallSimulationAgreesWithTheTable() {
        for (Row simulated : simulate(12, 600)) {
            double shipped =
                    row(RuleSet.named(simulated.rules()).orElseThrow(), 12).within12();
            assertEquals(
                    shipped, simulated.within12(), 3.5 * Math.sqrt(shipped * (1 - shipped) / 600), simulated.rules());
        }
    }

    @Tag("long")
    @Test
    void theWholeTableComesOutAgain() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int baseline : BASELINES) {
            rows.addAll(simulate(baseline, CHARTS));
        }
        List<String> order = RuleSet.all().stream().map(RuleSet::code).toList();
        rows.sort((a, b) -> Integer.compare(order.indexOf(a.rules()), order.indexOf(b.rules())));
        String csv = "rules,baseline,within_12,per_point\n"
                + rows.stream().map(FalseSignalTableTest::line).collect(Collectors.joining());
        if (System.getProperty("false-signals", "").equals("write")) {
            Files.writeString(FILE, csv);
        }
        assertEquals(csv, Files.readString(FILE));
    }

    private static String line(Row row) {
        String baseline = row.baseline() == FalseSignalTable.KNOWN ? "known" : String.valueOf(row.baseline());
        return String.format(Locale.ROOT, "%s,%s,%.4f,%.5f%n", row.rules(), baseline, row.within12(), row.perPoint())
                .replace("\r", "");
    }

    /** The same charts for all sets. */
    private static List<Row> simulate(int baseline, int charts) {
        boolean known = baseline == FalseSignalTable.KNOWN;
        int before = known ? 24 : baseline;
        ChartSpec spec = known ? ChartSpec.of(ChartType.I).given(Given.of(0, 1)) : ChartSpec.of(ChartType.I);
        ChartSpec frozen = spec.frozenAfter(LocalDate.EPOCH.plusDays(before - 1));
        Random random = new Random(1987);
        List<RuleSet> sets = sets().toList();
        int[] any = new int[sets.size()];
        int[] later = new int[sets.size()];
        for (int chart = 0; chart < charts; chart++) {
            List<Subgroup> points = new ArrayList<>();
            for (int i = 0; i < before + 36; i++) {
                points.add(Subgroup.of(LocalDate.EPOCH.plusDays(i), random.nextGaussian()));
            }
            Chart drawn = frozen.plot(Series.of(Measure.measurement("simulated", "Simulated values"), points));
            for (int s = 0; s < sets.size(); s++) {
                int[] at = sets.get(s).test(drawn).stream()
                        .mapToInt(signal -> signal.at() - before)
                        .filter(i -> i >= 0)
                        .distinct()
                        .toArray();
                any[s] += IntStream.of(at).anyMatch(i -> i < 12) ? 1 : 0;
                later[s] += (int) IntStream.of(at).filter(i -> i >= 12).count();
            }
        }
        return IntStream.range(0, sets.size())
                .mapToObj(s ->
                        new Row(sets.get(s).code(), baseline, (double) any[s] / charts, later[s] / (24.0 * charts)))
                .toList();
    }

    @Test
    void thePageShowsTheTable() throws IOException {
        StringBuilder table = new StringBuilder("| rules | "
                + BASELINES.stream()
                        .map(n -> n == FalseSignalTable.KNOWN ? "known" : String.valueOf(n))
                        .collect(Collectors.joining(" | "))
                + " |\n");
        table.append("|---".repeat(BASELINES.size() + 1)).append("|\n");
        sets().forEach(set -> table.append("| `" + set.code() + "` | ")
                .append(BASELINES.stream()
                        .map(n -> String.format(
                                Locale.ROOT, "%.1f", 100 * row(set, n).within12()))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        String page = Files.readString(PAGE);
        assertTrue(page.contains(table), () -> "docs/false-signals.md must contain\n" + table);
    }
}
