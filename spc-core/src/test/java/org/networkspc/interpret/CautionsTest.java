package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Given;
import org.networkspc.chart.Lines;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Completeness;
import org.networkspc.series.Membership;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** Every caution has a chart that wants it, and a steady chart wants none. */
class CautionsTest {
    private static final double[] STEADY = {
        6.9, 6.4, 6.7, 6.1, 7.0, 6.5, 6.3, 6.8, 6.6, 6.2, 6.7, 6.4, 6.9, 6.5, 6.3, 6.6, 6.8, 6.4, 6.6, 6.5, 6.7, 6.4,
        6.8, 6.5
    };
    private static final ChartSpec I = ChartSpec.of(ChartType.I);

    private static double[] first(int points) {
        return Arrays.copyOf(STEADY, points);
    }

    /** Denominators of so many and their numerators, so many months. */
    private static Series counts(Measure measure, double denominator, double... numerators) {
        double[] denominators = new double[numerators.length];
        Arrays.fill(denominators, denominator);
        return Lines.ratios(measure, numerators, denominators);
    }

    private static double[] repeated(int times, double... pattern) {
        double[] all = new double[times * pattern.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = pattern[i % pattern.length];
        }
        return all;
    }

    /** A pooled line whose latest month lacks one member of four. */
    private static Series waiting() {
        List<Subgroup> subgroups = new ArrayList<>(Lines.values(STEADY).subgroups());
        Subgroup last = subgroups.get(23);
        Completeness reports = new Completeness(3, 4, 0.86, List.of(Member.of("H02", "Birchfield")));
        subgroups.set(23, new Subgroup(last.start(), last.value(), last.tally(), Standing.COMPLETE, reports));
        return new Series(
                Lines.SCORE, Member.of("one"), Stratum.ALL, Pooling.AS_REPORTED, Membership.STEADY, subgroups);
    }

    /** One chart for each caution. */
    private static Map<Care, Interpretation> examples() {
        Measure hands = Measure.proportion("hands", "Hand hygiene seen");
        Measure falls = Measure.rate("falls", "Falls per 1,000 bed days", 1000);
        double[] wave = {6, 6.5, 7, 7.2, 7, 6.5, 6, 5.5, 5, 4.8, 5, 5.5};
        Map<Care, Interpretation> examples = new EnumMap<>(Care.class);
        examples.put(Care.NO_POINTS, read(I, Lines.values()));
        examples.put(Care.NO_COUNTED_POINTS, read(I, Lines.with(Lines.values(6.5), 1, Standing.PROVISIONAL)));
        examples.put(Care.SHORT_BASELINE, read(I, Lines.values(first(16))));
        examples.put(Care.RECENT_REBASE, read(I.rebasedOn(Lines.month(21)), Lines.values(STEADY)));
        examples.put(
                Care.OLD_BASELINE, read(I.frozenAfter(LocalDate.of(2023, 12, 31)), Lines.values(repeated(3, STEADY))));
        examples.put(Care.GIVEN_LIMITS, read(I.given(Given.of(6.5, 0.4)), Lines.values(STEADY)));
        examples.put(Care.UNCHECKED_CONVENTION, read(I.as(Convention.MINITAB_LIKE), Lines.values(STEADY)));
        examples.put(Care.ZERO_SPREAD, read(I, Lines.values(repeated(24, 7))));
        examples.put(Care.SCREENED, read(I.screened(true), Lines.values(STEADY)));
        examples.put(Care.CLAMPED, read(ChartSpec.of(ChartType.P), counts(hands, 50, repeated(12, 1, 4))));
        examples.put(Care.FEW_EVENTS, read(ChartSpec.of(ChartType.U), counts(falls, 1000, repeated(8, 2, 5, 3))));
        examples.put(
                Care.OVERDISPERSION,
                read(ChartSpec.of(ChartType.P), counts(hands, 4000, repeated(8, 1900, 2200, 2050))));
        examples.put(
                Care.UNDERDISPERSION,
                read(ChartSpec.of(ChartType.P), counts(hands, 4000, repeated(8, 2000, 2004, 1996))));
        examples.put(Care.MISSING_PERIODS, read(I, with(STEADY, 5, Double.NaN)));
        examples.put(Care.STILL_TO_REPORT, read(I, waiting()));
        examples.put(Care.AUTOCORRELATION, read(I, Lines.values(repeated(2, wave))));
        return examples;
    }

