package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** The slope or relative index of inequality, period by period, as a line to be charted as I′. */
public final class InequalityLine {
    private InequalityLine() {}

    /**
     * One index over time; n_t = 1/Σ (c_k²/d_k), c_k what group k adds to the slope, so that limits follow the sizes. A
     * period without two groups, or without a possible ratio, has no value.
     *
     * @param strata lines as reported, in the order of the groups
     * @param relative the logarithm of the relative index instead of the slope index
     */
    public static Series of(Measure measure, List<Series> strata, boolean relative) {
        Measure index = Measure.of(
                        measure.id() + (relative ? "-rii" : "-sii"),
                        (relative ? "Relative" : "Slope") + " index of inequality in " + measure.name(),
                        MeasureKind.MEASUREMENT,
                        relative ? 1 : measure.multiplier())
                .reported(measure.cadence(), measure.reporting().lag());
        Series first = strata.get(0);
        List<Subgroup> points = new ArrayList<>();
        for (int t = 0; t < first.subgroups().size(); t++) {
            points.add(point(measure.kind(), strata, t, relative));
        }
        return new Series(index, first.scope(), first.stratum(), first.pooling(), first.membership(), points);
    }

    private static Subgroup point(MeasureKind kind, List<Series> strata, int t, boolean relative) {
        double[] events = strata.stream()
                .mapToDouble(s -> s.subgroups().get(t).numerator())
                .toArray();
        double[] sizes = strata.stream()
                .mapToDouble(s -> s.subgroups().get(t).denominator())
                .toArray();
        Subgroup like = strata.get(0).subgroups().get(t);
        double total = 0;
        int groups = 0;
        for (double d : sizes) {
            total += d;
            groups += d > 0 ? 1 : 0;
        }
        if (groups < 2) {
            return Subgroup.without(like.start(), Standing.GAP, like.completeness());
        }
        Inequality found = Inequality.of(events, sizes, kind);
        double value = relative ? Math.log(found.ratio().orElse(Double.NaN)) : found.slope();
        if (!Double.isFinite(value)) {
            return Subgroup.without(like.start(), Standing.GAP, like.completeness());
        }
        double[] weight = Inequality.weights(sizes, total);
        double variance = 0;
        for (int k = 0; k < sizes.length; k++) {
            variance += sizes[k] > 0 ? weight[k] * weight[k] / sizes[k] : 0;
        }
        boolean provisional = strata.stream().anyMatch(s -> s.subgroups().get(t).standing() == Standing.PROVISIONAL);
        return new Subgroup(
                like.start(),
                value,
                Tally.ratio(value / variance, 1 / variance),
                provisional ? Standing.PROVISIONAL : Standing.COMPLETE,
                like.completeness());
    }
}
