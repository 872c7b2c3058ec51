package org.networkspc.reports.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.config.Sharing.Protection;
import org.networkspc.series.Completeness;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/**
 * An as-reported line for everybody: five contributors and none that stands out, small counts hidden, all others rounded, and
 * values worked out from rounded numbers only. Limits are learned from those, so they give back no more than is shown.
 */
public final class PublicShown {
    private PublicShown() {}

    /** @param exact the network's line as reported */
    public static PooledShown of(Series exact, Pool pool, Network network, Sharing sharing) {
        Protection protection = sharing.forPublic();
        PooledShown pooled = PooledShown.of(exact, pool, network, protection);
        SmallNumbers small = new SmallNumbers(protection);
        MeasureKind kind = exact.measure().kind();
        List<Hidden> hidden = new ArrayList<>(pooled.hidden());
        List<Subgroup> shown = new ArrayList<>();
        for (Subgroup s : pooled.series().subgroups()) {
            Optional<Why> why =
                    s.hasValue() && sharing.isOfPeople(exact.measure().id())
                            ? small.why(s.tally(), kind)
                            : Optional.empty();
            why.ifPresent(w -> hidden.add(new Hidden(s.start(), w)));
            shown.add(why.isEmpty() && s.hasValue() ? rounded(s, kind, protection) : without(s, why.isPresent()));
        }
        return new PooledShown(PooledShown.with(pooled.series(), shown), hidden);
    }

    private static Subgroup without(Subgroup s, boolean hidden) {
        return Subgroup.without(s.start(), hidden ? Standing.SUPPRESSED : s.standing(), silent(s.completeness()));
    }

    private static Subgroup rounded(Subgroup s, MeasureKind kind, Protection protection) {
        double unit = protection.rounding();
        Tally tally = switch (kind) {
            case PROPORTION, RATE ->
                Tally.ratio(round(s.numerator(), unit), Math.max(unit, round(s.denominator(), unit)));
            case COUNT -> Tally.count(round(s.numerator(), unit));
            case MEASUREMENT, BETWEEN -> Tally.values(counted(s.tally().values(), unit));
        };
        return new Subgroup(s.start(), tally.value(kind), tally, s.standing(), silent(s.completeness()));
    }

    private static Moments counted(Moments values, double unit) {
        long n = Math.max(1, Math.round(round(values.n(), unit)));
        return new Moments(n, values.mean(), n > 1 ? values.variance() * (n - 1) : 0, values.mean(), values.mean());
    }

    /** How many, and not who is absent. */
    private static Completeness silent(Completeness completeness) {
        double share = completeness.expected() == 0 ? 1 : (double) completeness.reported() / completeness.expected();
        return new Completeness(completeness.reported(), completeness.expected(), Math.min(1, share), List.of());
    }

    private static double round(double value, double unit) {
        return unit * Math.rint(value / unit);
    }
}
