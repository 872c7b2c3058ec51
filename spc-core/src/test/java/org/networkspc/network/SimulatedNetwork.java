package org.networkspc.network;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

/**
 * Twelve members over some months, drawn at random: levels Normal(0.78, 0.06), monthly volumes log-normal with median 150
 * and log-SD 0.9, month-to-month noise of each member 0.01, binomial counts. The same seed gives the same network.
 */
final class SimulatedNetwork {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    static final int MEMBERS = 12;
    static final int BASELINE = 12;
    static final Measure MEASURE =
            Measure.proportion("p", "Done as agreed, per cent").improvement(Direction.INCREASE);

    final Network network;
    final double[][] events;
    final double[][] sizes;
    final int months;

    private SimulatedNetwork(Network network, double[][] events, double[][] sizes, int months) {
        this.network = network;
        this.events = events;
        this.sizes = sizes;
        this.months = months;
    }

    /** Who is there when. */
    enum Movement {
        NOBODY_JOINS(0, 0),
        FOUR_JOIN(4, 0),
        NINE_JOIN(9, 0),
        FOUR_LEAVE(0, 4);

        final int joining;
        final int leaving;

        Movement(int joining, int leaving) {
            this.joining = joining;
            this.leaving = leaving;
        }
    }

    /** What a member's true rate gains in a month; both from 0. */
    interface Effect {
        double of(int member, int month);
    }

    static SimulatedNetwork of(SplittableRandom random, Movement movement, int months, Effect effect) {
        LocalDate change = FIRST.plusMonths(BASELINE);
        List<Member> members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> {
                    Member member = Member.of("M" + (10 + i));
                    return i >= MEMBERS - movement.joining
                            ? member.joining(change)
                            : i >= MEMBERS - movement.leaving ? member.leaving(change) : member;
                })
                .toList();
        double[][] events = new double[MEMBERS][months];
        double[][] sizes = new double[MEMBERS][months];
        for (int i = 0; i < MEMBERS; i++) {
            double level = clip(0.78 + 0.06 * random.nextGaussian(), 0.3, 0.95);
            double volume = Math.exp(Math.log(150) + 0.9 * random.nextGaussian());
            for (int t = 0; t < months; t++) {
                double size = Math.max(1, poisson(random, volume));
                double rate = clip(level + effect.of(i, t) + 0.01 * random.nextGaussian(), 0.01, 0.999);
                double count = binomial(random, (int) size, rate);
                if (members.get(i).isExpectedAt(FIRST.plusMonths(t))) {
                    sizes[i][t] = size;
                    events[i][t] = count;
                }
            }
        }
        return new SimulatedNetwork(new Network("n", "Network", members), events, sizes, months);
    }

    /** The same with this share of the member-months missing at random. */
    SimulatedNetwork missing(SplittableRandom random, double share) {
        double[][] left = new double[MEMBERS][months];
        for (int i = 0; i < MEMBERS; i++) {
            for (int t = 0; t < months; t++) {
                left[i][t] = random.nextDouble() < share ? 0 : sizes[i][t];
            }
        }
        return new SimulatedNetwork(network, events, left, months);
    }

    /** The same as known after so many months. */
    SimulatedNetwork upTo(int month) {
        return new SimulatedNetwork(network, events, sizes, month);
    }

    Pool pool() {
        Pool pool = new Pool();
        for (int i = 0; i < MEMBERS; i++) {
            for (int t = 0; t < months; t++) {
                if (sizes[i][t] > 0) {
                    pool.add(Observation.of(
                            MEASURE, network.members().get(i), FIRST.plusMonths(t), events[i][t], sizes[i][t]));
                }
            }
        }
        return pool;
    }

    /** All events over all denominators of a month. */
    double naive(int month) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < MEMBERS; i++) {
            above += sizes[i][month] > 0 ? events[i][month] : 0;
            below += sizes[i][month];
        }
        return above / below;
    }

    /** Mean of the members' rates. */
    double equalMembers(int month) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < MEMBERS; i++) {
            if (sizes[i][month] > 0) {
                sum += events[i][month] / sizes[i][month];
                n++;
            }
        }
        return sum / n;
    }

    private static double clip(double x, double least, double most) {
        return Math.min(Math.max(x, least), most);
    }

    /** Of large means by the normal, of small ones by counting exponential times. */
    private static double poisson(SplittableRandom random, double mean) {
        if (mean > 50) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int n = -1;
        for (double time = 0; time < mean; n++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return n;
    }

    /** By inversion on the number of failures, in parts of 500 at most. */
    private static int binomial(SplittableRandom random, int n, double p) {
        int successes = 0;
        for (int left = n; left > 0; left -= 500) {
            int part = Math.min(left, 500);
            double u = random.nextDouble();
            double at = Math.pow(p, part);
            int failures = 0;
            while (u > at && failures < part) {
                u -= at;
                failures++;
                at *= (part - failures + 1.0) / failures * (1 - p) / p;
            }
            successes += part - failures;
        }
        return successes;
    }
}
