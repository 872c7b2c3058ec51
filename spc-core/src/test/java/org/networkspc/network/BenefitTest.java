package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

class BenefitTest {
    private static final Member A = Member.of("A");
    private static final Aim AIM = new Aim("passes", 70, LocalDate.of(2026, 1, 1), "");
    private static final Measure PASSES = Measure.proportion("passes", "Passes")
            .improvement(Direction.INCREASE)
            .reported(Cadence.MONTH, 0);

    private static Series line(Measure measure, int months, int without) {
        List<Observation> rows = new ArrayList<>();
        for (int t = 0; t < months; t++) {
            if (t != without) {
                rows.add(Observation.of(measure, A, LocalDate.of(2023, 1, 1).plusMonths(t), 60 + t, 100));
            }
        }
        return Series.of(Pool.of(rows), measure, new Network("n", "n", List.of(A)), Pooling.AS_REPORTED);
    }

    @Test
    void theLatestTwelveMonthsAreCountedAgainstTheTarget() {
        Benefit benefit = Benefit.of(line(PASSES, 15, -1), AIM).orElseThrow();
        assertEquals(LocalDate.of(2023, 4, 1), benefit.first());
        assertEquals(12 * 60 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14, benefit.events());
        assertEquals(840, benefit.atAim(), 1e-9);
        assertEquals(840 - 822, benefit.gained(), 1e-9);
        assertTrue(benefit.wholeYear());
    }

    @Test
    void aYearWithAGapIsNoWholeYear() {
        assertFalse(Benefit.of(line(PASSES, 15, 8), AIM).orElseThrow().wholeYear());
        assertFalse(Benefit.of(line(PASSES, 5, -1), AIM).orElseThrow().wholeYear());
    }

    @Test
    void fewerIsAGainWhereLowerIsBetterAndNobodyGainsWhereNeitherIs() {
        Measure fewer = PASSES.improvement(Direction.DECREASE);
        assertEquals(
                822 - 840, Benefit.of(line(fewer, 15, -1), AIM).orElseThrow().gained(), 1e-9);
        assertTrue(Benefit.of(line(fewer, 15, -1), AIM).orElseThrow().isMetAlready());
        assertTrue(Benefit.of(line(PASSES.improvement(Direction.NEUTRAL), 15, -1), AIM)
                .isEmpty());
    }
}
