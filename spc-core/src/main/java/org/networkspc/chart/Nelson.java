package org.networkspc.chart;

import java.util.function.ToDoubleFunction;
import org.networkspc.series.Subgroup;

/**
 * Times between events made nearly normal by the power 1/3.6 (Nelson 1994, Journal of Quality Technology 26(3)).
 *
 * <p>A negative transformed limit stays negative on the way back, so that cutting it at 0 is reported.
 */
final class Nelson {
    private static final double POWER = 3.6;

    private Nelson() {}

    static Estimate learn(Baseline baseline) {
        ToDoubleFunction<Subgroup> transformed = subgroup -> there(subgroup.value());
        double centre = baseline.given().centre().isPresent()
                ? there(baseline.given().centre().getAsDouble())
                : baseline.mean(transformed);
        return Estimate.of(back(centre), baseline.sigma(transformed));
    }

    static ControlLimits limits(Estimate estimate) {
        if (!estimate.hasSpread()) {
            return ControlLimits.centreOnly(estimate.centre());
        }
        double centre = there(estimate.centre());
        return new ControlLimits(
                estimate.centre(),
                band(centre, estimate, 1),
                band(centre, estimate, 2),
                band(centre, estimate, 3),
                Band.NONE);
    }

    private static Band band(double centre, Estimate estimate, int sigmas) {
        return new Band(back(centre - sigmas * estimate.spread()), back(centre + sigmas * estimate.spread()));
    }

    static double there(double time) {
        return Math.copySign(Math.pow(Math.abs(time), 1 / POWER), time);
    }

    private static double back(double transformed) {
        return Math.copySign(Math.pow(Math.abs(transformed), POWER), transformed);
    }
}
