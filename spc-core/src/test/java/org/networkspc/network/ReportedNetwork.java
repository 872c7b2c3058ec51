package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

/**
 * Three years of twelve members: a season, one true step, chance, and no error.
 *
 * @param numbers by measure, member and month: first number, not a number where nothing was reported, and denominator
 */
record ReportedNetwork(double[][][][] numbers) {
    static final int MEMBERS = 12;
    static final int MONTHS = 36;
    static final Measure FALLS = Measure.rate("falls", "Falls per 1,000 bed days", 1_000);
    static final Measure HYGIENE = Measure.proportion("hygiene", "Hands clean");
    static final Measure STAY = Measure.measurement("stay", "Days in hospital");
    static final Measure SENT = Measure.count("sent", "People referred");
    static final Measure RECEIVED = Measure.count("received", "People seen");
    static final List<Measure> MEASURES = List.of(FALLS, HYGIENE, STAY, SENT, RECEIVED);

    static ReportedNetwork random(SplittableRandom random) {
        double[][][][] numbers = new double[MEASURES.size()][MEMBERS][MONTHS][2];
        for (int i = 0; i < MEMBERS; i++) {
            double bedDays = random.nextDouble(2_500, 9_000);
            double rate = random.nextDouble(0.004, 0.009);
            double seen = random.nextDouble(30, 150);
            double clean = random.nextDouble(0.55, 0.95);
            double stay = random.nextDouble(4, 9);
            double people = random.nextDouble(60, 200);
            int step = random.nextInt(MONTHS);
            for (int t = 0; t < MONTHS; t++) {
                double season = 1 + 0.08 * Math.cos(2 * Math.PI * t / 12);
                double better = t >= step ? 0.8 : 1;
                double days = Math.rint(bedDays * season * (1 + 0.03 * random.nextGaussian()));
                numbers[0][i][t] = new double[] {poisson(days * rate * better, random), days};
                double audits = Math.max(10, Math.rint(seen * (1 + 0.15 * random.nextGaussian())));
                numbers[1][i][t] = new double[] {binomial((int) audits, clean, random), audits};
                numbers[2][i][t] = new double[] {
                    Math.rint(10 * stay * better * season * (1 + 0.05 * random.nextGaussian())) / 10, 0
                };
                double sent = poisson(people * season, random);
                numbers[3][i][t] = new double[] {sent, 0};
                numbers[4][i][t] = new double[] {sent - random.nextInt(3), 0};
            }
        }
        return new ReportedNetwork(numbers);
    }

    double[] at(Measure measure, int member, int month) {
        return numbers[MEASURES.indexOf(measure)][member][month];
    }

    static LocalDate month(int t) {
        return Cadence.MONTH.plus(LocalDate.of(2022, 1, 1), t);
    }

    int size() {
        return MEASURES.size() * MEMBERS * MONTHS;
    }

    static Network network() {
        return new Network(
                "n",
                "Network",
                IntStream.range(0, MEMBERS).mapToObj(ReportedNetwork::member).toList());
    }

    static Member member(int i) {
        return Member.of(String.format(Locale.ROOT, "M%02d", i + 1));
    }

    Pool pool(List<Measure> measures) {
        List<Observation> rows = new ArrayList<>();
        for (Measure measure : measures) {
            for (int i = 0; i < MEMBERS; i++) {
                for (int t = 0; t < MONTHS; t++) {
                    double[] n = at(measure, i, t);
                    if (Double.isNaN(n[0])) {
                        continue;
                    }
                    rows.add(
                            measure.kind().isRatio()
                                    ? Observation.of(measure, member(i), month(t), n[0], n[1])
                                    : Observation.of(measure, member(i), month(t), n[0]));
                }
            }
        }
        return Pool.of(rows);
    }

    /** What one office of a member sends, another receives. */
    static List<HandOver> handOvers() {
        return IntStream.range(0, MEMBERS)
                .mapToObj(i -> new HandOver(SENT, member(i), RECEIVED, member(i)))
                .toList();
    }

    static double poisson(double mean, SplittableRandom random) {
        return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }

    private static double binomial(int n, double p, SplittableRandom random) {
        return IntStream.range(0, n).filter(i -> random.nextDouble() < p).count();
    }
}
