package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Membership;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class SuitingTest {
    @ParameterizedTest(name = "{0}, {1}, {2}: planned {3}, drawn {4}")
    @CsvSource({
        "RATE, AS_REPORTED, CHANGING, U_PRIME, U_PRIME",
        "RATE, ONE_MEMBER, STEADY, U, U",
        "RATE, LIKE_FOR_LIKE, STEADY, U_PRIME, U_PRIME",
        "RATE, LIKE_FOR_LIKE, CHANGING, U_PRIME, I",
        "RATE, LIKE_FOR_LIKE, CHANGING, RUN, RUN",
        "PROPORTION, EQUAL_MEMBERS, STEADY, P_PRIME, I",
        "MEASUREMENT, LIKE_FOR_LIKE, STEADY, XBAR_S, I",
    })
    void aLineIsDrawnWithLimitsThatHoldForItsWayOfPooling(
            MeasureKind kind, Pooling pooling, Membership membership, ChartType planned, ChartType drawn) {
        Series series = line(kind, pooling, membership);
        assertEquals(drawn, ChartSpec.of(planned).suiting(series).method());
        if (planned != ChartType.RUN) {
            Ewma ewma = Ewma.of(0.2, 2.86);
            Cusum cusum = Cusum.of(0.5, 4.77).side(CusumSide.LOWER);
            assertEquals(
                    ewma.of(drawn),
                    ChartSpec.of(ewma.of(planned)).suiting(series).method());
            assertEquals(
                    cusum.of(drawn),
                    ChartSpec.of(cusum.of(planned)).suiting(series).method());
        }
    }

    @Test
    void aMemoryOfMeansKeepsItWhereSubgroupsHoldNoRanges() {
        Measure measure = Measure.of("m", "Measure", MeasureKind.MEASUREMENT, 1);
        Subgroup summary = Subgroup.of(
                LocalDate.of(2024, 1, 1), Tally.values(Moments.summary(4, 5.0, 2.0)), MeasureKind.MEASUREMENT);
        Ewma ewma = Ewma.of(0.2, 3);

        assertEquals(
                ewma.of(ChartType.XBAR_S),
                ChartSpec.of(ewma.of(ChartType.XBAR_R))
                        .suiting(Series.of(measure, List.of(summary)))
                        .method());
    }

    private static Series line(MeasureKind kind, Pooling pooling, Membership membership) {
        LocalDate start = LocalDate.of(2024, 1, 1);
        return new Series(
                Measure.of("m", "Measure", kind, 1),
                Member.of("A"),
                Stratum.ALL,
                pooling,
                membership,
                List.of(Subgroup.of(start, Tally.ratio(1, 2), MeasureKind.RATE)));
    }
}
