package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MewmaRunLengthsTest {

    /** Prabhu & Runger 1997 (Montgomery, table 11.3): limits for an average of 200 points, to two decimals. */
    @ParameterizedTest
    @CsvSource({"2, 0.1, 8.64", "4, 0.1, 12.73"})
    void publishedLimitsGiveTwoHundredPoints(int measures, double lambda, double limit) {
        assertEquals(limit, MewmaRunLengths.limitFor(measures, lambda, 200), 0.02);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 2.7", "0.25, 3", "1, 2.5"})
    void ofOneMeasureItIsTheEwma(double lambda, double limit) {
        double ewma = new EwmaRunLengths(lambda, limit).average(0);

        assertEquals(ewma, new MewmaRunLengths(1, lambda, limit * limit).average(), 1e-6 * ewma);
    }

    @Test
    void withLambdaOneItIsTheChiSquaredChart() {
        double chance = ChiSquaredDistribution.of(3).survivalProbability(11);

        assertEquals(1 / chance, new MewmaRunLengths(3, 1, 11).average(), 1e-6 / chance);
    }

    @Test
    void refusesWhatItCannotCompute() {
        assertThrows(IllegalArgumentException.class, () -> new MewmaRunLengths(0, 0.1, 8));
        assertThrows(IllegalArgumentException.class, () -> new MewmaRunLengths(2, Double.NaN, 8));
        assertThrows(IllegalArgumentException.class, () -> new MewmaRunLengths(2, 0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> MewmaRunLengths.limitFor(2, 0.1, 1));
    }
}
