package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Like-for-like lines of random networks against a fit written apart: one level after the other is halved towards the value at which its
 * member or month is expected to have what it had, over and over, without any matrix.
 */
class FittedApartTest {
    private static final int MEMBERS = 5;
    private static final int MONTHS = 9;

    @ParameterizedTest
    @EnumSource(Link.class)
    void randomNetworksAgreeWithAFitWrittenApart(Link link) {
        SplittableRandom random = new SplittableRandom(1998);
        for (int network = 0; network < 6; network++) {
            double[][] size = new double[MEMBERS][MONTHS];
            double[][] value = new double[MEMBERS][MONTHS];
            for (int i = 0; i < MEMBERS; i++) {
                for (int t = 0; t < MONTHS; t++) {
                    if (i == 0 || random.nextInt(4) > 0) {
                        size[i][t] = 20 + random.nextInt(400);
                        value[i][t] = (1 + random.nextInt((int) size[i][t] - 1)) / size[i][t];
                    }
                }
            }
            Panel panel = Panels.ofValues(size, value);
            assertArrayEquals(
                    apart(size, value, link), LikeForLike.of(panel, link).line(), 1e-8);
        }
    }

    private static double[] apart(double[][] size, double[][] value, Link link) {
        double[] member = new double[MEMBERS];
        double[] month = new double[MONTHS];
        for (int round = 0; round < 150; round++) {
            for (int i = 0; i < MEMBERS; i++) {
                member[i] = halved(size, value, link, member, month, i, -1);
            }
            for (int t = 0; t < MONTHS; t++) {
                month[t] = halved(size, value, link, member, month, -1, t);
            }
        }
        double[] line = new double[MONTHS];
        double all = 0;
        for (int i = 0; i < MEMBERS; i++) {
            double own = 0;
            for (double d : size[i]) {
                own += d;
            }
            all += own;
            for (int t = 0; t < MONTHS; t++) {
                line[t] += own * mean(link, member[i] + month[t]);
            }
        }
        for (int t = 0; t < MONTHS; t++) {
            line[t] /= all;
        }
        return line;
    }

    /** The level of one member or one month at which the events expected are those counted; the other index is −1. */
    private static double halved(
            double[][] size, double[][] value, Link link, double[] member, double[] month, int ofMember, int ofMonth) {
        double low = -40;
        double high = 40;
        for (int halving = 0; halving < 52; halving++) {
            double middle = (low + high) / 2;
            double excess = 0;
            for (int i = 0; i < MEMBERS; i++) {
                for (int t = 0; t < MONTHS; t++) {
                    if (i == ofMember || t == ofMonth) {
                        double other = i == ofMember ? month[t] : member[i];
                        excess += size[i][t] * (mean(link, middle + other) - value[i][t]);
                    }
                }
            }
            low = excess > 0 ? low : middle;
            high = excess > 0 ? middle : high;
        }
        return (low + high) / 2;
    }

    private static double mean(Link link, double level) {
        return switch (link) {
            case IDENTITY -> level;
            case LOG -> Math.exp(level);
            case LOGIT -> 1 / (1 + Math.exp(-level));
        };
    }
}
