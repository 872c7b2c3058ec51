package org.networkspc.chart;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whose choices a chart follows where respected tools differ. Printed on every chart.
 *
 * <p>A convention is nothing but its components; there are no options beside it that change numbers unseen. Where a tool
 * has no such chart ({@link #has}), its convention draws it with the components it has; tools without any control chart
 * follow {@link #STANDARD}. The differences with their numbers: {@code docs/conventions.md}.
 */
public enum Convention {
    /**
     * Exact constants, no screening, moving ranges only between neighbours in the calendar, limits from 12 points, one
     * sigma for means and spreads of subgroups, exact geometric quantiles.
     */
    STANDARD(
            "standard",
            new MovingRanges(RangeConstants.EXACT, false),
            Bridging.NOTHING,
            12,
            SubgroupForm.STANDARD,
            LimitForm.STANDARD),
    /**
     * The R package qicharts2 0.8.1, attached: d2 = 1.128, moving ranges screened once at 3.267 times their mean (3.2665
     * on I′ charts). Its quirks: without attaching the package nothing is screened; no limits where all values are equal;
     * an absent row is bridged, an empty one is not; Xbar from mean s of equal sizes and pooled s of others, both over
     * c4(nᵢ); I′ charts forget freeze and exclusion for the spread; a moving range chart keeps the range that starts at a
     * point left out; g limits from the mean about a drawn median; a negative lower 2-sigma limit of a t chart is missing.
     */
    QICHARTS2(
            "qicharts2",
            new MovingRanges(RangeConstants.QICHARTS2, true),
            Bridging.ABSENT_ROWS,
            0,
            SubgroupForm.QICHARTS2,
            LimitForm.QICHARTS2),
    /**
     * NHS Making Data Count as in NHSRplotthedots 0.2.2: 2.66 times the mean moving range, screened once. Its quirks: a
     * rebase date without a row is silently ignored there, and refused here; no limits where all values are equal.
     */
    MAKING_DATA_COUNT(
            "making-data-count",
            new MovingRanges(RangeConstants.MAKING_DATA_COUNT, true),
            Bridging.ABSENT_ROWS,
            0,
            SubgroupForm.QICHARTS2,
            LimitForm.NHS),
    /**
     * The Power BI visual PowerBI-SPC 1.7.4, outliers screened. Its quirks: moving ranges bridge every gap; pooled s over
     * c4(nᵢ) whatever the sizes; an S chart is centred on pooled s and its lower limit is drawn below 0; the median moving
     * range is divided by 1.128, which makes those limits 15 % too narrow. Not reproduced: values that a subset baseline
     * leaves undefined on a moving range chart.
     */
    POWERBI_SPC(
            "powerbi-spc",
            new MovingRanges(RangeConstants.POWERBI_SPC, true),
            Bridging.EVERY_GAP,
            0,
            SubgroupForm.POWERBI_SPC,
            LimitForm.NHS),
    /**
     * The R package qcc 2.7. Its quirks: d2 to three decimals and its own d3; ranges for means unless told otherwise; R
     * and S charts centred on means weighted by size; a g chart counts trials about their mean, with limits
     * m ± 3√(m(m − 1)), and its probability limits take quantiles of failures for them. Missing values, which it does not
     * take, are bridged.
     */
    QCC(
            "qcc",
            new MovingRanges(RangeConstants.QICHARTS2, false),
            Bridging.EVERY_GAP,
            0,
            SubgroupForm.QCC,
            LimitForm.QCC),
    /** The R package FunnelPlotR 0.6.0, which draws funnels only; its quirks are told at the funnel methods. */
    FUNNELPLOTR(
            "funnelplotr",
            STANDARD.ranges,
            STANDARD.bridging,
            STANDARD.fewestForLimits,
            SubgroupForm.STANDARD,
            LimitForm.STANDARD),
    /** The R package PHEindicatormethods 2.1.1: funnels and intervals only. */
    PHE("phe", STANDARD.ranges, STANDARD.bridging, STANDARD.fewestForLimits, SubgroupForm.STANDARD, LimitForm.STANDARD),
    /** The R package runcharter 0.2.0: run charts only, whose median is taken anew after a sustained run, silently. */
    RUNCHARTER("runcharter", STANDARD.ranges, Bridging.EVERY_GAP, 0, SubgroupForm.STANDARD, LimitForm.STANDARD),
    /**
     * Minitab as its published methods and formulas describe it; <strong>not checked against the program</strong>. 1.128
     * and 3.267 for moving ranges of two, never screened; subgroups by the weighted unbiased estimates of Burr, centres
     * d2(nᵢ)·σ̂ and c4(nᵢ)·σ̂; geometric quantiles; a t chart with quantiles of a Weibull distribution, fitted by maximum likelihood.
     */
    MINITAB_LIKE(
            "minitab-like",
            new MovingRanges(RangeConstants.QICHARTS2, false),
            Bridging.ABSENT_ROWS,
            0,
            SubgroupForm.MINITAB,
            LimitForm.MINITAB);

    private final String code;
    private final MovingRanges ranges;
    private final Bridging bridging;
    private final int fewestForLimits;
    private final SubgroupForm subgroups;
    private final LimitForm limits;

    Convention(
            String code,
            MovingRanges ranges,
            Bridging bridging,
            int fewestForLimits,
            SubgroupForm subgroups,
            LimitForm limits) {
        this.code = code;
        this.ranges = ranges;
        this.bridging = bridging;
        this.fewestForLimits = fewestForLimits;
        this.subgroups = subgroups;
        this.limits = limits;
    }

    /** The convention with this code, as files and requests write it. */
    public static Optional<Convention> named(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** How sigma is taken from moving ranges, unless the chart says otherwise. */
    public MovingRanges ranges() {
        return ranges;
    }

    /** The same for this chart: qicharts2 screens I′ charts at another multiple. */
    MovingRanges ranges(ChartMethod method) {
        return this == QICHARTS2 && method == ChartType.I_PRIME
                ? new MovingRanges(RangeConstants.QICHARTS2_NORMALISED, ranges.screened())
                : ranges;
    }

    /** Which missing periods a moving range may span. */
    public Bridging bridging() {
        return bridging;
    }

    /** How many counted points limits are learned from at least; 0 where any number will do. */
    public int fewestForLimits() {
        return fewestForLimits;
    }

    /** How subgroups of several values are read. */
    public SubgroupForm subgroups() {
        return subgroups;
    }

    /** Forms of limits on which tools differ. */
    public LimitForm limits() {
        return limits;
    }

    /** Whether the tool makes this chart, so that its numbers can be the tool's. */
    public boolean has(ChartMethod method) {
        if (!(method instanceof ChartType type)) {
            return this == STANDARD;
        }
        return switch (this) {
            case STANDARD -> true;
            case QICHARTS2 ->
                switch (type) {
                    case XBAR_R, R, NP, I_MEDIAN -> false;
                    default -> true;
                };
            case MAKING_DATA_COUNT -> type == ChartType.I;
            case POWERBI_SPC ->
                switch (type) {
                    case XBAR_R, R, NP, I_PRIME -> false;
                    default -> true;
                };
            case QCC ->
                switch (type) {
                    case I, XBAR_R, XBAR_S, R, S, P, NP, C, U, G -> true;
                    default -> false;
                };
            case MINITAB_LIKE ->
                switch (type) {
                    case I_MEDIAN, I_PRIME -> false;
                    default -> true;
                };
            case RUNCHARTER -> type == ChartType.RUN;
            case FUNNELPLOTR, PHE -> false;
        };
    }
}
