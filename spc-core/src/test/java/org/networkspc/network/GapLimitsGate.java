package org.networkspc.network;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Stratum;
import org.networkspc.network.SimulatedNetwork.Movement;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.LineVariance;
import org.networkspc.series.Link;
import org.networkspc.series.Panel;
import org.networkspc.series.Subgroup;

/**
 * How often the gap between two groups within members shows a point outside limits in the twelve months after a baseline of
 * twelve where nothing changed, in per cent of simulated networks.
 *
 * @param drawn outside the limits that are drawn
 * @param plain outside those of an I′ chart
 * @param away how far the width of drawn limits lies at most from 3·√(σ_c² + v_t) computed here, as a share
 */
record GapLimitsGate(double drawn, double plain, double away) {
    private static final Stratum ONE = new Stratum("group", "one");
    private static final Stratum OTHER = new Stratum("group", "other");
    private static final double D2 = 2 / Math.sqrt(Math.PI);
    private static final int MONTHS = 24;

    static GapLimitsGate of(Movement movement, int networks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int drawn = 0;
        int plainly = 0;
        double away = 0;
        for (int n = 0; n < networks; n++) {
            SimulatedNetwork one = SimulatedNetwork.of(random.split(), movement, MONTHS, (i, t) -> 0);
            SimulatedNetwork other = SimulatedNetwork.of(random.split(), movement, MONTHS, (i, t) -> -0.05);
            Pool pool = new Pool();
            add(pool, one, ONE);
            add(pool, other, OTHER);
            EquityGap gap = EquityGap.of(
                    pool,
                    SimulatedNetwork.MEASURE,
                    one.network,
                    Compared.of("group", "other", "one").on(Compared.Mix.WITHIN_MEMBERS));
            Chart chart = EquityGap.chart(gap.difference());
            Chart plain = ChartSpec.of(ChartType.I_PRIME)
                    .frozenAfter(SimulatedNetwork.FIRST.plusMonths(SimulatedNetwork.BASELINE - 1))
                    .plot(gap.difference());
            double[] limits = twoPart(pool, one, gap);
            boolean outside = false;
            boolean outsidePlain = false;
            for (int t = SimulatedNetwork.BASELINE; t < MONTHS; t++) {
                ChartPoint point = chart.points().get(t);
                outside |= isOutside(point);
                outsidePlain |= isOutside(plain.points().get(t));
                double half = (point.limits().three().upper() - point.limits().centre()) / 100;
                away = Math.max(away, Math.abs(half / limits[t] - 1));
            }
            drawn += outside ? 1 : 0;
            plainly += outsidePlain ? 1 : 0;
        }
        return new GapLimitsGate(100.0 * drawn / networks, 100.0 * plainly / networks, away);
    }

    private static void add(Pool pool, SimulatedNetwork drawn, Stratum group) {
        for (int i = 0; i < SimulatedNetwork.MEMBERS; i++) {
            for (int t = 0; t < MONTHS; t++) {
                if (drawn.sizes[i][t] > 0) {
                    LocalDate month = SimulatedNetwork.FIRST.plusMonths(t);
                    pool.add(Observation.of(
                                    SimulatedNetwork.MEASURE,
                                    drawn.network.members().get(i),
                                    month,
                                    drawn.events[i][t],
                                    drawn.sizes[i][t])
                            .in(group));
                }
            }
        }
    }

    private static boolean isOutside(ChartPoint point) {
        return !(point.value() <= point.limits().three().upper()
                && point.value() >= point.limits().three().lower());
    }

    /** 3·√(σ_c² + v_t) of the gap, by month, each fit on the mix of its own denominators. */
    private static double[] twoPart(Pool pool, SimulatedNetwork drawn, EquityGap gap) {
        int[] baseline = IntStream.range(0, SimulatedNetwork.BASELINE).toArray();
        List<LineVariance> variances = List.of(ONE, OTHER).stream()
                .map(group -> Panel.of(pool, SimulatedNetwork.MEASURE, drawn.network, group))
                .map(panel -> LikeForLike.of(panel, Link.auto(SimulatedNetwork.MEASURE.kind(), panel.pooledValue()))
                        .variance())
                .toList();
        double[] line = gap.difference().subgroups().stream()
                .mapToDouble(Subgroup::value)
                .toArray();
        double ranges = 0;
        double errors = 0;
        for (int t = 1; t < baseline.length; t++) {
            ranges += Math.abs(line[t] - line[t - 1]) / (baseline.length - 1);
            for (LineVariance variance : variances) {
                errors += variance.ofDifference(t, t - 1) / 2 / (baseline.length - 1);
            }
        }
        double shared = Math.max(0, ranges / D2 * ranges / D2 - errors);
        double[] first = variances.get(0).fromBaseline(baseline);
        double[] second = variances.get(1).fromBaseline(baseline);
        return IntStream.range(0, MONTHS)
                .mapToDouble(t -> 3 * Math.sqrt(shared + first[t] + second[t]))
                .toArray();
    }
}
