package org.networkspc.chart;

import org.networkspc.series.Subgroup;

/**
 * Taylor's normalised individuals: one sigma for a unit of denominator, learned from neighbours of any size (Taylor,
 * Normalized Individuals (IN) Control Chart, 2017).
 */
final class Normalised {
    private static final double TO_SIGMA = Math.sqrt(Math.PI / 2);

    private Normalised() {}

    /** Centre Σ nᵢyᵢ / Σ nᵢ; spread: mean of √(π/2)·|yᵢ₊₁ − yᵢ| / √(1/nᵢ + 1/nᵢ₊₁), screened when the chart says so. */
    static Estimate learn(Baseline baseline) {
        double centre = baseline.given()
                .centre()
                .orElseGet(() -> baseline.weightedMean(s -> size(s) * s.value(), Normalised::size, "denominators"));
        return Estimate.of(centre, baseline.given().sigma().orElseGet(() -> spread(baseline)));
    }

    /** Infinite where there is no size. */
    static double sigma(Estimate estimate, Subgroup subgroup) {
        return size(subgroup) > 0 ? estimate.spread() / Math.sqrt(size(subgroup)) : Double.POSITIVE_INFINITY;
    }

    private static double spread(Baseline baseline) {
        Chain chain = baseline.chain();
        boolean loose = baseline.convention().limits().looseNormalised();
        return baseline.meanRange(loose ? Chain.ofNeighbours(chain.phase()) : chain, Normalised::range);
    }

    private static double range(Subgroup before, Subgroup here) {
        return TO_SIGMA * Math.abs(here.value() - before.value()) / Math.sqrt(1 / size(before) + 1 / size(here));
    }

    private static double size(Subgroup subgroup) {
        return subgroup.denominator() > 0 ? subgroup.denominator() : subgroup.count();
    }
}
