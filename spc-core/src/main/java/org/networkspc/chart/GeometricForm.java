package org.networkspc.chart;

/** What a g chart counts and draws. */
public enum GeometricForm {
    /** Cases before an event, about their median; limits are exact quantiles of the geometric distribution. */
    QUANTILES,
    /** Cases before an event, about their median; limits m ± 3√(m(m + 1)) from the mean m. */
    FAILURES,
    /** Trials up to and with the event, about their mean; limits m ± 3√(m(m − 1)), none where m is below 1. */
    TRIALS
}
