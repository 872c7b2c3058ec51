package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Lines;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** One rule chooses charts: by default, as a suggestion, and in the guide. */
class ChartChoiceTest {
    private static final Measure HANDS = Measure.proportion("hands", "Hand hygiene seen");
    private static final Measure FALLS = Measure.rate("falls", "Falls per 1,000 bed days", 1000);

    /** Counts of so many trials with a chance that wanders from month to month by this much; nothing but chance at 0. */
    private static Series proportions(int months, int trials, double chance, double wander) {
        Random random = new Random(4);
        double[] numerators = new double[months];
        double[] denominators = new double[months];
        for (int i = 0; i < months; i++) {
            double p = chance + wander * random.nextGaussian();
            denominators[i] = trials;
            for (int trial = 0; trial < trials; trial++) {
                numerators[i] += random.nextDouble() < p ? 1 : 0;
            }
        }
        return Lines.ratios(HANDS, numerators, denominators);
    }

    private static Optional<Suggestion> suggested(ChartType drawn, Series line) {
        return Suggestion.of(ChartSpec.of(drawn).plot(line));
    }

    private static Optional<ChartType> chart(ChartType drawn, Series line) {
        return suggested(drawn, line).map(Suggestion::chart);
    }

    @Test
    void beforeThereAreNumbersTheKindDecides() {
        assertEquals(ChartType.P_PRIME, ChartChoice.of(MeasureKind.PROPORTION));
        assertEquals(ChartType.U_PRIME, ChartChoice.of(MeasureKind.RATE));
        assertEquals(ChartType.I, ChartChoice.of(MeasureKind.COUNT));
        assertEquals(ChartType.I, ChartChoice.of(MeasureKind.MEASUREMENT));
        assertEquals(ChartType.T, ChartChoice.of(MeasureKind.BETWEEN));
    }

    @Test
    void whereChanceAloneSpeaksBothTheChartOfChanceAndItsPrimeFit() {
        Series chance = proportions(24, 400, 0.4, 0);

        assertEquals(Optional.empty(), chart(ChartType.P, chance));
        assertEquals(Optional.empty(), chart(ChartType.P_PRIME, chance));
        assertEquals(Optional.of(ChartType.P_PRIME), chart(ChartType.I, chance));
    }

    @Test
    void moreVariationThanChanceSuggestsThePrimeChartWithTheReason() {
        Series wandering = proportions(24, 4000, 0.4, 0.03);

        assertEquals(Optional.of(ChartType.P_PRIME), chart(ChartType.P, wandering));
        assertEquals(Optional.empty(), chart(ChartType.I, wandering));
        Suggestion suggestion = suggested(ChartType.P, wandering).orElseThrow();
        Chart prime = ChartSpec.of(ChartType.P_PRIME).plot(wandering);
        String sigmaZ = String.format(
                Locale.ROOT, "%.2f", prime.phases().get(0).estimate().spread());
        assertEquals(
                "Worth trying: the p′ chart, since points vary " + sigmaZ
                        + " times as much as chance alone would make them.",
                suggestion.sentence());
    }

    @Test
    void lessVariationThanChanceAsksWhetherCountsAreIndependent() {
        double[] numerators = new double[24];
        double[] denominators = new double[24];
        Arrays.fill(denominators, 4000);
        Arrays.setAll(numerators, i -> 2000 + i % 3);
        Suggestion suggestion = suggested(ChartType.P_PRIME, Lines.ratios(HANDS, numerators, denominators))
                .orElseThrow();

        assertEquals(ChartType.P, suggestion.chart());
        assertTrue(suggestion.sentence().endsWith("are these counts independent?"), suggestion.sentence());
    }

    @Test
    void rareEventsSuggestTimeOrCasesBetweenThem() {
        double[] numerators = {1, 0, 2, 1, 0, 0, 3, 1, 0, 1, 2, 0, 1, 1};
        double[] denominators = new double[14];
        Arrays.fill(denominators, 900);

        assertEquals(Optional.of(ChartType.G), chart(ChartType.P, Lines.ratios(HANDS, numerators, denominators)));
        assertEquals(Optional.of(ChartType.T), chart(ChartType.U, Lines.ratios(FALLS, numerators, denominators)));
        assertEquals(
                Optional.of(ChartType.T), chart(ChartType.C, Lines.values(Measure.count("n", "Events"), numerators)));
    }

