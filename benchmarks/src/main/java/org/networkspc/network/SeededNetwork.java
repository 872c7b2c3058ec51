package org.networkspc.network;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;

/**
 * A network of so many members that follow 20 measures over some months: 5 proportions near a half and 5 near a tenth, 5 rates, 3 means
 * of several values, 2 counts. One member in five joins after a year, one report in fifty is missing, and everybody improves by half a
 * standard deviation of the members half-way. Proportions near a half are also told by two groups of people.
 */
record SeededNetwork(Network network, List<Measure> measures, Pool pool, int months) {
    static final int MEASURES = 20;
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final String GROUPS = "group";

    static SeededNetwork of(int members, int months) {
        SplittableRandom random = new SplittableRandom(604);
        List<Member> all = IntStream.range(0, members)
                .mapToObj(i -> Member.of("M%04d".formatted(i)))
                .toList();
        List<Measure> measures =
                IntStream.range(0, MEASURES).mapToObj(SeededNetwork::measure).toList();
        Pool pool = new Pool();
        for (Member member : all) {
            int joins = random.nextInt(5) == 0 ? 12 : 0;
            for (int m = 0; m < MEASURES; m++) {
                double level = random.nextGaussian();
                for (int t = joins; t < months; t++) {
                    if (random.nextInt(50) > 0) {
                        report(pool, measures.get(m), member, t, level + (t < months / 2 ? 0 : 0.5), random);
                    }
                }
            }
        }
        return new SeededNetwork(new Network("bench", "Benchmark", all), measures, pool, months);
    }

    private static Measure measure(int m) {
        String id = "m" + (m + 1);
        Measure plain = m < 10
                ? Measure.proportion(id, "Proportion " + id)
                : m < 15
                        ? Measure.rate(id, "Rate " + id, 1_000)
                        : m < 18 ? Measure.measurement(id, "Mean " + id) : Measure.count(id, "Count " + id);
        return plain.improvement(Direction.INCREASE);
    }

    private static void report(
            Pool pool, Measure measure, Member member, int month, double level, SplittableRandom random) {
        LocalDate date = FIRST.plusMonths(month);
        double size = 80 + random.nextInt(40);
        switch (measure.kind()) {
            case PROPORTION -> {
                boolean half = isNearAHalf(measure);
                double share = (half ? 0.5 : 0.1) + (half ? 0.06 : 0.02) * level;
                double events = drawn(random, size * share, size * share * (1 - share), size);
                if (half) {
                    double first = Math.floor(events / 2);
                    pool.add(Observation.of(measure, member, date, first, Math.floor(size / 2))
                            .in(group("A")));
                    pool.add(Observation.of(measure, member, date, events - first, Math.ceil(size / 2))
                            .in(group("B")));
                } else {
                    pool.add(Observation.of(measure, member, date, events, size));
                }
            }
            case RATE -> {
                double events = size * 10 * (0.02 + 0.004 * level);
                pool.add(Observation.of(measure, member, date, drawn(random, events, events, size * 10), size * 10));
            }
            case MEASUREMENT -> {
                double[] values = new double[5];
                for (int i = 0; i < values.length; i++) {
                    values[i] = 20 + 2 * level + 3 * random.nextGaussian();
                }
                pool.add(new Observation(measure, member, Stratum.ALL, date, Tally.values(Moments.of(values))));
            }
            default -> {
                double events = 40 + 5 * level;
                pool.add(Observation.of(measure, member, date, drawn(random, events, events, 1_000)));
            }
        }
    }

    private static double drawn(SplittableRandom random, double mean, double variance, double most) {
        double events = Math.rint(mean + Math.sqrt(Math.max(0, variance)) * random.nextGaussian());
        return Math.max(0, Math.min(most, events));
    }

    static Stratum group(String name) {
        return new Stratum(GROUPS, name);
    }

    static boolean isNearAHalf(Measure measure) {
        return measure.kind() == MeasureKind.PROPORTION
                && Integer.parseInt(measure.id().substring(1)) <= 5;
    }
}
