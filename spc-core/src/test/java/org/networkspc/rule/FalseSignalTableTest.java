package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.rule.FalseSignalTable.KNOWN;
import static org.networkspc.rule.FalseSignalTable.LEARNED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Cusum;
import org.networkspc.chart.Ewma;
import org.networkspc.rule.FalseSignalTable.Figure;

/** False signals by chart and points learned from. Run with {@code -Dfalse-signals=write} the long test writes them anew. */
class FalseSignalTableTest {
    private static final FalseSignalTable TABLE = FalseSignalTable.shipped();
    private static final Path FILE = Path.of("src/main/resources/org/networkspc/rule/false-signals.csv");
    private static final Path PAGE = Path.of("../docs/false-signals.md");
    private static final List<RuleSet> SETS = RuleSet.all();
    /** More for the two charts that are used most. */
    private static final int CHARTS = 20_000;

    private static final int CHARTS_OF_OTHERS = 5_000;

    static List<ChartMethod> charts() {
        List<ChartMethod> charts = new ArrayList<>(List.of(ChartType.values()));
        charts.add(Ewma.USUAL);
        charts.add(Cusum.USUAL);
        return charts;
    }

    static Stream<RuleSet> sets() {
        return SETS.stream();
    }

    private static double at(ChartMethod chart, RuleSet set, Figure figure, int points) {
        return TABLE.of(chart, set, figure, points).orElseThrow();
    }

    private static double within12(RuleSet set, int points) {
        return at(ChartType.I, set, Figure.WITHIN_12, points);
    }

    @Test
    void everySetIsInTheTableOnEveryChart() {
        assertEquals(
                charts().size() * SETS.size() * Figure.values().length,
                TABLE.lines().size());
        charts().forEach(chart ->
                SETS.forEach(set -> LEARNED.forEach(points -> at(chart, set, Figure.AFTER_BASELINE, points))));
    }

    /** The figures that another simulation found for the standard rules. */
    @ParameterizedTest
    @CsvSource({"12, 0.196", "16, 0.163", "20, 0.142", "24, 0.127", "36, 0.103", "60, 0.082"})
    void theStandardRulesAreAsAnotherSimulationFoundThem(int baseline, double other) {
        double own = within12(RuleSet.STANDARD, baseline);
        assertEquals(other, own, 0.0005 + 3 * error(own));
    }

    private static double error(double chance) {
        return Math.sqrt(chance * (1 - chance) / CHARTS);
    }

