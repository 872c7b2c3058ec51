package org.networkspc.network;

import org.networkspc.measure.MeasureKind;
import org.networkspc.series.LikeForLike;

/** How much more than chance the cells of a network vary around its like-for-like fit. */
public final class Dispersion {
    private Dispersion() {}

    /**
     * φ = Σ d·e²/V(μ) over the degrees of freedom, V the binomial or Poisson variance of one, whatever the link; 1 where
     * there are no degrees of freedom.
     */
    public static double of(LikeForLike fit, MeasureKind kind) {
        double sum = 0;
        for (int i = 0; i < fit.panel().members().size(); i++) {
            for (int t = 0; t < fit.panel().months().size(); t++) {
                double mean = fit.mean(i, t);
                double one = kind == MeasureKind.PROPORTION ? mean * (1 - mean) : mean;
                if (fit.panel().has(i, t) && one > 0) {
                    double e = fit.panel().value(i, t) - mean;
                    sum += fit.panel().size(i, t) * e * e / one;
                }
            }
        }
        int nu = fit.degreesOfFreedom();
        return nu > 0 ? sum / nu : 1;
    }
}
