package org.networkspc.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final int MANY = 40_000;

    @Test
    void uniformsAreThoseOfTheSpecifiedStream() {
        Draws draws = Draws.seeded(1);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            assertEquals(random.nextDouble() + 0x1p-54, draws.uniform());
        }
    }

    @Test
    void meansAndVariancesAreThoseOfTheDistributions() {
        check(Draws::uniform, 0.5, 1 / 12.0);
        check(Draws::normal, 0, 1);
        check(draws -> draws.normal(10, 3), 10, 9);
        check(draws -> draws.exponential(7), 7, 49);
        check(draws -> draws.gamma(1), 1, 1);
        check(draws -> draws.gamma(30), 30, 30);
        check(draws -> draws.factor(0.1), 1, 0.01);
        check(draws -> draws.poisson(0.3), 0.3, 0.3);
        check(draws -> draws.poisson(16), 16, 16);
        check(draws -> draws.poisson(75), 75, 75);
        check(draws -> draws.binomial(20, 0.3), 6, 4.2);
        check(draws -> draws.pick(1, 2, 1), 1, 0.5);
    }

    @Test
    void aGammaShapeBelowOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Draws.seeded(1).gamma(0.5));
    }

    @Test
    void nothingIsDrawnFromNobody() {
        assertEquals(0, Draws.seeded(1).poisson(0));
        assertEquals(0, Draws.seeded(1).binomial(0, 0.5));
    }

    /** Mean within five standard errors, variance within 6 %. */
    private static void check(ToDoubleFunction<Draws> draw, double mean, double variance) {
        Draws draws = Draws.seeded(42);
        double[] values = DoubleStream.generate(() -> draw.applyAsDouble(draws))
                .limit(MANY)
                .toArray();
        double found = DoubleStream.of(values).average().orElseThrow();
        double spread = DoubleStream.of(values)
                .map(value -> (value - found) * (value - found))
                .average()
                .orElseThrow();
        assertEquals(mean, found, 5 * Math.sqrt(variance / MANY));
        assertEquals(variance, spread, 0.06 * variance);
    }
}
