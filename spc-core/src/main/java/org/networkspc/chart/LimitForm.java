package org.networkspc.chart;

/**
 * Forms of limits on which conventions differ.
 *
 * @param g what a g chart counts and draws
 * @param t how a t chart sets limits
 * @param thirds whether the 1- and 2-sigma limits of a moving range chart are thirds of the upper one, about 0; else it
 *     has bands of its own, about its mean
 * @param rangesOfExcluded whether a moving range chart draws the range that ends at a point left out, learns from all
 *     others, and so never spans that point
 * @param looseNormalised whether an I′ chart learns its spread from every point, frozen or left out, and draws its limits
 *     beyond what is possible
 * @param missingTimes whether a t chart has no lower 2-sigma limit where the transformed one is negative; else it is 0
 */
public record LimitForm(
        GeometricForm g,
        TimeForm t,
        boolean thirds,
        boolean rangesOfExcluded,
        boolean looseNormalised,
        boolean missingTimes) {
    static final LimitForm STANDARD =
            new LimitForm(GeometricForm.QUANTILES, TimeForm.NELSON, false, false, false, false);
    static final LimitForm QICHARTS2 = new LimitForm(GeometricForm.FAILURES, TimeForm.NELSON, true, true, true, true);
    static final LimitForm NHS = new LimitForm(GeometricForm.FAILURES, TimeForm.NELSON, true, false, false, false);
    static final LimitForm QCC = new LimitForm(GeometricForm.TRIALS, TimeForm.NELSON, false, false, false, false);
    static final LimitForm MINITAB =
            new LimitForm(GeometricForm.QUANTILES, TimeForm.WEIBULL, false, false, false, false);
}
