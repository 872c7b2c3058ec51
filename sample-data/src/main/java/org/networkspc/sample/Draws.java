package org.networkspc.sample;

import java.util.SplittableRandom;

/**
 * Seeded random draws that are the same on every JDK: the 64-bit stream of {@link SplittableRandom}, whose algorithm is
 * specified, turned into numbers with {@link StrictMath} only.
 */
final class Draws {
    private static final double LARGEST_KNUTH_MEAN = 16;

    private final SplittableRandom random;

    private Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Draws seeded(long seed) {
        return new Draws(seed);
    }

    /** Uniform in the open interval (0, 1). */
    double uniform() {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
    }

    /** Standard normal (Box and Muller 1958, one of the pair). */
    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    double normal(double mean, double sd) {
        return mean + sd * normal();
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(uniform());
    }

    /** Gamma with this shape, at least 1, and scale 1 (Marsaglia and Tsang 2000, doi:10.1145/358407.358414). */
    double gamma(double shape) {
        if (!(shape >= 1)) {
            throw new IllegalArgumentException("shape must be at least 1, was " + shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (StrictMath.log(uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /** A factor around 1 with this coefficient of variation, gamma distributed: mild overdispersion. */
    double factor(double variation) {
        double shape = 1 / (variation * variation);
        return gamma(shape) / shape;
    }

    /** Poisson: products of uniforms (Knuth), a large mean taken in parts since Poisson numbers add up. */
    int poisson(double mean) {
        int events = 0;
        double rest = mean;
        while (rest > LARGEST_KNUTH_MEAN) {
            events += smallPoisson(LARGEST_KNUTH_MEAN);
            rest -= LARGEST_KNUTH_MEAN;
        }
        return events + smallPoisson(rest);
    }

    private int smallPoisson(double mean) {
        double floor = StrictMath.exp(-mean);
        double product = uniform();
        int events = 0;
        while (product > floor) {
            product *= uniform();
            events++;
        }
        return events;
    }

    /** Binomial: {@code trials} yes-or-no draws. */
    int binomial(int trials, double probability) {
        int yes = 0;
        for (int i = 0; i < trials; i++) {
            if (uniform() < probability) {
                yes++;
            }
        }
        return yes;
    }

    /** Index drawn with these weights, which need not add up to 1. */
    int pick(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = uniform() * sum;
        int last = weights.length - 1;
        for (int i = 0; i < last; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return last;
    }
}
