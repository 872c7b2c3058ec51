package org.networkspc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumsTest {

    private static double sum(List<Double> numbers) {
        ExactSums sums = new ExactSums("sum");
        sums.grow(1);
        numbers.forEach(x -> sums.add(0, x));
        return sums.at(0);
    }

    @Test
    void aSingleNumberIsReadBackAsItWas() {
        for (double x : new double[] {0, 1, 15_308.25, 0.1, -0.1, 1e-3, -7.7, 123_456_789.123, 0x1.fffffffffffffp52}) {
            assertEquals(x, sum(List.of(x)));
        }
    }

    @Test
    void fractionsOfBothSignsAddUpTheSameInEveryOrder() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Double> numbers = random.doubles(200, -1, 1)
                    .mapToObj(u -> u * Math.pow(10, random.nextInt(8)))
                    .toList();
            assertEquals(sum(numbers), sum(Reports.shuffled(numbers, seed)), "seed " + seed);
            List<Double> few = random.doubles(5, -1, 1).boxed().toList();
            assertEquals(sum(few), sum(Reports.shuffled(few, seed)), "seed " + seed);
        }
    }

    @Test
    void theSumIsTheTrueOneRoundedOnce() {
        List<Double> numbers =
                new Random(5).doubles(1_000, 0.01, 20_000).boxed().toList();
        BigDecimal exact = numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(exact.doubleValue(), sum(numbers));
    }
}
