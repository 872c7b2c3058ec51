package org.networkspc.interpret;

import static org.networkspc.measure.MeasureKind.BETWEEN;
import static org.networkspc.measure.MeasureKind.COUNT;
import static org.networkspc.measure.MeasureKind.MEASUREMENT;
import static org.networkspc.measure.MeasureKind.PROPORTION;
import static org.networkspc.measure.MeasureKind.RATE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.MeasureKind;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * Which chart: the first case that holds and speaks of the kind of measure. One rule for the default chart of a measure, for
 * suggestions and for {@code docs/which-chart.md}.
 *
 * <p>Sources: Provost &amp; Murray, The Health Care Data Guide, chapter 5; Laney 2002, doi:10.1081/QEN-120006555.
 */
public enum ChartChoice {
    FEW_POINTS(
            "fewer than 12 points in the phase",
            c -> c.pointsOr(Integer.MAX_VALUE) < 12,
            c -> Phrase.of("limits need 12 points, and this phase has {0}", c.pointsOr(0)),
            Map.of(
                    PROPORTION, List.of(ChartType.RUN),
                    RATE, List.of(ChartType.RUN),
                    COUNT, List.of(ChartType.RUN),
                    MEASUREMENT, List.of(ChartType.RUN),
                    BETWEEN, List.of(ChartType.RUN))),
    EVENTS_TOGETHER(
            "some events come 0 days or cases apart",
            Circumstances::zeros,
            c -> Phrase.of("some events come together, which times on a continuous scale do not allow for"),
            Map.of(BETWEEN, List.of(ChartType.G))),
    BETWEEN_EVENTS(
            "days or cases between rare events",
            c -> true,
            c -> Phrase.of("these are times or cases between rare events"),
            Map.of(BETWEEN, List.of(ChartType.T, ChartType.G))),
    NO_SIZE_OF_ITS_OWN(
            "no denominators or subgroups of its own (single values; equal members; like for like while members join or"
                    + " leave)",
            c -> !c.sized(),
            c -> Phrase.of("no denominators or subgroups of its own stand behind this line"),
            Map.of(
                    PROPORTION, List.of(ChartType.I, ChartType.I_MEDIAN),
                    RATE, List.of(ChartType.I, ChartType.I_MEDIAN),
                    COUNT, List.of(ChartType.I, ChartType.I_MEDIAN),
                    MEASUREMENT, List.of(ChartType.I, ChartType.I_MEDIAN))),
    RARE_EVENTS(
            "fewer than 5 events expected a point",
            c -> c.events().orElse(ExpectedEvents.FEW) < ExpectedEvents.FEW,
            c -> Phrase.of(
                    "only about {0} events are expected a point; days or cases between events tell more, where events"
                            + " are dated",
                    new Digits(String.format(Locale.ROOT, "%.1f", c.events().orElse(0)))),
            Map.of(
                    PROPORTION, List.of(ChartType.G, ChartType.T),
                    RATE, List.of(ChartType.T, ChartType.G),
                    COUNT, List.of(ChartType.T, ChartType.G))),
    MORE_THAN_CHANCE(
            "points vary more than chance alone makes them (σ_z above 1 + 1.6/√n), as large denominators show",
            c -> c.dispersion().filter(Dispersion::isOver).isPresent(),
            c -> Phrase.of("points vary {0} times as much as chance alone would make them", dispersion(c)),
            Map.of(
                    PROPORTION, List.of(ChartType.P_PRIME, ChartType.I_PRIME, ChartType.I, ChartType.I_MEDIAN),
                    RATE, List.of(ChartType.U_PRIME, ChartType.I_PRIME, ChartType.I, ChartType.I_MEDIAN),
                    COUNT, List.of(ChartType.I, ChartType.I_MEDIAN),
                    MEASUREMENT, List.of(ChartType.I, ChartType.I_PRIME, ChartType.I_MEDIAN))),
    LESS_THAN_CHANCE(
            "points vary less than chance alone makes them (σ_z below 1 − 1.4/√n)",
            c -> c.dispersion().filter(Dispersion::isUnder).isPresent(),
            c -> Phrase.of(
                    "points vary only {0} times as much as chance alone would make them; are these counts independent?",
                    dispersion(c)),
            Map.of(
                    PROPORTION, List.of(ChartType.P, ChartType.NP),
                    RATE, List.of(ChartType.U),
                    COUNT, List.of(ChartType.C))),
    LARGE_SUBGROUPS(
            "subgroups of more than 10 values",
            c -> c.largest().orElse(0) > Circumstances.RANGES_UP_TO,
            c -> Phrase.of("ranges pass over most values of subgroups above {0}", Circumstances.RANGES_UP_TO),
            Map.of(MEASUREMENT, List.of(ChartType.XBAR_S, ChartType.I_PRIME, ChartType.I))),
    AS_CHANCE(
            "points vary as chance alone makes them",
            c -> c.dispersion().isPresent(),
            c -> Phrase.of("its limits follow the size of each point"),
            Map.of(
                    PROPORTION, List.of(ChartType.P_PRIME, ChartType.P, ChartType.NP, ChartType.I_PRIME),
                    RATE, List.of(ChartType.U_PRIME, ChartType.U, ChartType.I_PRIME),
                    COUNT, List.of(ChartType.C, ChartType.I),
                    MEASUREMENT, List.of(ChartType.XBAR_S, ChartType.XBAR_R, ChartType.I_PRIME, ChartType.I))),
    NOTHING_KNOWN(
            "no numbers yet",
            c -> true,
            c -> Phrase.of("it holds whether or not points vary more than chance alone"),
            Map.of(
                    PROPORTION, List.of(ChartType.P_PRIME),
                    RATE, List.of(ChartType.U_PRIME),
                    COUNT, List.of(ChartType.I),
                    MEASUREMENT, List.of(ChartType.I)));

    private final String when;
    private final Predicate<Circumstances> holds;
    private final Function<Circumstances, Phrase> because;
    private final Map<MeasureKind, List<ChartType>> charts;

    ChartChoice(
            String when,
            Predicate<Circumstances> holds,
            Function<Circumstances, Phrase> because,
            Map<MeasureKind, List<ChartType>> charts) {
        this.when = when;
        this.holds = holds;
        this.because = because;
        this.charts = charts;
    }

    private static Digits dispersion(Circumstances circumstances) {
        return new Digits(circumstances.dispersion().map(Dispersion::words).orElse(""));
    }

    /** The chart of a measure before there are numbers. */
    public static ChartType of(MeasureKind kind) {
        Circumstances unknown = Circumstances.of(kind);
        return in(unknown).charts(kind).get(0);
    }

    /** The case that a chart's numbers are. */
    public static ChartChoice of(Chart chart) {
        return in(Circumstances.of(chart));
    }

    static ChartChoice in(Circumstances circumstances) {
        return Arrays.stream(values())
                .filter(choice -> choice.speaksOf(circumstances.kind()) && choice.holds.test(circumstances))
                .findFirst()
                .orElse(NOTHING_KNOWN);
    }

    /** When this case holds, in words. */
    public String when() {
        return when;
    }

    /** Whether this case says anything about such measures. */
    public boolean speaksOf(MeasureKind kind) {
        return charts.containsKey(kind);
    }

    /** The charts that fit a measure of this kind, the best first; none where this case does not speak of it. */
    public List<ChartType> charts(MeasureKind kind) {
        return charts.getOrDefault(kind, List.of());
    }

    Phrase because(Circumstances circumstances) {
        return because.apply(circumstances);
    }
}
