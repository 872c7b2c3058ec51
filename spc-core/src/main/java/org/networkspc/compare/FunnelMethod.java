package org.networkspc.compare;

import org.networkspc.chart.Convention;

/**
 * The choices behind a funnel plot, named where they reproduce a tool.
 *
 * @param convention whose choices these are, as printed beside the plot
 * @param form limits from chance alone
 * @param scale scale of z-scores and widened limits of rates and standardised ratios; proportions are always on the
 *     arcsine scale, ratios of counts on the log scale with 0.5 added
 * @param adjustment what is done about overdispersion
 * @param trimming what is done to extreme z-scores before φ and τ²
 * @param levels normal quantiles where limits are not exact
 * @param multiplier what the plot shows for one unit: 100 for per cent, 1,000 for a rate per 1,000
 */
public record FunnelMethod(
        Convention convention,
        FunnelLimitForm form,
        RatioScale scale,
        Adjustment adjustment,
        Trimming trimming,
        Levels levels,
        double multiplier) {

    /**
     * Ours, after Spiegelhalter 2005 (doi:10.1002/sim.1970): exact limits, no widening unless asked for, φ and τ² from 10
     * members up, one standard error for z-scores and limits, everything back-transformed.
     */
    public static final FunnelMethod STANDARD = new FunnelMethod(
            Convention.STANDARD,
            FunnelLimitForm.SPIEGELHALTER_2005,
            RatioScale.SQUARE_ROOT,
            Adjustment.NONE,
            Trimming.WINSORISED,
            Levels.EXACT,
            1);

    /**
     * FunnelPlotR 0.6.0 for proportions and ratios of counts, additive. Its quirks: rounded quantiles; φ from however few
     * members; for ratios of counts z-scores and limits on different standard errors. Not reproduced: beyond the turning
     * point of the arcsine it folds back and then patches; here the limit is 0 or 1.
     */
    public static final FunnelMethod FUNNELPLOTR = new FunnelMethod(
            Convention.FUNNELPLOTR,
            FunnelLimitForm.FUNNELPLOTR,
            RatioScale.LOG,
            Adjustment.ADDITIVE,
            Trimming.WINSORISED.fromAnyNumber(),
            Levels.ROUNDED,
            1);

    /**
     * FunnelPlotR 0.6.0 for standardised ratios, the method of the SHMI: log scale, truncated, expected events rounded to
     * two decimals. Not reproduced: its z-score of minus infinity for no events.
     */
    public static final FunnelMethod FUNNELPLOTR_SHMI = FUNNELPLOTR.trimming(Trimming.TRUNCATED.fromAnyNumber());

    /** FunnelPlotR 0.6.0 for standardised ratios, the method of the CQC: √ scale, winsorised, limits not squared back. */
    public static final FunnelMethod FUNNELPLOTR_CQC = FUNNELPLOTR.on(RatioScale.SQUARE_ROOT);

    /** PHEindicatormethods 2.1.1: where the Wilson or Byar interval (exact below 10 events) just excludes the target. */
    public static final FunnelMethod PHE = new FunnelMethod(
            Convention.PHE,
            FunnelLimitForm.SCORE,
            RatioScale.SQUARE_ROOT,
            Adjustment.NONE,
            Trimming.WINSORISED,
            Levels.EXACT,
            1);

    public FunnelMethod {
        if (!(multiplier > 0 && multiplier <= 1e9)) {
            throw new IllegalArgumentException("multiplier must be positive and at most 1e9, was " + multiplier);
        }
    }

    public FunnelMethod limits(FunnelLimitForm other) {
        return new FunnelMethod(convention, other, scale, adjustment, trimming, levels, multiplier);
    }

    public FunnelMethod on(RatioScale other) {
        return new FunnelMethod(convention, form, other, adjustment, trimming, levels, multiplier);
    }

    public FunnelMethod adjusted(Adjustment other) {
        return new FunnelMethod(convention, form, scale, other, trimming, levels, multiplier);
    }

    public FunnelMethod trimming(Trimming other) {
        return new FunnelMethod(convention, form, scale, adjustment, other, levels, multiplier);
    }

    public FunnelMethod at(Levels other) {
        return new FunnelMethod(convention, form, scale, adjustment, trimming, other, multiplier);
    }

    /** Shown per this many: 100 for per cent, 1,000 for a rate per 1,000. */
    public FunnelMethod per(double other) {
        return new FunnelMethod(convention, form, scale, adjustment, trimming, levels, other);
    }
}
