package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** Points on which too little has been reported are outside rules and limits, whatever stands around them. */
class ProvisionalPointsTest {
    private static final ChartSpec SPEC =
            ChartSpec.of(ChartType.P_PRIME).frozenAfter(SimulatedNetwork.FIRST.plusMonths(11));

    @Test
    void aLateLargestMemberGivesNoSignalOnItsMonths() {
        assertEquals(0, signalsOnProvisionalPoints(150));
    }

    @Test
    @Tag("long")
    void norInTenThousandNetworks() {
        assertEquals(0, signalsOnProvisionalPoints(10_000));
    }

    /** The largest member has not reported the last two months, and missed one before. */
    private static int signalsOnProvisionalPoints(int networks) {
        SplittableRandom random = new SplittableRandom(15);
        int signals = 0;
        int provisional = 0;
        for (int n = 0; n < networks; n++) {
            SimulatedNetwork drawn = SimulatedNetwork.of(
                    random.split(), SimulatedNetwork.Movement.FOUR_JOIN, 24, (i, t) -> t < 12 ? 0 : 0.05);
            int largest = 0;
            for (int i = 1; i < SimulatedNetwork.MEMBERS; i++) {
                largest = drawn.sizes[i][23] > drawn.sizes[largest][23] ? i : largest;
            }
            for (int late : new int[] {17, 22, 23}) {
                drawn.sizes[largest][late] = 0;
            }
            for (Pooling pooling : List.of(Pooling.AS_REPORTED, Pooling.EQUAL_MEMBERS, Pooling.LIKE_FOR_LIKE)) {
                Series line = Series.of(drawn.pool(), SimulatedNetwork.MEASURE, drawn.network, pooling);
                Chart chart = SPEC.suiting(line).plot(line);
                provisional += (int) line.subgroups().stream()
                        .filter(s -> s.standing() == Standing.PROVISIONAL)
                        .count();
                signals += (int) RuleSet.STANDARD.test(chart).stream()
                        .flatMap(signal -> signal.members().stream())
                        .filter(k -> !chart.points().get(k).counts())
                        .count();
            }
        }
        assertTrue(provisional > networks, "provisional points " + provisional);
        return signals;
    }

    @Test
    void aPointOutsideTheRulesNeitherCountsInARunNorBreaksIt() {
        for (int at = 12; at < 20; at++) {
            List<Subgroup> without = line(-1);
            List<Subgroup> with = line(at);
            assertEquals(runs(without).replace(at + " ", ""), runs(with), "point " + at);
        }
    }

    /** 24 points, a step after the twelfth; one of them provisional and far on the other side, unless −1. */
    private static List<Subgroup> line(int provisional) {
        LocalDate first = LocalDate.of(2022, 1, 1);
        return java.util.stream.IntStream.range(0, 24)
                .mapToObj(t -> {
                    Subgroup usual = Subgroup.of(first.plusMonths(t), t % 2 + (t < 12 ? 0 : 1.5));
                    return t == provisional
                            ? new Subgroup(
                                    usual.start(), -40, usual.tally(), Standing.PROVISIONAL, usual.completeness())
                            : usual;
                })
                .toList();
    }

    private static String runs(List<Subgroup> points) {
        Chart chart = ChartSpec.of(ChartType.I)
                .frozenAfter(LocalDate.of(2022, 12, 1))
                .plot(Series.of(SimulatedNetwork.MEASURE, points));
        return RuleSet.STANDARD.test(chart).stream()
                .filter(s -> s.rule().startsWith("run-of-"))
                .map(s -> s.side() + ": "
                        + s.members().stream().map(String::valueOf).collect(Collectors.joining(" ", "", " ")))
                .collect(Collectors.joining());
    }
}
