package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Cusum;
import org.networkspc.chart.CusumSide;
import org.networkspc.chart.Ewma;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
import org.networkspc.rule.CusumRunLengths;
import org.networkspc.rule.EwmaRunLengths;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class MemoryReadingTest {
    private static final double USUAL_RUN = 370.4;

    /** 24 months around 22 of 100, then 12 around 14. */
    private static Chart chart(ChartMethod method) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (int t = 0; t < 36; t++) {
            double late = (t < 24 ? 22 : 14) + new int[] {0, 3, -2, 1, -3, 2}[t % 6];
            subgroups.add(Subgroup.of(
                    LocalDate.of(2022, 1, 1).plusMonths(t), Tally.ratio(late, 100), MeasureKind.PROPORTION));
        }
        Measure measure = Measure.of("late", "Late starts", MeasureKind.PROPORTION, 100);
        return ChartSpec.of(method).frozenAfter(LocalDate.of(2023, 12, 31)).plot(Series.of(measure, subgroups));
    }

    private static String words(ChartMethod method) {
        Interpretation reading = Interpretation.of(chart(method), RuleSet.STANDARD);
        return String.join(" ", reading.reading(Readership.ANALYST));
    }

    @Test
    void sumsAreReadWithoutAUnitAndWithTheirOneLimit() {
        for (CusumSide side : CusumSide.values()) {
            String words = words(Cusum.USUAL.side(side).of(ChartType.P));

            assertFalse(words.contains("%"), words);
            assertTrue(
                    words.contains(side == CusumSide.UPPER ? "centre 0; limit 4.8." : "centre 0; limit -4.8."), words);
            assertFalse(words.contains("Infinity") || words.contains("∞") || words.contains("{"), words);
        }
        assertTrue(words(Cusum.USUAL.side(CusumSide.LOWER).of(ChartType.P)).contains("below the lower limit"));
    }

    @Test
    void anAverageIsReadInTheUnitOfItsMeasure() {
        String words = words(Ewma.USUAL.of(ChartType.P));

        assertTrue(words.contains("around 22.2%") && words.contains("below the lower limit"), words);
        assertFalse(words.contains("of 100 such charts"), "the simulated chances are of charts without memory");
    }

    @Test
    void theUsualSettingsSignalFalselyAsOftenAsThreeSigmaLimits() {
        assertEquals(EwmaRunLengths.limitFor(Ewma.USUAL.lambda(), USUAL_RUN), Ewma.USUAL.limit(), 0.005);
        double sides = new CusumRunLengths(Cusum.USUAL.k(), Cusum.USUAL.h(), 0).twoSided(0);
        assertEquals(USUAL_RUN, sides, 2);
    }
}
