package org.networkspc.chart;

import static org.networkspc.chart.ControlChartConstants.c4;

import java.util.List;
import org.networkspc.series.Subgroup;

/** Centre and sigma of means of several values. */
final class WithinSubgroups {
    private WithinSubgroups() {}

    /**
     * Centre Σ nᵢ·x̄ᵢ / Σ nᵢ. Spread in STANDARD: pooled s / c4 of its degrees of freedom (qcc's RMSDF), which is sigma of
     * single values. In QICHARTS2: mean s of equal subgroups, pooled s of unequal ones, not yet divided by c4.
     */
    static Estimate learn(Baseline baseline) {
        double centre = baseline.given().centre().orElseGet(() -> centre(baseline));
        return Estimate.of(centre, baseline.given().sigma().orElseGet(() -> spread(baseline)));
    }

    static ControlLimits limits(Estimate estimate, Subgroup subgroup, Convention convention) {
        long n = subgroup.count();
        boolean needsTwo = convention != Convention.STANDARD;
        if (n < (needsTwo ? 2 : 1)) {
            return ControlLimits.centreOnly(estimate.centre());
        }
        double sigma = needsTwo ? estimate.spread() / c4(n - 1) : estimate.spread();
        return ControlLimits.around(estimate.centre(), sigma / Math.sqrt(n));
    }

    private static double centre(Baseline baseline) {
        return baseline.sum(s -> s.count() * s.value()) / baseline.sum(Subgroup::count);
    }

    private static double spread(Baseline baseline) {
        List<Subgroup> several =
                baseline.subgroups().stream().filter(s -> s.count() > 1).toList();
        long degrees = several.stream().mapToLong(s -> s.count() - 1).sum();
        if (degrees == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double pooled = Math.sqrt(several.stream()
                        .mapToDouble(s -> s.variance() * (s.count() - 1))
                        .reduce(0, Double::sum)
                / degrees);
        if (baseline.convention() == Convention.STANDARD) {
            return pooled / c4(degrees);
        }
        boolean equal = baseline.subgroups().stream()
                        .mapToLong(Subgroup::count)
                        .distinct()
                        .count()
                == 1;
        return equal ? baseline.mean(s -> Math.sqrt(s.variance())) : pooled;
    }
}