    private static Series with(double[] values, int month, double value) {
        double[] changed = values.clone();
        changed[month - 1] = value;
        return Lines.values(changed);
    }

    private static Interpretation read(ChartSpec spec, Series line) {
        return Interpretation.of(spec.plot(line), RuleSet.STANDARD);
    }

    private static Caution caution(Care care) {
        return Optional.ofNullable(examples().get(care)).stream()
                .flatMap(example -> example.cautions().stream())
                .filter(caution -> caution.code().equals(care.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(care.code()));
    }

    @Test
    void aSteadyChartWantsNoCare() {
        assertEquals(List.of(), read(I, Lines.values(STEADY)).cautions());
    }

    @Test
    void everyCautionIsSaidKindlyWhereItIsWanted() {
        for (Care care : Care.values()) {
            String sentence = caution(care).sentence();
            assertTrue(sentence.endsWith(".") || sentence.endsWith("?"), sentence);
            assertFalse(
                    sentence.matches("(?i).*\\b(caused?|worst|fail\\w*|underperform\\w*|wrong|error)\\b.*"), sentence);
        }
    }

    @Test
    void thePageListsEveryCautionWithAnExample() throws IOException {
        StringBuilder table = new StringBuilder("| code | when | for example |\n|---|---|---|\n");
        for (Care care : Care.values()) {
            table.append("| `" + care.code() + "` | " + care.when() + " | "
                    + caution(care).sentence() + " |\n");
        }
        PooledCautions.all()
                .forEach((when, caution) ->
                        table.append("| `" + caution.code() + "` | " + when + " | " + caution.sentence() + " |\n"));
        new GeneratedPage("cautions.md").assertHolds(table.toString());
    }

    @Test
    void numbersInCautionsAreThoseOfTheChart() {
        assertEquals(
                "Limits rest on 16 points: when nothing changes, about 16 of 100 such charts show a signal within the next"
                        + " 12 points.",
                caution(Care.SHORT_BASELINE).sentence());
        assertEquals(
                "Limits rest on 14 points: when nothing changes, about 18 of 100 such charts show a signal within the next"
                        + " 12 points.",
                read(I, Lines.values(first(14))).cautions().get(0).sentence());
        assertEquals(
                "The phase that began in September 2023 has 4 points so far: its level is a first guess. The level before"
                        + " was 6.6, from January 2022 to August 2023.",
                caution(Care.RECENT_REBASE).sentence());
        assertEquals(
                "1 of 24 periods has no value; they are shown as gaps and never counted as 0.",
                caution(Care.MISSING_PERIODS).sentence());
        assertEquals(
                "December 2023 rests on 86% of what is usual; still to report: Birchfield.",
                caution(Care.STILL_TO_REPORT).sentence());
    }

    @Test
    void aBaselineIsOldAfterThreeYearsAndNotBefore() {
        ChartSpec frozen = I.frozenAfter(LocalDate.of(2023, 1, 1));
        double[] long1 = repeated(3, STEADY);

        assertFalse(codes(read(frozen, Lines.values(Arrays.copyOf(long1, 49)))).contains("old-baseline"));
        assertTrue(codes(read(frozen, Lines.values(Arrays.copyOf(long1, 50)))).contains("old-baseline"));
    }

    private static List<String> codes(Interpretation reading) {
        return reading.cautions().stream().map(Caution::code).toList();
    }
}
