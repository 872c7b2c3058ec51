package org.networkspc.network;

import java.util.SplittableRandom;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/**
 * How often a network in which four members join in month 13 is found to rise from then on, in per cent of simulated
 * networks: through completeness, limits, rules and doubts as pages show them.
 *
 * @param seen a signal upwards that holds a month after the twelfth
 * @param told the latest counted point is said to be improving
 * @param tooShort fewer than ten months of the baseline count, so that the standard rules say nothing
 */
record MissingReportsGate(double seen, double told, double tooShort) {
    private static final int FEWEST = 10;
    private static final ChartSpec SPEC = ChartSpec.of(ChartType.P_PRIME)
            .frozenAfter(SimulatedNetwork.FIRST.plusMonths(SimulatedNetwork.BASELINE - 1));

    /**
     * One design.
     *
     * @param missing share of the member-months that never come, at random
     * @param gain of every member's true rate from month 13 on
     */
    record Design(Pooling pooling, double missing, double gain) {}

    /** Designs with one seed draw the same networks, so that what is missing is all that differs. */
    static MissingReportsGate of(Design design, int networks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int seen = 0;
        int told = 0;
        int tooShort = 0;
        for (int n = 0; n < networks; n++) {
            SimulatedNetwork drawn = SimulatedNetwork.of(
                            random.split(),
                            SimulatedNetwork.Movement.FOUR_JOIN,
                            24,
                            (i, t) -> t < SimulatedNetwork.BASELINE ? 0 : design.gain())
                    .missing(random.split(), design.missing());
            Series line = Series.of(drawn.pool(), SimulatedNetwork.MEASURE, drawn.network, design.pooling());
            Chart chart = SPEC.suiting(line).within(line).plot(line);
            seen += isSeen(chart) ? 1 : 0;
            tooShort += chart.points().stream()
                                    .limit(SimulatedNetwork.BASELINE)
                                    .filter(ChartPoint::counts)
                                    .count()
                            < FEWEST
                    ? 1
                    : 0;
            told += Interpretation.variation(chart, RuleSet.STANDARD) == Variation.IMPROVING ? 1 : 0;
        }
        return new MissingReportsGate(100.0 * seen / networks, 100.0 * told / networks, 100.0 * tooShort / networks);
    }

    private static boolean isSeen(Chart chart) {
        return RuleSet.STANDARD.test(chart).stream()
                .anyMatch(signal -> signal.side() == Side.HIGH
                        && signal.members().stream()
                                .anyMatch(point -> !chart.points()
                                        .get(point)
                                        .start()
                                        .isBefore(SimulatedNetwork.FIRST.plusMonths(SimulatedNetwork.BASELINE))));
    }
}
