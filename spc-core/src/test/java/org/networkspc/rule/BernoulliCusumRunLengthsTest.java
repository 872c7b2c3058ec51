package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BernoulliCusumRunLengthsTest {

    /** With odds doubled and a chance of √2 − 1 both steps are equal: a walk that is held at 0, in closed form. */
    @Test
    void isExactWhereBothStepsAreEqual() {
        double p = Math.sqrt(2) - 1;
        double step = Math.log(2) / 2;
        double time = 0;
        double total = 0;
        for (int i = 0; i < 6; i++) {
            time = (1 + (1 - p) * time) / p;
            total += time;
        }

        assertEquals(total, new BernoulliCusumRunLengths(p, 2, 5.5 * step).average(), 1e-6 * total);
    }

    @Test
    void theLimitForAnAverageHasIt() {
        double limit = BernoulliCusumRunLengths.limitFor(0.1, 2, 500);

        assertEquals(500, new BernoulliCusumRunLengths(0.1, 2, limit).average(), 15);
    }

    @Test
    void agreesWithSimulatedCases() {
        assertSimulated(0.1, 2.5, 4000, 0.06);
    }

    @Test
    @Tag("long")
    void agreesWithManySimulatedCases() {
        assertSimulated(0.05, 3.5, 100_000, 0.02);
        assertSimulated(0.2, 3, 100_000, 0.02);
        assertSimulated(0.02, 2.5, 50_000, 0.02);
    }

    private static void assertSimulated(double p, double limit, int runs, double tolerance) {
        Random random = new Random(17);
        double down = Math.log(1 + p);
        long cases = 0;
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            while (sum <= limit) {
                sum = Math.max(0, sum - down + (random.nextDouble() < p ? Math.log(2) : 0));
                cases++;
            }
        }
        double simulated = (double) cases / runs;
        assertEquals(simulated, new BernoulliCusumRunLengths(p, 2, limit).average(), tolerance * simulated);
    }

    @Test
    void whatHasNoAnswerIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BernoulliCusumRunLengths(0, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new BernoulliCusumRunLengths(0.1, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new BernoulliCusumRunLengths(0.0001, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new BernoulliCusumRunLengths(0.1, 2, 3).average(0));
        assertThrows(IllegalArgumentException.class, () -> BernoulliCusumRunLengths.limitFor(0.1, 2, 1));
    }
}
