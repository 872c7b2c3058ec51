package org.networkspc.chart;

import java.util.ArrayList;
import java.util.List;
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

    static ControlLimits limits(Estimate estimate, Subgroup subgroup) {
        return size(subgroup) > 0
                ? ControlLimits.around(estimate.centre(), estimate.spread() / Math.sqrt(size(subgroup)))
                : ControlLimits.centreOnly(estimate.centre());
    }

    private static double spread(Baseline baseline) {
        return baseline.screenedMean(
                baseline.convention().limits().looseNormalised() ? ofPhase(baseline) : ofBaseline(baseline));
    }

    private static List<Double> ofBaseline(Baseline baseline) {
        List<Double> ranges = new ArrayList<>();
        for (int i = 1; i < baseline.subgroups().size(); i++) {
            if (baseline.joined().get(i)) {
                ranges.add(range(
                        baseline.subgroups().get(i - 1), baseline.subgroups().get(i)));
            }
        }
        return ranges;
    }

    private static List<Double> ofPhase(Baseline baseline) {
        List<Double> ranges = new ArrayList<>();
        for (int i = 1; i < baseline.phase().size(); i++) {
            Subgroup before = baseline.phase().get(i - 1);
            Subgroup here = baseline.phase().get(i);
            if (before.hasValue() && here.hasValue()) {
                ranges.add(range(before, here));
            }
        }
        return ranges;
    }

    private static double range(Subgroup before, Subgroup here) {
        return TO_SIGMA * Math.abs(here.value() - before.value()) / Math.sqrt(1 / size(before) + 1 / size(here));
    }

    private static double size(Subgroup subgroup) {
        return subgroup.denominator() > 0 ? subgroup.denominator() : subgroup.count();
    }
}
