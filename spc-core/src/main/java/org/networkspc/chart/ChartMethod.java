package org.networkspc.chart;

import java.util.List;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Phrase;

/**
 * How subgroups become points with a centre and limits: the open point of the chart catalogue.
 *
 * <p>A method only learns from some subgroups and sets limits for others, before the multiplier. Phases, baselines,
 * ghosts, gaps and the multiplier are handled once, in {@link ChartSpec#plot}.
 */
public interface ChartMethod {
    /** Short and stable: {@code u-prime}. */
    String code();

    /** As people read it: "u′ chart". */
    String title();

    /** The title, for whatever language it will be worded in. */
    default Phrase phrase() {
        return Phrase.of(title());
    }

    /** What is plotted: the subgroup's own value, or the moving range that ends at it. */
    default Statistic statistic() {
        return Statistic.VALUE;
    }

    /** Learns centre and spread; the baseline has at least one subgroup, unless everything is given. */
    Estimate learn(Baseline baseline);

    /** Limits for one subgroup, whether or not it was learned from; the spec tells the convention. */
    ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec);

    /**
     * The same limits on the scale the chart shows. A method whose limits follow each subgroup makes them there at once,
     * instead of twice.
     */
    default ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
        return scale.of(limits(estimate, subgroup, spec));
    }

    /**
     * The standard error of a single plotted point, before the multiplier: half the 1-sigma band as computed, infinite
     * where there is none. A method that knows it without making limits says so.
     */
    default double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        return limits(estimate, subgroup, spec).sigma();
    }

    /** The range a plotted value can lie in, before the multiplier; limits are drawn no further. */
    default Band possible(Subgroup subgroup, MeasureKind kind, ChartSpec spec) {
        if (kind == MeasureKind.MEASUREMENT && statistic() == Statistic.VALUE) {
            return Band.NONE;
        }
        return kind == MeasureKind.PROPORTION ? Band.SHARE : Band.NOT_NEGATIVE;
    }

    /** Whether a sigma can be given; not where the centre, or times made normal, say it all. */
    default boolean takesSigma() {
        return true;
    }

    /** Whether limits differ from subgroup to subgroup; where they do not, all points of a phase share one object. */
    default boolean limitsFollowSubgroups() {
        return true;
    }

    /** Whether a point also carries what came before it, as in EWMA and CUSUM; then {@link #accumulate} plots. */
    default boolean hasMemory() {
        return false;
    }

    /** The chart whose single points it accumulates; itself without memory. */
    default ChartMethod single() {
        return this;
    }

    /** The same memory of what another chart plots; without memory that other chart. */
    default ChartMethod of(ChartMethod other) {
        return other;
    }

    /**
     * Plots what a method with memory remembers: adds a point for each subgroup of one phase, in date order, or none at all
     * where nothing can be computed. Memory begins anew with each phase and runs on from a frozen baseline into monitoring.
     * A subgroup that does not count (ghosted or provisional) is not taken into the memory, and is drawn where the memory
     * stands; a period without a value changes nothing.
     */
    default void accumulate(Estimate estimate, ChartSpec spec, Accumulation points) {
        for (Subgroup subgroup : points.subgroups()) {
            points.add(subgroup, subgroup.value(), limits(estimate, subgroup, spec, points.scale(subgroup)));
        }
    }

    /** Whether points have another unit than the measure, such as standard errors: no multiplier, no possible range. */
    default boolean hasOwnScale() {
        return false;
    }

    /**
     * Whether neighbouring points are independent while nothing changes, so that runs, trends and zones mean something.
     * Moving ranges share a value with their neighbours, and memory a history.
     */
    default boolean hasIndependentPoints() {
        return statistic() != Statistic.MOVING_RANGE && !hasMemory();
    }

    /** What a method plots of each subgroup. */
    enum Statistic {
        /** Its own value. */
        VALUE,
        /** How far it lies from the one before. */
        MOVING_RANGE,
        /** The range of its values; none of a single one. */
        RANGE,
        /** The standard deviation of its values; none of a single one. */
        STANDARD_DEVIATION,
        /** Its numerator, without any multiplier. */
        NUMERATOR;

        /** The subgroups with this statistic as their value; moving ranges are taken later, phase by phase. */
        List<Subgroup> of(List<Subgroup> subgroups) {
            return this == VALUE || this == MOVING_RANGE
                    ? subgroups
                    : subgroups.stream().map(this::of).toList();
        }

        private Subgroup of(Subgroup subgroup) {
            if (!subgroup.hasValue()) {
                return subgroup;
            }
            if (this == NUMERATOR) {
                return subgroup.with(subgroup.numerator());
            }
            if (subgroup.count() < 2) {
                return Subgroup.without(subgroup.start(), Standing.GAP, subgroup.completeness());
            }
            return subgroup.with(this == RANGE ? subgroup.range() : Math.sqrt(subgroup.variance()));
        }
    }
}
