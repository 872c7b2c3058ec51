package org.networkspc.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Cases one after another: whether the event happened, and how likely it was expected to be for that case.
 *
 * @param cases in the order they happened; empty is allowed and gives empty lines
 */
public record CaseSequence(List<Case> cases) {
    public CaseSequence {
        cases = List.copyOf(cases);
    }

    /**
     * One case.
     *
     * @param event whether it happened
     * @param risk expected chance of the event, 0 to 1. At 0 and 1 the case is taken as it stands: an event expected
     *     never to happen adds the full log odds ratio, one expected for certain adds nothing
     */
    public record Case(boolean event, double risk) {
        public Case {
            if (!(risk >= 0 && risk <= 1)) {
                throw new IllegalArgumentException("risk must be 0 to 1, was " + risk);
            }
        }

        /**
         * Logarithm of how much likelier this outcome is with the odds so many times the expected ones: log(R/(1 − p + R·p))
         * for an event, −log(1 − p + R·p) otherwise (Steiner et al. 2000, with R₀ = 1).
         */
        double weight(double oddsRatio) {
            double logOdds = event ? Math.log(oddsRatio) : 0;
            return logOdds - Math.log1p((oddsRatio - 1) * risk);
        }
    }

    /** Cases of the same risk. */
    public static CaseSequence of(double risk, List<Boolean> events) {
        return new CaseSequence(
                events.stream().map(event -> new Case(event, risk)).toList());
    }

    /**
     * Variable life-adjusted display: after each case, expected minus observed events so far, so that it rises when
     * fewer happen than expected. It has no limits of its own and wanders far by chance alone: signals come from
     * {@link #cusum}. Lovegrove et al. 1997, doi:10.1016/S0140-6736(97)06507-0.
     */
    public List<Double> vlad() {
        List<Double> line = new ArrayList<>(cases.size());
        double sum = 0;
        for (Case one : cases) {
            sum += one.risk() - (one.event() ? 1 : 0);
            line.add(sum);
        }
        return line;
    }

    /** The risk-adjusted CUSUM of these cases; a Bernoulli CUSUM where all risks are equal. */
    public LikelihoodCusum cusum(double oddsRatio, double limit, boolean resets) {
        return LikelihoodCusum.of(this, oddsRatio, limit, resets);
    }

    /** Cases whose outcome their expected risk of 0 or 1 ruled out: the risks deserve a second look. */
    public long contradictions() {
        return cases.stream().filter(one -> one.risk() == (one.event() ? 0 : 1)).count();
    }
}
