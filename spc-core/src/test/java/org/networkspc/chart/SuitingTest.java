package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
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
        LocalDate start = LocalDate.of(2024, 1, 1);
        Series series = new Series(
                Measure.of("m", "Measure", kind, 1),
                Member.of("A"),
                Stratum.ALL,
                pooling,
                membership,
                List.of(Subgroup.of(start, Tally.ratio(1, 2), MeasureKind.RATE)));
        assertEquals(drawn, ChartSpec.of(planned).suiting(series).method());
    }
}
