package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/** Like-for-like lines of twenty-four months, of which twelve are the baseline and members join after it. */
final class LikeForLikeLines {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int BASELINE = 12;
    private static final int MONTHS = 24;

    private LikeForLikeLines() {}

    /** A member's rate in a month; both from 0. */
    interface Level {
        double of(int member, int month);
    }

    /** Four joiners gain beside six steady founders, so that the line seems to drop when they join. */
    static Chart joinersGain(Direction direction) {
        return chart(direction, 6, 4, 400, 3, (i, t) -> i < 6 ? 0.6 + 0.01 * i : 0.4 + 0.01 * (t - 12));
    }

    /** Nothing changes; two founders of many join many others, and a run comes about by chance. */
    static Chart nothingChanges(Direction direction, long seed) {
        return chart(direction, 3, 9, 60, seed, (i, t) -> 0.5 + 0.02 * i);
    }

    /** Four of six founders leave soon after four joined, so that two join the later months to the baseline. */
    static Chart foundersLeave() {
        List<Member> members = new ArrayList<>(members(6, 4));
        for (int i = 2; i < 6; i++) {
            members.set(i, members.get(i).leaving(FIRST.plusMonths(BASELINE + 2)));
        }
        return chart(Direction.INCREASE, members, 400, 3, (i, t) -> 0.6);
    }

    private static Chart chart(Direction direction, int founders, int joiners, int size, long seed, Level level) {
        return chart(direction, members(founders, joiners), size, seed, level);
    }

    private static List<Member> members(int founders, int joiners) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < founders + joiners; i++) {
            Member member = Member.of("M" + (10 + i));
            members.add(i < founders ? member : member.joining(FIRST.plusMonths(BASELINE)));
        }
        return members;
    }

    private static Chart chart(Direction direction, List<Member> members, int size, long seed, Level level) {
        Measure measure = Measure.proportion("p", "Done, per cent").improvement(direction);
        Network network = new Network("n", "N", members);
        Series line = Series.of(pool(measure, network, size, seed, level), measure, network, Pooling.LIKE_FOR_LIKE);
        return ChartSpec.of(ChartType.P_PRIME)
                .suiting(line)
                .frozenAfter(FIRST.plusMonths(BASELINE - 1))
                .plot(line);
    }

    private static Pool pool(Measure measure, Network network, int size, long seed, Level level) {
        SplittableRandom random = new SplittableRandom(seed);
        Pool pool = new Pool();
        for (int t = 0; t < MONTHS; t++) {
            for (int i = 0; i < network.members().size(); i++) {
                Member member = network.members().get(i);
                double deviation = Math.sqrt(size) / 3 * random.nextGaussian();
                double n = Math.min(size, Math.max(0, Math.rint(size * level.of(i, t) + deviation)));
                if (member.isExpectedAt(FIRST.plusMonths(t))) {
                    pool.add(Observation.of(measure, member, FIRST.plusMonths(t), n, size));
                }
            }
        }
        return pool;
    }
}
