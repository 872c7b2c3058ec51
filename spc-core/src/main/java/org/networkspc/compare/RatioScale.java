package org.networkspc.compare;

/** The scale on which rates and standardised ratios are about normal. */
public enum RatioScale {
    /** √(O/E), standard error 1/(2√E): defined at 0 events. */
    SQUARE_ROOT,
    /** log(O/E), standard error 1/√E. No events count as half an event, so that a z-score exists. */
    LOG
}
