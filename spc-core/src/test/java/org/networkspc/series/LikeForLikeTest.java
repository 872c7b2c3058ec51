package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

/** The golden vector stands in the statistics notes and was computed by an independent least-squares fit. */
class LikeForLikeTest {
    private static final double[][] SIZE = {{100, 105, 100, 108}, {40, 35, 0, 40}, {0, 0, 75, 80}};
    private static final double[][] VALUE = {
        {80 / 100.0, 84 / 105.0, 78 / 100.0, 90 / 108.0},
        {30 / 40.0, 28 / 35.0, 0, 33 / 40.0},
        {0, 0, 45 / 75.0, 52 / 80.0}
    };
    private static final double[] GOLDEN = {0.746356999446, 0.759949075242, 0.736579922752, 0.790419574834};

    private final LikeForLike fit = new LikeForLike(SIZE, VALUE);

    @Test
    void theGoldenVectorIsReproduced() {
        assertArrayEquals(GOLDEN, fit.line(), 1e-11);
        assertEquals(3, fit.degreesOfFreedom());
        assertEquals(0.0137155004236, fit.dispersion(), 1e-12);
    }

    @Test
    void theContrastOfMonthFourWithMonthsOneAndTwoIsReproduced() {
        double[] weights = {-0.5, -0.5, 0, 1};
        assertEquals(0.00927535133, fit.contrastVariance(weights), 1e-11);
        double[] line = fit.line();
        assertEquals(0.03726653749, line[3] - (line[0] + line[1]) / 2, 1e-11);
    }

    @Test
    void theLineIsTheReportedRateLessWhatTheMonthsMixAddsToIt() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            double[][] size = new double[5][12];
            double[][] value = new double[5][12];
            for (int i = 0; i < 5; i++) {
                for (int t = 0; t < 12; t++) {
                    boolean present = i == 0 || random.nextDouble() < 0.7;
                    size[i][t] = present ? 10 + random.nextInt(500) : 0;
                    value[i][t] = present ? random.nextDouble() : 0;
                }
            }
            assertLawHolds(size, value);
        }
    }

    private static void assertLawHolds(double[][] size, double[][] value) {
        LikeForLike fit = new LikeForLike(size, value);
        double total = 0;
        double[] member = new double[size.length];
        for (int i = 0; i < size.length; i++) {
            for (double d : size[i]) {
                member[i] += d;
                total += d;
            }
        }
        double[] line = fit.line();
        for (int t = 0; t < line.length; t++) {
            double month = 0;
            double events = 0;
            for (int i = 0; i < size.length; i++) {
                month += size[i][t];
                events += size[i][t] * value[i][t];
            }
            double expected = events / month;
            for (int i = 0; i < size.length; i++) {
                expected -= (size[i][t] / month - member[i] / total) * fit.memberLevel(i);
            }
            assertEquals(expected, line[t], 1e-12);
        }
    }

    @Test
    void withOneMemberTheLineIsThatMember() {
        double[][] value = {{0.2, 0.4, 0.3}};
        assertArrayEquals(value[0], new LikeForLike(new double[][] {{10, 20, 30}}, value).line(), 1e-15);
    }

    @Test
    void monthsWithoutCommonMembersAreSeparateBlocks() {
        double[][] size = {{1, 1, 0, 0, 0}, {0, 0, 1, 1, 0}, {0, 1, 0, 0, 0}};
        assertEquals(List.of(0, 0, 1, 1, -1), LikeForLike.blocks(size));
    }

    @Test
    void aLineOfUnconnectedMonthsIsRefusedAndNotOffered() {
        Measure hygiene = Measure.proportion("hygiene", "Hand hygiene seen, per cent");
        Member a = Member.of("A");
        Member b = Member.of("B");
        Network network = new Network("n", "Network", List.of(a, b));
        List<Observation> rows = new ArrayList<>();
        for (int month = 1; month <= 4; month++) {
            rows.add(Observation.of(hygiene, month < 3 ? a : b, LocalDate.of(2024, month, 1), 8, 10));
        }
        Pool pool = Pool.of(rows);
        assertEquals(List.of(Pooling.AS_REPORTED, Pooling.EQUAL_MEMBERS), Series.ways(pool, hygiene, network));
        assertThrows(IllegalArgumentException.class, () -> Series.of(pool, hygiene, network, Pooling.LIKE_FOR_LIKE));
    }
}
