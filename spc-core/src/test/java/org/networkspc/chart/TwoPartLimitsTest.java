package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Series;

class TwoPartLimitsTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final Measure MEASURE = Measure.proportion("p", "Done, per cent");

    /** Six members; two join in month 13, the first leaves then. */
    private static Series line(int months) {
        SplittableRandom random = new SplittableRandom(5);
        LocalDate change = FIRST.plusMonths(12);
        List<Member> members = IntStream.range(0, 6)
                .mapToObj(i -> {
                    Member member = Member.of("M" + i);
                    return i == 0 ? member.leaving(change) : i > 3 ? member.joining(change) : member;
                })
                .toList();
        Pool pool = new Pool();
        for (int t = 0; t < months; t++) {
            double shared = 0.02 * random.nextGaussian();
            for (Member member : members) {
                int d = 40 + random.nextInt(60);
                double n = Math.rint(d * (0.5 + shared + 0.05 * random.nextGaussian()));
                if (member.isExpectedAt(FIRST.plusMonths(t))) {
                    pool.add(Observation.of(MEASURE, member, FIRST.plusMonths(t), n, d));
                }
            }
        }
        return Series.likeForLike(
                pool, MEASURE, new Network("n", "N", members), Stratum.ALL, Linking.of(Link.IDENTITY));
    }

    @Test
    void limitsAreWhatTheNetworkSharesAndWhatTheFitDoesNotKnow() {
        Series series = line(20);
        ChartSpec spec = ChartSpec.of(ChartType.P_PRIME).suiting(series).frozenAfter(FIRST.plusMonths(11));
        List<ChartPoint> points = spec.plot(series).points();

        LikeForLike fit = series.fit().orElseThrow();
        double[] line = fit.line();
        double centre = 0;
        double ranges = 0;
        double errors = 0;
        for (int t = 0; t < 12; t++) {
            centre += line[t] / 12;
        }
        for (int t = 1; t < 12; t++) {
            double[] difference = new double[20];
            difference[t] = 1;
            difference[t - 1] = -1;
            ranges += Math.abs(line[t] - line[t - 1]) / 11;
            errors += fit.variance().of(difference) / 2 / 11;
        }
        double shared = Math.max(0, Math.PI / 4 * ranges * ranges - errors);
        assertTrue(shared > 0, "the network shares something here");
        for (int t = 0; t < 20; t++) {
            double[] contrast = new double[20];
            for (int u = 0; u < 12; u++) {
                contrast[u] -= 1 / 12.0;
            }
            contrast[t] += 1;
            double half = 3 * Math.sqrt(shared + fit.variance().of(contrast));
            assertEquals(100 * centre, points.get(t).limits().centre(), 1e-10);
            assertEquals(100 * (centre + half), points.get(t).limits().three().upper(), 1e-10);
            assertEquals(100 * (centre - half), points.get(t).limits().three().lower(), 1e-10);
        }
        assertTrue(spec.words().startsWith("Like-for-like chart with two-part limits"), spec::words);
    }

    @Test
    void aFitOfFewDegreesOfFreedomIsAnIChart() {
        assertEquals(
                ChartType.I,
                ChartSpec.of(ChartType.P_PRIME).suiting(shortLine()).method());
        assertEquals(
                ChartType.RUN, ChartSpec.of(ChartType.RUN).suiting(line(20)).method());
    }

    private static Series shortLine() {
        Member stays = Member.of("A");
        Member joins = Member.of("B").joining(FIRST.plusMonths(3));
        Pool pool = new Pool();
        for (int t = 0; t < 14; t++) {
            pool.add(Observation.of(MEASURE, stays, FIRST.plusMonths(t), 20 + t % 3, 40));
            if (t >= 3) {
                pool.add(Observation.of(MEASURE, joins, FIRST.plusMonths(t), 30 - t % 2, 40));
            }
        }
        return Series.likeForLike(
                pool, MEASURE, new Network("n", "N", List.of(stays, joins)), Stratum.ALL, Linking.AUTO);
    }
}