    @Test
    void fewPointsSuggestARunChart() {
        assertEquals(Optional.of(ChartType.RUN), chart(ChartType.P, proportions(11, 400, 0.4, 0)));
        assertEquals(Optional.empty(), chart(ChartType.P, proportions(12, 400, 0.4, 0)));
        assertEquals(Optional.empty(), chart(ChartType.RUN, proportions(40, 4000, 0.4, 0.03)));
    }

    @Test
    void eventsThatComeTogetherSuggestTheGChart() {
        Measure gaps = Measure.between("gaps", "Days between infections");
        double[] apart = {3, 9, 4, 12, 1, 7, 20, 2, 5, 6, 11, 8};
        double[] together = apart.clone();
        together[4] = 0;

        assertEquals(Optional.empty(), chart(ChartType.T, Lines.values(gaps, apart)));
        assertEquals(Optional.empty(), chart(ChartType.G, Lines.values(gaps, apart)));
        assertEquals(Optional.of(ChartType.G), chart(ChartType.T, Lines.values(gaps, together)));
    }

    private static Series subgroups(int size, double betweenMonths) {
        Random random = new Random(7);
        List<Subgroup> subgroups = new ArrayList<>();
        for (int month = 1; month <= 20; month++) {
            double level = 50 + betweenMonths * random.nextGaussian();
            double[] values = random.doubles(size, 0, 1).map(x -> level + x).toArray();
            subgroups.add(Subgroup.of(Lines.month(month), Tally.values(Moments.of(values)), MeasureKind.MEASUREMENT));
        }
        return Series.of(Lines.SCORE, subgroups);
    }

    @Test
    void subgroupsSuggestXbarUnlessLevelsVaryMoreThanWhatIsWithinThem() {
        assertEquals(Optional.empty(), chart(ChartType.XBAR_S, subgroups(8, 0)));
        assertEquals(Optional.of(ChartType.I), chart(ChartType.XBAR_S, subgroups(8, 2)));
        assertEquals(Optional.empty(), chart(ChartType.I, subgroups(8, 2)));
    }

    @Test
    void rangesAreForSubgroupsOfUpToTen() {
        assertEquals(Optional.empty(), chart(ChartType.XBAR_R, subgroups(10, 0)));
        assertEquals(Optional.of(ChartType.XBAR_S), chart(ChartType.XBAR_R, subgroups(11, 0)));
    }

    @Test
    void conventionsOfOneChartAndChartsBesideAnotherGetNoSuggestion() {
        Series wandering = proportions(24, 4000, 0.4, 0.03);

        assertEquals(Optional.empty(), chart(ChartType.MR, wandering));
        assertEquals(Optional.empty(), chart(ChartType.S, subgroups(8, 2)));
        assertEquals(
                Optional.empty(),
                Suggestion.of(ChartSpec.of(ChartType.P)
                        .as(Convention.MAKING_DATA_COUNT)
                        .plot(wandering)));
    }

    @Test
    void theGuideIsTheRule() throws IOException {
        StringBuilder guide = new StringBuilder("| when (the first that holds) |");
        for (MeasureKind kind : MeasureKind.values()) {
            guide.append(' ').append(word(kind)).append(" |");
        }
        guide.append("\n|---|---|---|---|---|---|\n");
        for (ChartChoice choice : ChartChoice.values()) {
            guide.append("| ").append(choice.when()).append(" |");
            for (MeasureKind kind : MeasureKind.values()) {
                guide.append(' ').append(links(choice.charts(kind))).append(" |");
            }
            guide.append('\n');
        }
        guide.append("\n```\n");
        for (MeasureKind kind : MeasureKind.values()) {
            guide.append(tree(kind));
        }
        guide.append("```\n");
        new GeneratedPage("which-chart.md").assertHolds(guide.toString());
    }

    private static String word(MeasureKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String links(List<ChartType> charts) {
        return charts.stream()
                .map(type -> "[" + type.title().replace(" chart", "") + "](charts/" + type.code() + ".md)")
                .collect(Collectors.joining(", "));
    }

    private static String tree(MeasureKind kind) {
        List<ChartChoice> choices = Arrays.stream(ChartChoice.values())
                .filter(choice -> choice.speaksOf(kind))
                .toList();
        StringBuilder tree = new StringBuilder(word(kind) + "\n");
        for (ChartChoice choice : choices) {
            boolean last = choice == choices.get(choices.size() - 1);
            tree.append(last ? "└─ " : "├─ ").append(choice.when()).append(" → ");
            tree.append(choice.charts(kind).stream().map(ChartType::title).collect(Collectors.joining(", or ")));
            tree.append('\n');
        }
        return tree.toString();
    }
}
