package org.networkspc.series;

import org.apache.commons.statistics.distribution.TDistribution;
import org.networkspc.words.Phrase;

/**
 * A run on a like-for-like line against its own error: the mean of the run less the mean of the baseline, with two errors.
 *
 * <p><em>These people</em>: SE² = φ·c′M⁻c + σ_c²·(1/n_run + 1/n_baseline). <em>Members in general</em>: the jackknife that
 * leaves out each of I members, SE_J² = (I − 1)/I·Σ (Δ₍₋ᵢ₎ − Δ)² + the same σ_c² term, against t₀.₉₇₅ with k − 1 degrees of
 * freedom, k members with data in both.
 *
 * @param change on the scale of the line, before any multiplier
 * @param theseError SE of the people counted
 * @param membersError SE_J; infinite where the others could not be linked without some member
 * @param membersInBoth k
 */
public record LinkedShift(double change, double theseError, double membersError, int membersInBoth) {
    private static final double THESE = 2;

    /** What may be said of a run. */
    public enum Verdict {
        /** Beyond both errors. */
        CHANGE("A change, for the people counted and for {members} like these."),
        /** Beyond the error of the people counted only. */
        CARRIED_BY_FEW("A change for the people counted, carried by few {members}."),
        /** Within the error of the line itself. */
        WITHIN_LINKING("A run, within the uncertainty of the linking.");

        private final Phrase sentence;

        Verdict(String sentence) {
            this.sentence = Phrase.of(sentence);
        }

        public Phrase sentence() {
            return sentence;
        }
    }

    /**
     * The shift from some months to others.
     *
     * @param baseline months that make the level before, as indices into the fit's panel
     * @param run months that make the level since
     * @param shared σ_c², see {@link SharedVariation}
     */
    public static LinkedShift of(LikeForLike fit, int[] baseline, int[] run, double shared) {
        return of(fit, fit.variance(), baseline, run, shared);
    }

    /** The same where the variances of the fit are at hand. */
    public static LinkedShift of(LikeForLike fit, LineVariance variance, int[] baseline, int[] run, double shared) {
        double[] weights = weights(fit, baseline, run);
        double change = change(fit.line(), weights);
        double common = shared * (1.0 / run.length + 1.0 / baseline.length);
        double these = variance.of(weights) + common;
        double members = jackknife(fit, weights, change) + common;
        return new LinkedShift(change, Math.sqrt(these), Math.sqrt(members), inBoth(fit.panel(), baseline, run));
    }

    /** Whether the shift lies within twice the error of the people counted: the first half of {@link #of}, without refits. */
    public static boolean isWithinLinking(
            LikeForLike fit, LineVariance variance, int[] baseline, int[] run, double shared) {
        double[] weights = weights(fit, baseline, run);
        double these = variance.of(weights) + shared * (1.0 / run.length + 1.0 / baseline.length);
        return Math.abs(change(fit.line(), weights)) <= THESE * Math.sqrt(these);
    }

    private static double[] weights(LikeForLike fit, int[] baseline, int[] run) {
        if (baseline.length == 0 || run.length == 0) {
            throw new IllegalArgumentException("baseline and run must have a month each, was " + baseline.length
                    + " and " + run.length + " months");
        }
        double[] weights = new double[fit.panel().months().size()];
        for (int t : baseline) {
            weights[t] -= 1.0 / baseline.length;
        }
        for (int t : run) {
            weights[t] += 1.0 / run.length;
        }
        return weights;
    }

    private static double change(double[] line, double[] weights) {
        double sum = 0;
        for (int t = 0; t < weights.length; t++) {
            sum += weights[t] * line[t];
        }
        return sum;
    }

    private static double jackknife(LikeForLike fit, double[] weights, double change) {
        LeftOut others = LeftOut.of(fit);
        double sum = 0;
        int members = 0;
        for (int i = 0; i < fit.panel().members().size(); i++) {
            if (fit.panel().firstMonth(i) < weights.length) {
                members++;
                double moved = changeWithout(others, i, weights) - change;
                sum += moved * moved;
            }
        }
        return (members - 1.0) / members * sum;
    }

    /** The change without a member, from the months that are left; infinite when a side is empty or not linked. */
    private static double changeWithout(LeftOut others, int member, double[] weights) {
        double[] line;
        try {
            line = others.line(member);
        } catch (IllegalArgumentException notLinked) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sums = new double[2];
        double[] totals = new double[2];
        for (int t = 0; t < line.length; t++) {
            if (!Double.isNaN(line[t])) {
                int side = weights[t] > 0 ? 1 : 0;
                sums[side] += Math.abs(weights[t]) * line[t];
                totals[side] += Math.abs(weights[t]);
            }
        }
        return totals[0] > 0 && totals[1] > 0 ? sums[1] / totals[1] - sums[0] / totals[0] : Double.POSITIVE_INFINITY;
    }

    private static int inBoth(Panel panel, int[] baseline, int[] run) {
        int count = 0;
        for (int i = 0; i < panel.members().size(); i++) {
            count += hasAny(panel, i, baseline) && hasAny(panel, i, run) ? 1 : 0;
        }
        return count;
    }

    private static boolean hasAny(Panel panel, int member, int[] months) {
        for (int t : months) {
            if (panel.has(member, t)) {
                return true;
            }
        }
        return false;
    }

    /** Whether |Δ| exceeds twice the error of the people counted. */
    public boolean exceedsThese() {
        return Math.abs(change) > THESE * theseError;
    }

    /** Whether |Δ| exceeds what leaving out any member could do. */
    public boolean exceedsMembers() {
        return membersInBoth > 1
                && Math.abs(change)
                        > TDistribution.of(membersInBoth - 1.0).inverseSurvivalProbability(0.025) * membersError;
    }

    public Verdict verdict() {
        if (!exceedsThese()) {
            return Verdict.WITHIN_LINKING;
        }
        return exceedsMembers() ? Verdict.CHANGE : Verdict.CARRIED_BY_FEW;
    }
}
