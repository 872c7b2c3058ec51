package org.networkspc.chart;

import static org.networkspc.chart.ControlChartConstants.c4;

import org.networkspc.series.Subgroup;

/** Means, ranges and standard deviations of subgroups of several values, with sigma from the spread within them. */
enum WithinSubgroups {
    /** Xbar-R and R charts. */
    RANGES {
        @Override
        SigmaEstimator usual(Convention convention) {
            return convention.subgroups().ofRanges();
        }

        @Override
        double expected(long n, RangeTable table) {
            return table.d2(n);
        }

        @Override
        double deviation(long n, RangeTable table) {
            return table.d3(n);
        }
    },
    /** Xbar-S and S charts. */
    DEVIATIONS {
        @Override
        SigmaEstimator usual(Convention convention) {
            return convention.subgroups().ofDeviations();
        }

        @Override
        double expected(long n, RangeTable table) {
            return c4(n - 1);
        }

        @Override
        double deviation(long n, RangeTable table) {
            return Math.sqrt(1 - c4(n - 1) * c4(n - 1));
        }
    };

    /** What the convention learns sigma from. */
    abstract SigmaEstimator usual(Convention convention);

    /** Mean of the spread of {@code n} values, in sigmas. */
    abstract double expected(long n, RangeTable table);

    /** Standard deviation of the spread of {@code n} values, in sigmas. */
    abstract double deviation(long n, RangeTable table);

    /** The estimator of this chart, chosen or usual. */
    SigmaEstimator estimator(LimitChoices choices, Convention convention) {
        return choices.estimator().orElse(usual(convention));
    }

    /** Centre Σ nᵢ·xᵢ / Σ nᵢ of what is plotted, and what the estimator learned; infinite without any two values. */
    Estimate learn(Baseline baseline) {
        double centre = baseline.given()
                .centre()
                .orElseGet(
                        () -> baseline.weightedMean(s -> s.count() * s.value(), Subgroup::count, "counts of values"));
        return Estimate.of(centre, baseline.given().sigma().orElseGet(() -> spread(baseline)));
    }

    private double spread(Baseline baseline) {
        Chain several = baseline.chain().where(s -> s.count() > 1);
        Convention convention = baseline.convention();
        return several.isEmpty()
                ? Double.POSITIVE_INFINITY
                : estimator(baseline.choices(), convention)
                        .learn(several, convention.subgroups().table());
    }

    /** Sigma of a mean: σ̂/√n; infinite where a single value says nothing of it. */
    double sigmaOfMean(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        long n = subgroup.count();
        boolean single = n < 2 && spec.given().sigma().isEmpty();
        return n < 1 || single && estimator(spec.choices(), spec.convention()).followsSize()
                ? Double.POSITIVE_INFINITY
                : sigma(estimate, n, spec) / Math.sqrt(n);
    }

    /** Limits of a range or a standard deviation of at least two values: centre ± k·d3·σ̂ or ± k·√(1 − c4²)·σ̂. */
    ControlLimits ofSpread(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
        SubgroupForm form = spec.convention().subgroups();
        double sigma = sigma(estimate, subgroup.count(), spec);
        if (!Double.isFinite(sigma)) {
            return scale.centreOnly(estimate.centre());
        }
        boolean drawnAsLearned = form.weightedCentre() || spec.given().centre().isPresent();
        double centre = drawnAsLearned ? estimate.centre() : expected(subgroup.count(), form.table()) * sigma;
        return scale.around(centre, deviation(subgroup.count(), form.table()) * sigma);
    }

    private double sigma(Estimate estimate, long n, ChartSpec spec) {
        return spec.given().sigma().isPresent()
                ? estimate.spread()
                : estimator(spec.choices(), spec.convention()).sigma(estimate.spread(), n);
    }
}