    @Test
    void knownLimitsGiveWhatTheChainSays() {
        assertEquals(
                ShewhartRunLengths.of(RuleSet.STANDARD).orElseThrow().chanceWithin(12, 0),
                within12(RuleSet.STANDARD, KNOWN),
                3 * error(0.0546));
        List<RuleSet> exact =
                sets().filter(set -> FalseSignals.of(set).isPresent()).toList();
        assertEquals(
                List.of("minitab", "qcc", "standard", "sustained-run", "western-electric", "wheeler", "xmrit"),
                exact.stream().map(RuleSet::code).toList());
        for (RuleSet set : exact) {
            double chain = FalseSignals.of(set).orElseThrow().perPoint();
            double simulated = at(ChartType.I, set, Figure.AFTER_BASELINE, KNOWN);
            assertEquals(chain, simulated, 5 * Math.sqrt(chain / CHARTS / 24), set.code());
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void longerBaselinesGiveFewerFalseSignals(RuleSet set) {
        if (set.rules().stream().noneMatch(SpecialCauseRule::judgesWholePhase)) {
            for (int i = 1; i < LEARNED.size(); i++) {
                double here = within12(set, LEARNED.get(i));
                assertTrue(here < within12(set, LEARNED.get(i - 1)) + 4 * error(here), set.code() + LEARNED.get(i));
            }
        }
    }

    @Test
    void betweenTheColumnsItGoesWithOneOverThePoints() {
        double at24 = within12(RuleSet.STANDARD, 24);
        double at36 = within12(RuleSet.STANDARD, 36);
        double between = within12(RuleSet.STANDARD, 30);

        assertTrue(at36 < between && between < at24);
        assertTrue(between < (at24 + at36) / 2);
        assertTrue(TABLE.of(ChartType.I, RuleSet.STANDARD, Figure.WITHIN_12, 11).isEmpty());
        assertEquals(
                at(ChartType.I, RuleSet.STANDARD, Figure.AFTER_BASELINE, KNOWN),
                at(ChartType.I, RuleSet.STANDARD, Figure.AFTER_BASELINE, 1_000_000),
                1e-6);
        assertEquals(
                at(ChartType.RUN, RuleSet.STANDARD, Figure.WHILE_GROWING, 120),
                at(ChartType.RUN, RuleSet.STANDARD, Figure.WHILE_GROWING, 400));
    }

    /** Counted over the Poisson distribution itself. */
    @Test
    void aPointBeyondKnownLimitsOfCountsIsAsRareAsTheirDistributionSays() {
        double poisson = poissonBeyond(20, 20 - 3 * Math.sqrt(20), 20 + 3 * Math.sqrt(20));
        for (ChartType chart : List.of(ChartType.C, ChartType.U)) {
            double simulated = at(chart, RuleSet.MINITAB, Figure.AFTER_BASELINE, KNOWN);
            assertEquals(poisson, simulated, 5 * Math.sqrt(poisson / CHARTS_OF_OTHERS / 24), chart.code());
        }
    }

    private static double poissonBeyond(double mean, double low, double high) {
        double beyond = 0;
        double chance = Math.exp(-mean);
        for (int k = 0; k < 200; k++) {
            beyond += k < low || k > high ? chance : 0;
            chance *= mean / (k + 1);
        }
        return beyond;
    }

    @Test
    void aSmallSimulationAgreesWithTheTable() {
        for (ChartMethod chart : List.of(ChartType.I, ChartType.RUN, ChartType.P)) {
            List<Drawn> drawn = after(chart, 12, 300);
            for (RuleSet set : SETS) {
                double shipped = at(chart, set, Figure.WITHIN_12, 12);
                double here = drawn.get(SETS.indexOf(set)).within12();
                assertEquals(
                        shipped,
                        here,
                        0.002 + 3.5 * Math.sqrt(shipped * (1 - shipped) / 300),
                        chart.code() + set.code());
            }
        }
    }

    @Tag("long")
    @Test
    void theWholeTableComesOutAgain() throws IOException {
        String csv = "chart,rules,figure,"
                + LEARNED.stream().map(FalseSignalTableTest::column).collect(Collectors.joining(",")) + "\n"
                + charts().parallelStream().map(FalseSignalTableTest::lines).collect(Collectors.joining());
        if (System.getProperty("false-signals", "").equals("write")) {
            Files.writeString(FILE, csv);
        }
        assertEquals(csv, Files.readString(FILE));
    }

    private static String column(int points) {
        return points == KNOWN ? "known" : String.valueOf(points);
    }

    private static String lines(ChartMethod chart) {
        int charts = chart == ChartType.I || chart == ChartType.RUN ? CHARTS : CHARTS_OF_OTHERS;
        List<List<Drawn>> after =
                LEARNED.stream().map(points -> after(chart, points, charts)).toList();
        List<double[]> growing = LEARNED.stream()
                .filter(points -> points != KNOWN)
                .map(points -> whileGrowing(chart, points, charts / 4))
                .toList();
        StringBuilder lines = new StringBuilder();
        for (int s = 0; s < SETS.size(); s++) {
            int set = s;
            line(
                    lines,
                    chart,
                    s,
                    Figure.WITHIN_12,
                    "%.4f",
                    after.stream().map(d -> d.get(set).within12()));
            line(
                    lines,
                    chart,
                    s,
                    Figure.AFTER_BASELINE,
                    "%.5f",
                    after.stream().map(d -> d.get(set).perPoint()));
            line(lines, chart, s, Figure.WHILE_GROWING, "%.5f", growing.stream().map(g -> g[set]));
        }
        return lines.toString();
    }

    private static void line(
            StringBuilder lines, ChartMethod chart, int set, Figure figure, String format, Stream<Double> numbers) {
        lines.append(chart.code() + "," + SETS.get(set).code() + "," + figure.code());
        numbers.forEach(number -> lines.append(",").append(String.format(Locale.ROOT, format, number)));
        lines.append("\n");
    }

    private record Drawn(double within12, double perPoint) {}

    /** The same charts for all sets. */
    private static List<Drawn> after(ChartMethod chart, int baseline, int charts) {
        Random random = new Random(1987);
        UnchangedProcess process = UnchangedProcess.of(chart);
        int[] any = new int[SETS.size()];
        int[] later = new int[SETS.size()];
        for (int drawn = 0; drawn < charts; drawn++) {
            Looks looks = Looks.after(process, baseline, 36, random);
            for (int s = 0; s < SETS.size(); s++) {
                int[] news = looks.newSignals(SETS.get(s));
                any[s] += Arrays.stream(news, 0, 12).anyMatch(n -> n > 0) ? 1 : 0;
                later[s] += Arrays.stream(news, 12, 36).sum();
            }
        }
        return IntStream.range(0, SETS.size())
                .mapToObj(s -> new Drawn((double) any[s] / charts, later[s] / (24.0 * charts)))
                .toList();
    }

    /** At the five lengths about this one, so that thresholds that move by whole points are smoothed. */
    private static double[] whileGrowing(ChartMethod chart, int points, int charts) {
        Random random = new Random(1987);
        UnchangedProcess process = UnchangedProcess.of(chart);
        double[] news = new double[SETS.size()];
        for (int drawn = 0; drawn < charts; drawn++) {
            Looks looks = Looks.whileGrowing(process, points - 2, points + 2, random);
            for (int s = 0; s < SETS.size(); s++) {
                news[s] += Arrays.stream(looks.newSignals(SETS.get(s))).sum() / (5.0 * charts);
            }
        }
        return news;
    }

    @Test
    void thePageShowsTheTable() throws IOException {
        String page = Files.readString(PAGE);
        for (String table : List.of(
                table(SETS, ChartType.I, Figure.WITHIN_12, 100),
                table(SETS, ChartType.RUN, Figure.WHILE_GROWING, 100),
                ofCharts())) {
            assertTrue(page.contains(table), () -> "docs/false-signals.md must contain\n" + table);
        }
    }

    private static String table(List<RuleSet> sets, ChartType chart, Figure figure, double unit) {
        return head("rules", figure)
                + sets.stream()
                        .map(set -> row(set.code(), chart, set, figure, unit))
                        .collect(Collectors.joining());
    }

    /** The standard rules on every chart. */
    private static String ofCharts() {
        return head("chart", Figure.AFTER_BASELINE)
                + charts().stream()
                        .map(chart -> row(chart.code(), chart, RuleSet.STANDARD, Figure.AFTER_BASELINE, 100))
                        .collect(Collectors.joining());
    }

    private static String head(String first, Figure figure) {
        List<Integer> columns = columns(figure);
        return "| " + first + " | "
                + columns.stream().map(FalseSignalTableTest::column).collect(Collectors.joining(" | ")) + " |\n"
                + "|---".repeat(columns.size() + 1) + "|\n";
    }

    private static String row(String name, ChartMethod chart, RuleSet set, Figure figure, double unit) {
        return "| `" + name + "` | "
                + columns(figure).stream()
                        .map(n -> String.format(
                                Locale.ROOT,
                                figure == Figure.WITHIN_12 ? "%.1f" : "%.2f",
                                unit * at(chart, set, figure, n)))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static List<Integer> columns(Figure figure) {
        return figure == Figure.WHILE_GROWING ? LEARNED.subList(0, LEARNED.size() - 1) : LEARNED;
    }
}
