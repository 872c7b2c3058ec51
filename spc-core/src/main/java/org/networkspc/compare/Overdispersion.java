package org.networkspc.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much more members vary than chance alone (Spiegelhalter 2005, doi:10.1002/sim.1970; Spiegelhalter et al. 2012,
 * doi:10.1111/j.1467-985X.2011.01010.x).
 *
 * <p>Winsorised by 10 % at each end, φ runs low by construction: about 0.68 when there is chance alone.
 *
 * @param phi mean of the squared z-scores used; empty when there are too few members
 * @param tau2 DerSimonian–Laird variance between members on the scale of the z-scores; empty as above
 * @param applied the adjustment in use: the one asked for when φ is above 1, else none
 */
public record Overdispersion(OptionalDouble phi, OptionalDouble tau2, Adjustment applied) {

    static final Overdispersion NOT_ESTIMATED =
            new Overdispersion(OptionalDouble.empty(), OptionalDouble.empty(), Adjustment.NONE);

    /** Whether φ and τ² could be estimated. */
    public boolean isEstimated() {
        return phi.isPresent();
    }

    /** Whether members vary by more than chance, φ above 1. */
    public boolean isPresent() {
        return phi.orElse(0) > 1;
    }

    static Overdispersion of(List<ZScore> scores, double[] errors, FunnelMethod method) {
        int n = 0;
        double squares = 0;
        double weights = 0;
        double squaredWeights = 0;
        for (int i = 0; i < errors.length; i++) {
            if (scores.get(i).used().isPresent()) {
                double z = scores.get(i).used().getAsDouble();
                double w = 1 / (errors[i] * errors[i]);
                n++;
                squares += z * z;
                weights += w;
                squaredWeights += w * w;
            }
        }
        if (n == 0 || scores.size() < method.trimming().minimumMembers()) {
            return NOT_ESTIMATED;
        }
        double phi = squares / n;
        double tau2 = tau2(squares - (n - 1), weights - squaredWeights / weights);
        return new Overdispersion(
                OptionalDouble.of(phi), OptionalDouble.of(tau2), phi > 1 ? method.adjustment() : Adjustment.NONE);
    }

    private static double tau2(double excess, double scale) {
        return excess > 0 && scale > 0 ? excess / scale : 0;
    }

    /** A standard error as widened by an adjustment. */
    double widen(double error, Adjustment adjustment) {
        return switch (adjustment) {
            case NONE -> error;
            case MULTIPLICATIVE -> error * Math.sqrt(Math.max(1, phi.orElse(1)));
            case ADDITIVE -> Math.sqrt(error * error + tau2.orElse(0));
        };
    }
}
