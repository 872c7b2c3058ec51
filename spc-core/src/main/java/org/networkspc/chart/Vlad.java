package org.networkspc.chart;

import org.networkspc.series.Subgroup;

/**
 * Variable life-adjusted display by period: expected minus observed events so far, from numerators (observed) and
 * denominators (expected). It rises when fewer events happen than expected, and has no limits of its own: a steady climb
 * or fall of some cases is what chance does too, and signals come from a risk-adjusted CUSUM. Case by case:
 * {@link CaseSequence#vlad}. Lovegrove et al. 1997, doi:10.1016/S0140-6736(97)06507-0.
 */
public record Vlad() implements ChartMethod {

    @Override
    public String code() {
        return "vlad";
    }

    @Override
    public String title() {
        return "VLAD, expected minus observed so far (it has no limits)";
    }

    @Override
    public boolean hasMemory() {
        return true;
    }

    /** In events: no multiplier. */
    @Override
    public boolean hasOwnScale() {
        return true;
    }

    @Override
    public Estimate learn(Baseline baseline) {
        return Estimate.of(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        return ControlLimits.centreOnly(0);
    }

    @Override
    public void accumulate(Estimate estimate, ChartSpec spec, Accumulation points) {
        ControlLimits limits = ControlLimits.centreOnly(0);
        double sum = 0;
        for (Subgroup subgroup : points.subgroups()) {
            if (points.counts(subgroup)) {
                sum += subgroup.denominator() - subgroup.numerator();
            }
            points.add(subgroup, sum, limits);
        }
    }
}
