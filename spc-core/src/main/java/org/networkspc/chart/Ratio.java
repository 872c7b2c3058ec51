package org.networkspc.chart;

import org.networkspc.series.Subgroup;

/** What proportions and rates share: a centre weighted by denominators, and limits that follow each denominator. */
enum Ratio {
    BINOMIAL {
        @Override
        double unitVariance(double centre) {
            return centre * (1 - centre);
        }
    },
    POISSON {
        @Override
        double unitVariance(double centre) {
            return centre;
        }
    };

    /** Variance of one unit of denominator at this centre. */
    abstract double unitVariance(double centre);

    /** Σ events / Σ denominators. */
    static double centre(Baseline baseline) {
        return baseline.given()
                .centre()
                .orElseGet(() -> baseline.weightedMean(Ratio::events, Subgroup::denominator, "denominators"));
    }

    /** Centre and σ_z: sigma of z = (value − centre) / its own standard error, from moving ranges of z. */
    Estimate learnWithSpread(Baseline baseline) {
        double centre = centre(baseline);
        return Estimate.of(centre, baseline.sigma(subgroup -> z(subgroup, centre)));
    }

    /** Sigma of the plotted ratio is spread · √(variance / denominator); infinite where there is no denominator. */
    double sigma(Estimate estimate, Subgroup subgroup) {
        return subgroup.denominator() > 0
                ? estimate.spread() * standardError(subgroup, estimate.centre())
                : Double.POSITIVE_INFINITY;
    }

    /** Of the number of events itself, which lies within 0 to n: n·centre ± k·√(n·variance). */
    ControlLimits limitsOfEvents(Estimate estimate, Subgroup subgroup) {
        double n = subgroup.denominator();
        double sigma = Math.sqrt(n * Math.max(0, unitVariance(estimate.centre())));
        return ControlLimits.around(n * estimate.centre(), sigma, new Band(0, n));
    }

    private double z(Subgroup subgroup, double centre) {
        double error = standardError(subgroup, centre);
        return error > 0 ? (subgroup.value() - centre) / error : 0;
    }

    private double standardError(Subgroup subgroup, double centre) {
        return Math.sqrt(Math.max(0, unitVariance(centre)) / subgroup.denominator());
    }

    /** The numerator where the value is plain n/d; value · d where it was pooled in another way. */
    private static double events(Subgroup subgroup) {
        double numerator = subgroup.numerator();
        return numerator / subgroup.denominator() == subgroup.value()
                ? numerator
                : subgroup.value() * subgroup.denominator();
    }
}
