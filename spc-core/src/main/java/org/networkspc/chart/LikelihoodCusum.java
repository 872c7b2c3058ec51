package org.networkspc.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * CUSUM of log-likelihood ratios of single cases: is the odds of an event R times what was expected? After each case
 * max(0, sum + weight); with R below 1 it looks for improvement and is drawn downwards. A sum beyond the limit signals.
 *
 * <p>Steiner, Cook, Farewell &amp; Treasure 2000, doi:10.1093/biostatistics/1.4.441. With one risk for all cases it is the
 * Bernoulli CUSUM (Reynolds &amp; Stoumbos 1999, doi:10.1080/00224065.1999.11979900).
 *
 * @param oddsRatio R, positive and not 1
 * @param limit positive, in log-likelihood
 * @param resets whether the next case starts from 0 after a signal
 * @param sums after each case, before any reset; 0 or more for R above 1, 0 or less for R below 1
 * @param signals for each case whether its sum lies beyond the limit
 */
public record LikelihoodCusum(
        double oddsRatio, double limit, boolean resets, List<Double> sums, List<Boolean> signals) {
    public LikelihoodCusum {
        if (!(oddsRatio > 0) || oddsRatio == 1 || Double.isInfinite(oddsRatio)) {
            throw new IllegalArgumentException("oddsRatio must be positive, finite and not 1, was " + oddsRatio);
        }
        if (!(limit > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("limit must be positive and finite, was " + limit);
        }
        sums = List.copyOf(sums);
        signals = List.copyOf(signals);
    }

    static LikelihoodCusum of(CaseSequence sequence, double oddsRatio, double limit, boolean resets) {
        List<Double> sums = new ArrayList<>(sequence.cases().size());
        List<Boolean> signals = new ArrayList<>(sequence.cases().size());
        int sign = oddsRatio > 1 ? 1 : -1;
        double sum = 0;
        for (CaseSequence.Case one : sequence.cases()) {
            double before = resets && sum > limit ? 0 : sum;
            sum = Math.max(0, before + one.weight(oddsRatio));
            sums.add(sign * sum + 0.0);
            signals.add(sum > limit);
        }
        return new LikelihoodCusum(oddsRatio, limit, resets, sums, signals);
    }

    /** The risk, 0 to 1, that this odds ratio makes of an expected one: R·p/(1 − p + R·p). */
    public double shifted(double risk) {
        if (!(risk >= 0 && risk <= 1)) {
            throw new IllegalArgumentException("risk must be 0 to 1, was " + risk);
        }
        return oddsRatio * risk / (1 + (oddsRatio - 1) * risk);
    }
}
