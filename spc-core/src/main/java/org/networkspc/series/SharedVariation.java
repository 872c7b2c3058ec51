package org.networkspc.series;

/**
 * What a whole network shares from month to month: the part of a like-for-like line's variation that is not the fit's own
 * error.
 *
 * <p>σ_c² = max(0, (MR̄/d2)² − mean of ½·Var(line_t − line_{t−1})) over neighbouring months of the baseline, d2 = 2/√π.
 */
public final class SharedVariation {
    private static final double D2 = 2 / Math.sqrt(Math.PI);

    private SharedVariation() {}

    /**
     * σ_c² of a line over its baseline.
     *
     * @param baseline months, as indices into the fit's panel, in order
     * @param joined whether each may be compared with the one before; false for the first
     * @return 0 when no two months are neighbours
     */
    public static double of(double[] line, LineVariance variance, int[] baseline, boolean[] joined) {
        double ranges = 0;
        double errors = 0;
        int pairs = 0;
        for (int k = 1; k < baseline.length; k++) {
            if (joined[k]) {
                ranges += Math.abs(line[baseline[k]] - line[baseline[k - 1]]);
                errors += variance.ofDifference(baseline[k], baseline[k - 1]) / 2;
                pairs++;
            }
        }
        if (pairs == 0) {
            return 0;
        }
        double sigma = ranges / pairs / D2;
        return Math.max(0, sigma * sigma - errors / pairs);
    }
}
