package org.networkspc.chart;

/**
 * How a convention reads subgroups of several values.
 *
 * @param ofRanges sigma of Xbar-R and R charts
 * @param ofDeviations sigma of Xbar-S and S charts
 * @param weightedCentre whether R and S charts are centred on Σ nᵢ·Rᵢ / Σ nᵢ, or the same of s; else where sigma expects
 *     it, d2(nᵢ)·σ̂ or c4(nᵢ)·σ̂, which follows the size of each subgroup
 * @param cut whether the lower limit of an S chart is drawn not below 0
 * @param rounded whether d2 and d3 are qcc's printed ones
 */
public record SubgroupForm(
        SigmaEstimator ofRanges, SigmaEstimator ofDeviations, boolean weightedCentre, boolean cut, boolean rounded) {

    static final SubgroupForm STANDARD =
            new SubgroupForm(SigmaEstimator.MVLUE_R, SigmaEstimator.RMSDF, false, true, false);
    static final SubgroupForm QICHARTS2 =
            new SubgroupForm(SigmaEstimator.UWAVE_R, SigmaEstimator.MEAN_OR_POOLED_S, false, true, false);
    static final SubgroupForm POWERBI_SPC =
            new SubgroupForm(SigmaEstimator.UWAVE_R, SigmaEstimator.POOLED_S, false, false, false);
    static final SubgroupForm QCC = new SubgroupForm(SigmaEstimator.UWAVE_R, SigmaEstimator.UWAVE_SD, true, true, true);
    static final SubgroupForm MINITAB =
            new SubgroupForm(SigmaEstimator.MVLUE_R, SigmaEstimator.MVLUE_SD, false, true, false);

    RangeTable table() {
        return rounded ? RangeTable.QCC : RangeTable.EXACT;
    }
}
