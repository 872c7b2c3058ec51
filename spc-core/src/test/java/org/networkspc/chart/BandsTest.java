package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Bands of 1, 2 and 3 sigmas, given centres and sigmas, phases with a freeze, and what cannot be plotted. */
class BandsTest {
    private static final double D2 = 2 / Math.sqrt(Math.PI);

    private static Series line(ChartType type, int from, int to) {
        Measure measure = Measure.of("m", "M", Lines.kindFor(type), 1);
        return Series.of(measure, Lines.line(measure, to).subgroups().subList(from - 1, to));
    }

    private static ControlLimits first(Chart chart) {
        return chart.points().get(0).limits();
    }

    /** Closed forms for twelve periods of 4 of 16 (or 4 values of mean 4), given a centre and where it can be a sigma. */
    @ParameterizedTest
    @CsvSource({
        "i, 4, 2, 4, 2",
        "i-median, 4, 2, 4, 2",
        "p, 0.25, , 0.25, 0.10825317547305482",
        "np, 0.25, , 4, 1.7320508075688772",
        "c, 4, , 4, 2",
        "u, 0.25, , 0.25, 0.125",
        "i-prime, 0.25, 2, 0.25, 0.5",
        "xbar-r, 4, 2, 4, 1",
        "xbar-s, 4, 2, 4, 1",
        "r, , 2, 4.117501493, 1.759616408",
        "s, , 2, 1.8426354638, 0.7776210821",
    })
    void bandsAreSoManySigmasWide(String code, String centre, String sigma, double drawn, double spread) {
        ChartType type = ChartType.named(code).orElseThrow();
        MeasureKind kind = Lines.kindFor(type);
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            subgroups.add(Subgroup.of(month(i), tally(type, kind, i), kind));
        }
        Given given = new Given(
                centre == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(centre)),
                sigma == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(sigma)));

        ControlLimits limits =
                first(ChartSpec.of(type).given(given).plot(Series.of(Measure.of("m", "M", kind, 1), subgroups)));

        assertEquals(drawn, limits.centre(), 1e-8);
        for (int k = 1; k <= 3; k++) {
            assertEquals(drawn + k * spread, limits.band(k).upper(), 1e-8);
            assertEquals(drawn - k * spread, limits.band(k).lower(), 1e-8);
        }
    }

    private static Tally tally(ChartType type, MeasureKind kind, int i) {
        return switch (kind) {
            case PROPORTION, RATE -> Tally.ratio(4 + i % 2, 16);
            case COUNT -> Tally.count(4 + i % 2);
            default ->
                type == ChartType.I || type == ChartType.I_MEDIAN
                        ? Tally.value(i)
                        : Tally.values(Moments.of(1, 3, 5, 7 + i));
        };
    }

    @Test
    void numeratorsAreShownWithoutMultiplierAndCutAtTheirDenominator() {
        double[] events = {19, 18, 19, 18, 19, 18, 19, 18, 19, 18, 19, 18};
        double[] sizes = {20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20};
        Chart chart = ChartSpec.of(ChartType.NP).plot(Lines.ratios(Measure.proportion("p", "P"), events, sizes));

        assertEquals(19, chart.points().get(0).value());
        assertEquals(18.5, first(chart).centre(), 1e-12);
        assertEquals(20, first(chart).shown(3).upper());
        assertTrue(first(chart).isClamped());
    }

    @Test
    void movingRangesHaveBandsAboutTheirOwnMeanAndAGivenSigmaSetsIt() {
        Chart learned = ChartSpec.of(ChartType.MR).plot(Lines.values(1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1));
        ControlLimits given = first(ChartSpec.of(ChartType.MR)
                .given(new Given(OptionalDouble.empty(), OptionalDouble.of(3)))
                .plot(Lines.values(1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1)));

        double d3 = Math.sqrt(2 - 4 / Math.PI);
        assertEquals(2 + 2 * 2 * d3 / D2, first(learned).band(2).upper(), 1e-12);
        assertEquals(0, first(learned).shown(3).lower());
        assertEquals(3 * D2, given.centre(), 1e-12);
        assertEquals(3 * D2 + 3 * 3 * d3, given.band(3).upper(), 1e-12);
    }

    @Test
    void timesHaveBandsOnTheTransformedScale() {
        double[] times = {3, 8, 1, 4, 12, 5, 2, 9, 4, 20, 6, 14};
        ControlLimits limits = first(ChartSpec.of(ChartType.T).plot(Lines.values(Measure.between("t", "T"), times)));
        double sum = Math.pow(times[0], 1 / 3.6);
        double ranges = 0;
        for (int i = 1; i < times.length; i++) {
            sum += Math.pow(times[i], 1 / 3.6);
            ranges += Math.abs(Math.pow(times[i], 1 / 3.6) - Math.pow(times[i - 1], 1 / 3.6));
        }
        double sigma = ranges / 11 / D2;
        for (int k = 1; k <= 3; k++) {
            assertEquals(Math.pow(sum / 12 + k * sigma, 3.6), limits.band(k).upper(), 1e-9);
        }
    }

    @Test
    void geometricBandsLeaveTheTailsOfTheirSigmas() {
        double[] tails = {0.15865525393145707, 0.02275013194817921, 0.0013498980316300933};
        ControlLimits limits = first(ChartSpec.of(ChartType.G)
                .given(Given.centre(40))
                .plot(Lines.values(Measure.between("g", "G"), 30, 50, 20)));
        for (int k = 1; k <= 3; k++) {
            double above = Math.pow(40.0 / 41, limits.band(k).upper() + 1);
            assertTrue(above <= tails[k - 1] && above * 41 / 40 > tails[k - 1]);
        }
        ControlLimits chosen = first(ChartSpec.of(ChartType.G)
                .given(Given.centre(40))
                .enclosing(0.95)
                .plot(Lines.values(Measure.between("g", "G"), 30, 50, 20)));
        double above = Math.pow(40.0 / 41, chosen.band(3).upper() + 1);
        assertTrue(above <= 0.025 && above * 41 / 40 > 0.025);
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void splitThenFreezeLearnsEachPhaseAlone(ChartType type) {
        ChartSpec spec = ChartSpec.of(type);
        Chart both = spec.rebasedOn(month(15)).frozenAfter(month(29)).plot(line(type, 1, 40));

        assertEquals(2, both.phases().size());
        assertEquals(
                first(spec.plot(line(type, 1, 14))),
                both.phases().get(0).points().get(0).limits());
        Phase last = both.phases().get(1);
        assertEquals(first(spec.plot(line(type, 15, 29))), last.points().get(0).limits());
        assertTrue(last.points().get(last.points().size() - 1).monitoring());
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void aSigmaIsTakenOrRefusedButNeverIgnored(ChartType type) {
        ChartSpec spec = ChartSpec.of(type).given(new Given(OptionalDouble.empty(), OptionalDouble.of(9)));
        if (type.takesSigma()) {
            double learned = first(ChartSpec.of(type).plot(line(type, 1, 30))).sigma();
            assertTrue(Math.abs(first(spec.plot(line(type, 1, 30))).sigma() - learned) > 1e-6, type.code());
        } else {
            assertThrows(IllegalArgumentException.class, () -> spec.plot(line(type, 1, 30)));
        }
    }

    @Test
    void aSummaryHasNoRangesAndIsRefusedByNameButSuitedWithDeviations() {
        Measure stay = Measure.measurement("stay", "Length of stay");
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            Tally merged = Tally.values(Moments.summary(5, 4 + i % 3, 20)).plus(Tally.value(2));
            subgroups.add(Subgroup.of(month(i), merged, MeasureKind.MEASUREMENT));
        }
        Series line = Series.of(stay, subgroups);

        for (ChartType type : List.of(ChartType.R, ChartType.XBAR_R)) {
            Exception refused = assertThrows(
                    IllegalArgumentException.class, () -> ChartSpec.of(type).plot(line));
            assertEquals(
                    "subgroups must hold their smallest and largest value for ranges, was a summary of number, mean and"
                            + " spread at 2022-01-01",
                    refused.getMessage());
        }
        ChartSpec suited =
                ChartSpec.of(ChartType.R).estimating(SigmaEstimator.UWAVE_R).suiting(line);
        assertEquals(ChartType.S, suited.method());
        assertEquals(14, suited.plot(line).points().size());
        assertEquals(
                ChartType.XBAR_S, ChartSpec.of(ChartType.XBAR_R).suiting(line).method());
    }

    @Test
    void aLineWithoutDenominatorsOrValuesIsRefusedByName() {
        for (ChartType type : ChartType.values()) {
            if (!type.suits(MeasureKind.COUNT)) {
                Series counts = Lines.line(Measure.of("c", "C", MeasureKind.COUNT, 1), 14);
                switch (type) {
                    case G, T -> ChartSpec.of(type).plot(counts);
                    case R, S ->
                        assertTrue(ChartSpec.of(type).plot(counts).phases().isEmpty());
                    default ->
                        assertThrows(
                                IllegalArgumentException.class,
                                () -> ChartSpec.of(type).plot(counts),
                                type.code());
                }
            }
        }
    }

    @Test
    void everyChoiceThatChangesNumbersIsPrinted() {
        assertEquals(
                "R chart, convention qcc; sigma from ranges over d2, weighted by their precision.",
                ChartSpec.of(ChartType.R)
                        .as(Convention.QCC)
                        .estimating(SigmaEstimator.MVLUE_R)
                        .words());
        assertEquals(
                "G chart, convention minitab-like; limits enclose 99.73 % of points.",
                ChartSpec.of(ChartType.G)
                        .as(Convention.MINITAB_LIKE)
                        .enclosing(0.9973)
                        .words());
        assertEquals(
                "Np chart, convention powerbi-spc (which has no such chart); large moving ranges screened out once.",
                ChartSpec.of(ChartType.NP).as(Convention.POWERBI_SPC).words());
    }
}
