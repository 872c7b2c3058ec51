package org.networkspc.chart;

/** How subgroups become points with a centre and limits: the open point of the chart catalogue. */
public interface ChartMethod {
    /** Short and stable: {@code u-prime}. */
    String code();

    /** As people read it: "u′ chart". */
    String title();
}
