package org.networkspc.chart;

/** How a t chart sets limits for times between events. */
public enum TimeForm {
    /** An I chart of time^(1/3.6), drawn on the scale of time (Nelson 1994). */
    NELSON,
    /** Median and quantiles of a Weibull distribution fitted to the times. */
    WEIBULL
}
