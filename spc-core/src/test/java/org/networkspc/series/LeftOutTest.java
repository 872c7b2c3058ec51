package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeftOutTest {
    private static final int MEMBERS = 7;
    private static final int MONTHS = 15;

    @ParameterizedTest
    @EnumSource(Link.class)
    void theLineWithoutAMemberIsTheOneFittedWithoutIt(Link link) {
        SplittableRandom random = new SplittableRandom(7);
        for (int network = 0; network < 40; network++) {
            Panel panel = panel(random, network % 2 == 0);
            LeftOut others = LeftOut.of(LikeForLike.of(panel, link));
            for (int i = 0; i < MEMBERS; i++) {
                LikeForLike fitted = LikeForLike.of(panel.without(i), link);
                double[] expected = fitted.line();
                double[] line = others.line(i);
                double constant = link == Link.IDENTITY ? expected[0] - line[first(fitted, panel)] : 0;
                for (int t = 0; t < MONTHS; t++) {
                    int k = fitted.panel().months().indexOf(panel.months().get(t));
                    double one = k < 0 ? Double.NaN : expected[k];
                    assertEquals(one, line[t] + constant, 1e-12, "without " + i + " in month " + t);
                }
            }
        }
    }

    private static int first(LikeForLike fitted, Panel panel) {
        return panel.months().indexOf(fitted.panel().months().get(0));
    }

    @Test
    void theOthersMustBeLinked() {
        double[][] size = {{100, 100, 0, 0}, {0, 0, 100, 100}, {100, 100, 100, 100}};
        double[][] value = {{0.3, 0.4, 0, 0}, {0, 0, 0.6, 0.5}, {0.4, 0.4, 0.5, 0.5}};
        for (Link link : Link.values()) {
            LeftOut others = LeftOut.of(LikeForLike.of(Panel.of(List.of("A", "B", "C"), months(4), size, value), link));
            assertEquals(4, others.line(0).length);
            assertThrows(UnconnectedMonthsException.class, () -> others.line(2));
        }
    }

    /** Sizes that differ a hundredfold, gaps, late joiners, and where wanted a month that one member alone reported. */
    private static Panel panel(SplittableRandom random, boolean lonely) {
        double[][] size = new double[MEMBERS][MONTHS];
        double[][] value = new double[MEMBERS][MONTHS];
        for (int i = 0; i < MEMBERS; i++) {
            double usual = Math.pow(10, 1 + 2 * random.nextDouble());
            int joins = i > 4 ? 5 : 0;
            for (int t = joins; t < MONTHS; t++) {
                boolean there = i < 2 || random.nextInt(8) > 0;
                if (there && !(lonely && t == 9 && i > 0)) {
                    size[i][t] = Math.rint(usual * (0.8 + 0.4 * random.nextDouble()));
                    value[i][t] = 0.2 + 0.5 * random.nextDouble();
                }
            }
        }
        return Panel.of(IntStream.range(0, MEMBERS).mapToObj(i -> "M" + i).toList(), months(MONTHS), size, value);
    }

    private static List<LocalDate> months(int count) {
        return IntStream.range(0, count)
                .mapToObj(t -> LocalDate.of(2024, 1, 1).plusMonths(t))
                .toList();
    }
}
