package org.networkspc.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.networkspc.measure.Stratum;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.LineVariance;
import org.networkspc.series.LinkedShift;
import org.networkspc.series.Linking;
import org.networkspc.series.Series;
import org.networkspc.series.SharedVariation;

/**
 * How often runs of 8 in the twelve months after a baseline of twelve are seen and told, in per cent of simulated
 * networks.
 *
 * @param naive all events over all denominators
 * @param equal mean of member rates
 * @param run the like-for-like line, its run alone
 * @param these with 2 SE of the people counted
 * @param both with both errors
 * @param xmr a point of the like-for-like line outside XmR limits
 * @param twoPart a point outside two-part limits
 */
record LikeForLikeGate(double naive, double equal, double run, double these, double both, double xmr, double twoPart) {
    private static final int RUN = 8;

    /** One design of the gate. */
    record Design(SimulatedNetwork.Movement movement, double missing, double gain) {}

    static LikeForLikeGate of(Design design, int networks, long seed) {
        double[] found = new double[7];
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < networks; n++) {
            SimulatedNetwork drawn = SimulatedNetwork.of(
                            random.split(), design.movement(), 24, (i, t) -> t < 12 ? 0 : design.gain())
                    .missing(random.split(), design.missing());
            boolean[] told = judge(drawn);
            for (int k = 0; k < found.length; k++) {
                found[k] += told[k] ? 100.0 / networks : 0;
            }
        }
        return new LikeForLikeGate(found[0], found[1], found[2], found[3], found[4], found[5], found[6]);
    }

    private static boolean[] judge(SimulatedNetwork drawn) {
        boolean[] told = new boolean[7];
        Series series =
                Series.likeForLike(drawn.pool(), SimulatedNetwork.MEASURE, drawn.network, Stratum.ALL, Linking.AUTO);
        LikeForLike fit = series.fit().orElseThrow();
        int[] reported = IntStream.range(0, 24)
                .filter(t -> series.subgroups().get(t).hasValue())
                .toArray();
        told[0] = run(drawn::naive, reported).length > 0;
        told[1] = run(drawn::equalMembers, reported).length > 0;
        double[] line = new double[24];
        for (int k = 0; k < reported.length; k++) {
            line[reported[k]] = fit.line()[k];
        }
        int[] counted = IntStream.of(reported)
                .filter(t -> series.subgroups().get(t).counts())
                .toArray();
        int[] run = in(reported, run(t -> line[t], counted));
        int[] baseline = IntStream.of(counted).filter(t -> t < 12).toArray();
        double shared = shared(fit, in(reported, baseline), baseline);
        if (run.length > 0) {
            LinkedShift shift = LinkedShift.of(fit, in(reported, baseline), run, shared);
            told[2] = true;
            told[3] = shift.exceedsThese();
            told[4] = shift.verdict() == LinkedShift.Verdict.CHANGE;
        }
        int[] monitored = IntStream.of(counted).filter(t -> t >= 12).toArray();
        limits(fit, in(reported, monitored), in(reported, baseline), shared, told);
        return told;
    }

    /** Where these months stand in the panel, which leaves out the ones nobody reported. */
    private static int[] in(int[] reported, int[] months) {
        return IntStream.of(months).map(t -> Arrays.binarySearch(reported, t)).toArray();
    }

    private static double shared(LikeForLike fit, int[] baseline, int[] months) {
        boolean[] joined = new boolean[baseline.length];
        for (int k = 1; k < joined.length; k++) {
            joined[k] = months[k] - months[k - 1] == 1;
        }
        return SharedVariation.of(fit.line(), fit.variance(), baseline, joined);
    }

    private static void limits(LikeForLike fit, int[] monitored, int[] baseline, double shared, boolean[] told) {
        double[] line = fit.line();
        LineVariance variance = fit.variance();
        double[] v = variance.fromBaseline(baseline);
        double centre =
                IntStream.of(baseline).mapToDouble(t -> line[t]).average().orElseThrow();
        double ranges = 0;
        for (int k = 1; k < baseline.length; k++) {
            ranges += Math.abs(line[baseline[k]] - line[baseline[k - 1]]);
        }
        double sigma = ranges / (baseline.length - 1) * Math.sqrt(Math.PI) / 2;
        for (int t : monitored) {
            told[5] |= Math.abs(line[t] - centre) > 3 * sigma;
            told[6] |= Math.abs(line[t] - centre) > 3 * Math.sqrt(shared + v[t]);
        }
    }

    /** The first 8 months in a row after the twelfth on one side of the mean of the first twelve; empty without. */
    private static int[] run(IntToDoubleFunction line, int[] counted) {
        double centre = IntStream.of(counted)
                .filter(t -> t < 12)
                .mapToDouble(line)
                .average()
                .orElseThrow();
        List<Integer> run = new ArrayList<>();
        for (int t : counted) {
            if (t >= 12) {
                double side = Math.signum(line.applyAsDouble(t) - centre);
                if (!run.isEmpty() && side != Math.signum(line.applyAsDouble(run.get(0)) - centre)) {
                    run.clear();
                }
                run.add(t);
                if (run.size() == RUN) {
                    return run.stream().mapToInt(i -> i).toArray();
                }
            }
        }
        return new int[0];
    }
}
