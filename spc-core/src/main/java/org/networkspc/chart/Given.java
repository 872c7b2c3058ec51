package org.networkspc.chart;

import java.util.OptionalDouble;

/**
 * A centre or a sigma known beforehand instead of learned, on the scale the chart shows.
 *
 * @param centre where the centre line lies; for an np chart the proportion, for a g chart the mean
 * @param sigma standard deviation of single values: for I, I of medians, MR, Xbar, R and S charts; of a unit of
 *     denominator for I′; refused by charts whose centre says it all
 */
public record Given(OptionalDouble centre, OptionalDouble sigma) {
    public static final Given NOTHING = new Given(OptionalDouble.empty(), OptionalDouble.empty());

    public Given {
        if (!Double.isFinite(centre.orElse(0))) {
            throw new IllegalArgumentException("centre must be finite, was " + centre.getAsDouble());
        }
        if (!(sigma.orElse(0) >= 0) || Double.isInfinite(sigma.orElse(0))) {
            throw new IllegalArgumentException("sigma must be finite and not negative, was " + sigma.getAsDouble());
        }
    }

    public static Given centre(double centre) {
        return new Given(OptionalDouble.of(centre), OptionalDouble.empty());
    }

    public static Given of(double centre, double sigma) {
        return new Given(OptionalDouble.of(centre), OptionalDouble.of(sigma));
    }

    /** Whether nothing is left to learn. */
    public boolean isComplete() {
        return centre.isPresent() && sigma.isPresent();
    }

    /** The same numbers before the multiplier. */
    Given dividedBy(double multiplier) {
        return new Given(divided(centre, multiplier), divided(sigma, multiplier));
    }

    private static OptionalDouble divided(OptionalDouble number, double by) {
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() / by) : number;
    }
}
