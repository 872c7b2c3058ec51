package org.networkspc.chart;

import org.networkspc.series.Subgroup;

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

    /** What is plotted: the subgroup's own value, or the moving range that ends at it. */
    default Statistic statistic() {
        return Statistic.VALUE;
    }

    /** Learns centre and spread; the baseline has at least one subgroup, unless everything is given. */
    Estimate learn(Baseline baseline);

    /** Limits for one subgroup, whether or not it was learned from; the spec tells the convention. */
    ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec);

    /** What a method plots. */
    enum Statistic {
        VALUE,
        MOVING_RANGE
    }
}
