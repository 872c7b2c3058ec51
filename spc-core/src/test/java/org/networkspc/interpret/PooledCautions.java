package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.network.PooledChange;
import org.networkspc.network.PooledReading;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/** An example of every caution that belongs to a pooled line, with when it is said. */
final class PooledCautions {
    private static final LocalDate FIRST = LikeForLikeLines.FIRST;
    private static final Measure HANDS =
            Measure.proportion("hands", "Hands seen clean").reported(Cadence.MONTH, 0);

    private PooledCautions() {}

    static Map<String, Caution> all() {
        Map<String, Caution> all = new LinkedHashMap<>();
        add(
                all,
                "linking",
                "a run on a like-for-like line is carried by few members, or within the line's own error",
                cautions(LikeForLikeLines.nothingChanges(Direction.INCREASE, 2)));
        add(
                all,
                "moving-differently",
                "members do not keep their distances, as a like-for-like fit assumes: p below 0.01",
                cautions(LikeForLikeLines.joinersGain(Direction.INCREASE)));
        add(
                all,
                "broken-bridge",
                "fewer than 3 members join a month to the baseline, or they join it badly",
                cautions(LikeForLikeLines.foundersLeave()));
        add(all, "other-link", "the like-for-like line has another verdict on the other scale", onTwoScales());
        add(
                all,
                "history-moved",
                "the latest month moved a past point of a like-for-like line by more than the point's own error",
                afterALateReport());
        PooledChange change = sharesChange(24, 24);
        add(
                all,
                "reversal",
                "an as-reported line went one way, members' own rates the other, beyond 2.58 standard errors",
                change.cautions());
        add(
                all,
                "seasons",
                "the windows of a change are not the same months of two years",
                sharesChange(10, 10).cautions());
        add(
                all,
                "uneven-windows",
                "a member reported another number of periods in one window of a change",
                sharesChange(24, 22).cautions());
        return all;
    }

    private static void add(Map<String, Caution> all, String code, String when, List<Caution> said) {
        all.put(
                when,
                said.stream()
                        .filter(caution -> caution.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(code + " is not among " + said)));
    }

    private static List<Caution> cautions(org.networkspc.chart.Chart chart) {
        return Interpretation.of(chart, RuleSet.STANDARD).cautions();
    }

    /** Later the member that stands lower is counted more often; both gain. The second reports for fewer months. */
    private static PooledChange sharesChange(int months, int ofSecond) {
        Network network = new Network("n", "N", List.of(Member.of("A"), Member.of("B")));
        Pool pool = new Pool();
        for (int t = 0; t < months; t++) {
            boolean later = t >= months / 2;
            pool.add(Observation.of(HANDS, network.members().get(0), FIRST.plusMonths(t), later ? 950 : 900, 1000));
            int counted = later ? 9000 : 1000;
            if (t < ofSecond) {
                pool.add(Observation.of(
                        HANDS, network.members().get(1), FIRST.plusMonths(t), counted * (later ? 0.55 : 0.5), counted));
            }
        }
        return PooledChange.of(pool, HANDS, network).orElseThrow();
    }

    /** Joiners with three times the rate; all fall by a tenth, which is more on a scale of points for them. */
    static List<Caution> onTwoScales() {
        Measure falls = Measure.rate("falls", "Falls per 1,000 bed days", 1000).improvement(Direction.DECREASE);
        SplittableRandom random = new SplittableRandom(8);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            members.add(i < 4 ? Member.of("M" + i) : Member.of("M" + i).joining(FIRST.plusMonths(12)));
        }
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            for (Member member : members) {
                if (member.isExpectedAt(FIRST.plusMonths(t))) {
                    double mean = (members.indexOf(member) < 4 ? 12 : 36) * (t < 12 ? 1 : 0.9);
                    double count = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
                    pool.add(Observation.of(falls, member, FIRST.plusMonths(t), count, 3000));
                }
            }
        }
        Network network = new Network("n", "N", members);
        Series line = Series.of(pool, falls, network, Pooling.LIKE_FOR_LIKE);
        ChartSpec spec = ChartSpec.of(ChartType.U_PRIME).frozenAfter(FIRST.plusMonths(11));
        Interpretation reading = Interpretation.of(spec.suiting(line).plot(line), RuleSet.STANDARD);
        return new PooledReading(pool, network, spec).of(reading).cautions();
    }

    /** A small joiner stands alone for a year, joined by one month; the last month then shows its level. */
    static List<Caution> afterALateReport() {
        List<Member> members = List.of(Member.of("A"), Member.of("B"), Member.of("C"));
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            LocalDate month = FIRST.plusMonths(t);
            double wave = t % 3;
            if (t < 12 || t == 23) {
                pool.add(Observation.of(HANDS, members.get(0), month, 500 + wave, 1000));
                pool.add(Observation.of(HANDS, members.get(1), month, 510 - wave, 1000));
            }
            if (t >= 11) {
                int size = t == 23 ? 1000 : 20;
                pool.add(Observation.of(HANDS, members.get(2), month, (t == 11 ? 0.3 : 0.5) * size, size));
            }
        }
        Network network = new Network("n", "N", members);
        Series line = Series.of(pool, HANDS, network, Pooling.LIKE_FOR_LIKE);
        ChartSpec spec = ChartSpec.of(ChartType.P_PRIME).frozenAfter(FIRST.plusMonths(11));
        Interpretation reading = Interpretation.of(spec.suiting(line).plot(line), RuleSet.STANDARD);
        return new PooledReading(pool, network, spec).of(reading).cautions();
    }
}
