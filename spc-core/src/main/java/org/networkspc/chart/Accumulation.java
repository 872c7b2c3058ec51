package org.networkspc.chart;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.networkspc.series.Subgroup;

/** One phase of a chart with memory while its points are made; see {@link ChartMethod#accumulate}. */
public final class Accumulation {
    private final List<Subgroup> subgroups;
    private final Predicate<Subgroup> counted;
    private final Function<Subgroup, Scale> scale;
    private final Pen pen;
    private final ChartPoint[] points;
    private int added;

    Accumulation(List<Subgroup> subgroups, Predicate<Subgroup> counted, Function<Subgroup, Scale> scale, Pen pen) {
        this.subgroups = subgroups;
        this.counted = counted;
        this.scale = scale;
        this.pen = pen;
        this.points = new ChartPoint[subgroups.size()];
    }

    /** Those to be plotted, in date order, all with a value. */
    public List<Subgroup> subgroups() {
        return subgroups;
    }

    /** Whether this subgroup is taken into the memory; else it is drawn where the memory stands. */
    public boolean counts(Subgroup subgroup) {
        return counted.test(subgroup);
    }

    /** The scale on which the chart shows this subgroup. */
    public Scale scale(Subgroup subgroup) {
        return scale.apply(subgroup);
    }

    /**
     * Adds the point of the next subgroup.
     *
     * @param value before the multiplier
     * @param limits on the scale of this subgroup
     * @throws IllegalArgumentException when the value is not finite
     */
    public void add(Subgroup subgroup, double value, ControlLimits limits) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
        points[added++] = pen.draw(subgroup, value * scale(subgroup).multiplier(), limits);
    }

    /** Refuses charts whose points have no standard error of their own: memory, ranges, skewed limits or none. */
    static void requireStandardErrors(ChartMethod method) {
        boolean skewed = method == ChartType.RUN || method == ChartType.G || method == ChartType.T;
        if (skewed || method.hasMemory() || method.statistic() != ChartMethod.Statistic.VALUE) {
            throw new IllegalArgumentException(
                    "of must be a chart of values with symmetrical limits, was " + method.code());
        }
    }

    List<ChartPoint> points() {
        if (added != 0 && added != points.length) {
            throw new IllegalStateException(
                    "a point must be added for each of " + points.length + " subgroups or for none, was " + added);
        }
        return added == 0 ? List.of() : List.of(points);
    }

    /** Makes the point of a value that is on the scale of the chart. */
    @FunctionalInterface
    interface Pen {
        ChartPoint draw(Subgroup subgroup, double value, ControlLimits limits);
    }
}
