package org.networkspc.compare;

/** How limits follow from chance alone, before any widening for overdispersion. */
public enum FunnelLimitForm {
    /**
     * Exact binomial or Poisson quantiles, interpolated between counts on both sides as Spiegelhalter 2005, appendix A.1.1
     * (doi:10.1002/sim.1970). The upper line then runs up to one count too low: a count may lie beyond it although
     * its tail probability is above 0.1 %. Verdicts are therefore taken from {@link #EXACT}.
     */
    SPIEGELHALTER_2005,
    /**
     * Exact binomial or Poisson tails, interpolated away from the target on both sides: a whole count lies outside exactly
     * when its tail probability is below 2.5 % or 0.1 %, and the funnel of the cases without the event is the mirror image.
     */
    EXACT,
    /** Normal limits on the scale of {@link RatioScale} (proportions: arcsine), back-transformed and cut to the possible. */
    TRANSFORMED,
    /**
     * Where the confidence interval of the value just excludes the target: Wilson for proportions; for rates and
     * standardised ratios Byar, exact Poisson below 10 events.
     */
    SCORE,
    /**
     * FunnelPlotR's: proportions on the arcsine scale; standardised ratios by χ² quantiles; ratios of counts with a
     * standard error of 1/(2√d), another than in its z-scores; √ limits of standardised ratios not squared back.
     */
    FUNNELPLOTR
}
