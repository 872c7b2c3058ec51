package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members that are a small part of every month are left out to first order. */
class OneStepTest {
    private static final int MEMBERS = 160;
    private static final int MONTHS = 24;

    @ParameterizedTest
    @EnumSource(names = {"LOG", "LOGIT"})
    void whatOneStepMissesIsNothingBesideTheErrorOfTheLine(Link link) {
        LikeForLike fit = LikeForLike.of(panel(new SplittableRandom(5), 0.05), link);
        OneStep step = new OneStep(fit);
        double[] all = fit.line();
        double error = Math.sqrt(fit.variance().ofDifference(8, 20));
        double exactSquares = 0;
        double squares = 0;
        int small = 0;
        for (int i = 0; i < MEMBERS; i++) {
            if (step.isSmall(i)) {
                small++;
                double[] line = step.line(i).orElseThrow();
                double[] exact = fit.without(i).line();
                double changed = largest(exact, all);
                assertTrue(largest(line, exact) < 1e-3 * changed, "of what member " + i + " changes");
                assertTrue(largest(line, exact) < 3e-4 * error, "of the error of the line");
                squares += square(line[20] - line[8] - all[20] + all[8]);
                exactSquares += square(exact[20] - exact[8] - all[20] + all[8]);
            }
        }
        assertTrue(small > 80, small + " members are small");
        assertEquals(1, Math.sqrt(squares / exactSquares), 1e-4, "their part of the jackknife");
    }

    @Test
    void aSmallMemberWithAnAbsurdValueIsLeftOutExactly() {
        Panel usual = panel(new SplittableRandom(5), 0.05);
        double[][] size = new double[MEMBERS][MONTHS];
        double[][] value = new double[MEMBERS][MONTHS];
        for (int i = 0; i < MEMBERS; i++) {
            for (int t = 0; t < MONTHS; t++) {
                boolean absurd = i == 3 && t == 20;
                size[i][t] = i == 3 ? 12 : usual.size(i, t);
                value[i][t] = absurd ? 6 : i == 3 ? 0.05 : usual.value(i, t);
            }
        }
        LikeForLike fit = LikeForLike.of(Panel.of(usual.members(), usual.months(), size, value), Link.LOG);
        assertTrue(new OneStep(fit).isSmall(3));
        double[] exact = fit.without(3).line();
        double[] line = LeftOut.of(fit).line(3);
        for (int t = 0; t < MONTHS; t++) {
            assertEquals(exact[t], line[t], 1e-11);
        }
    }

    private static double largest(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(t -> Math.abs(one[t] - other[t]))
                .max()
                .orElseThrow();
    }

    private static double square(double value) {
        return value * value;
    }

    /** Sizes that differ as 1 to 10, one in four joining after half a year, one report in twenty missing. */
    private static Panel panel(SplittableRandom random, double rate) {
        double[][] size = new double[MEMBERS][MONTHS];
        double[][] value = new double[MEMBERS][MONTHS];
        for (int i = 0; i < MEMBERS; i++) {
            double usual = Math.exp(4 + 0.7 * random.nextGaussian());
            double level = rate * Math.exp(0.3 * random.nextGaussian());
            for (int t = i % 4 == 0 ? 6 : 0; t < MONTHS; t++) {
                if (random.nextInt(20) > 0) {
                    size[i][t] = Math.rint(usual * (0.8 + 0.4 * random.nextDouble()));
                    value[i][t] = events(random, size[i][t], level) / size[i][t];
                }
            }
        }
        return Panel.of(
                IntStream.range(0, MEMBERS).mapToObj(i -> "M" + i).toList(),
                IntStream.range(0, MONTHS)
                        .mapToObj(t -> LocalDate.of(2024, 1, 1).plusMonths(t))
                        .toList(),
                size,
                value);
    }

    private static double events(SplittableRandom random, double size, double rate) {
        double events = 0;
        for (int person = 0; person < size; person++) {
            events += random.nextDouble() < rate ? 1 : 0;
        }
        return events;
    }
}
