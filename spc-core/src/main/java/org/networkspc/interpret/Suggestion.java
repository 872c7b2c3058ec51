package org.networkspc.interpret;

import java.util.Arrays;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.measure.MeasureKind;
import org.networkspc.words.Phrase;

/**
 * A chart that fits the numbers better than the one drawn. Nothing is changed by it.
 *
 * @param because the reason, as a part of a sentence
 */
public record Suggestion(ChartType chart, Phrase because) {

    /**
     * Empty when the chart fits, is a run chart (which supposes nothing), stands beside another one (MR, R, S), or follows a
     * convention that draws every measure on one chart.
     */
    static Optional<Suggestion> of(Chart chart) {
        ChartMethod drawn = chart.spec().method();
        if (drawn == ChartType.RUN
                || !isChoice(drawn)
                || chart.spec().convention() == Convention.MAKING_DATA_COUNT
                || chart.phases().isEmpty()) {
            return Optional.empty();
        }
        Circumstances circumstances = Circumstances.of(chart);
        ChartChoice choice = ChartChoice.in(circumstances);
        boolean fits = choice.charts(circumstances.kind()).stream().anyMatch(type -> type == drawn);
        return fits
                ? Optional.empty()
                : Optional.of(
                        new Suggestion(choice.charts(circumstances.kind()).get(0), choice.because(circumstances)));
    }

    private static boolean isChoice(ChartMethod drawn) {
        return Arrays.stream(ChartChoice.values())
                .anyMatch(choice -> Arrays.stream(MeasureKind.values())
                        .anyMatch(kind -> choice.charts(kind).stream().anyMatch(type -> type == drawn)));
    }

    /** "Worth trying: the p′ chart, since points vary 3.25 times as much as chance alone would make them." */
    public String sentence() {
        return phrase().toString();
    }

    /** As {@link #sentence}, for whatever language it will be worded in. */
    public Phrase phrase() {
        return Phrase.of(
                because.pattern().endsWith("?")
                        ? "Worth trying: the {0}, since {1}"
                        : "Worth trying: the {0}, since {1}.",
                chart.phrase(),
                because);
    }
}
