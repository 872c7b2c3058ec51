package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.pool.Tally;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class BreadthTest {
    private static final Measure FALLS = Measure.rate("falls", "Falls", 1000).improvement(Direction.DECREASE);

    private static Interpretation member(int months, int... counts) {
        List<Subgroup> points = new ArrayList<>();
        for (int t = 0; t < months; t++) {
            points.add(Subgroup.of(
                    LocalDate.of(2022, 1, 1).plusMonths(t),
                    Tally.ratio(counts[t % counts.length], 1000),
                    FALLS.kind()));
        }
        return Interpretation.of(ChartSpec.of(ChartType.U_PRIME).plot(Series.of(FALLS, points)), RuleSet.STANDARD);
    }

    @Test
    void membersThatReportBrieflyOrAlmostNothingCannotShowAChange() {
        Breadth breadth = Breadth.of(
                List.of(member(24, 5, 6, 4), member(9, 5, 6, 4), member(24, 0, 0, 0, 1), member(24, 0, 2, 1)));
        assertEquals(4, breadth.members());
        assertEquals(2, breadth.unable());
        assertEquals(2, breadth.without());
    }
}
