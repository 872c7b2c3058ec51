package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.FDistribution;
import org.junit.jupiter.api.Test;
import org.networkspc.series.Series;

class SeveralMeasuresTest {
    private static final double RATE = 0.0027;
    private static final CovarianceEstimator SAMPLE = CovarianceEstimator.SAMPLE;
    private static final CovarianceEstimator STEPS = CovarianceEstimator.SUCCESSIVE_DIFFERENCES;
    private static final int MONTHS = 30;

    private static double[][] correlated() {
        Random random = new Random(11);
        double[][] values = new double[2][MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            double shared = random.nextGaussian();
            values[0][t] = 50 + 3 * shared + random.nextGaussian();
            values[1][t] = 20 + 2 * shared + random.nextGaussian();
        }
        return values;
    }

    private static AlignedSeries line(double[][] values) {
        return AlignedSeries.of(Lines.values(values[0]), Lines.values(values[1]));
    }

    /** The two-measure formula written out, with the sums of its own. */
    private static double byHand(double[][] values, int t, boolean steps) {
        double a = mean(values[0]);
        double b = mean(values[1]);
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int i = 0; i < MONTHS; i++) {
            if (steps && i == 0) {
                continue;
            }
            double u = values[0][i] - (steps ? values[0][i - 1] : a);
            double v = values[1][i] - (steps ? values[1][i - 1] : b);
            double share = (steps ? 0.5 : 1) / (MONTHS - 1);
            saa += u * u * share;
            sbb += v * v * share;
            sab += u * v * share;
        }
        double x = values[0][t] - a;
        double y = values[1][t] - b;
        return (x * x * sbb - 2 * x * y * sab + y * y * saa) / (saa * sbb - sab * sab);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    @Test
    void isTheSquaredDistanceInTheMetricOfTheCovariance() {
        double[][] values = correlated();
        HotellingT2 sample = HotellingT2.of(line(values), SAMPLE, RATE, LocalDate.MAX);
        HotellingT2 steps = HotellingT2.of(line(values), STEPS, RATE, LocalDate.MAX);

        double sum = 0;
        for (int t = 0; t < MONTHS; t++) {
            assertEquals(byHand(values, t, false), sample.points().get(t).value(), 1e-9);
            assertEquals(byHand(values, t, true), steps.points().get(t).value(), 1e-9);
            sum += sample.points().get(t).value();
        }
        assertEquals(2.0 * (MONTHS - 1), sum, 1e-9, "T² of a baseline adds up to p(m − 1)");
    }

    @Test
    void doesNotDependOnUnits() {
        double[][] values = correlated();
        HotellingT2 before = HotellingT2.of(line(values), SAMPLE, RATE, LocalDate.MAX);
        for (int t = 0; t < MONTHS; t++) {
            values[0][t] = 1e6 * values[0][t] - 3;
        }
        HotellingT2 after = HotellingT2.of(line(values), SAMPLE, RATE, LocalDate.MAX);

        assertEquals(before.points().get(4).value(), after.points().get(4).value(), 1e-7);
    }

    @Test
    void limitsAreThoseOfTheirPhase() {
        HotellingT2 chart = HotellingT2.of(line(correlated()), SAMPLE, RATE, month(24));

        double m = 24;
        double f = 2
                * (m + 1)
                * (m - 1)
                / (m * (m - 2))
                * FDistribution.of(2, m - 2).inverseSurvivalProbability(RATE);
        double closed = (m - 1) * (m - 1) / m * (1 - Math.pow(RATE, 2 / (m - 3)));
        assertEquals(closed, chart.points().get(0).limit(), 1e-9, "Beta(1, b) in closed form");
        assertEquals(f, chart.points().get(29).limit(), 1e-9);
        assertFalse(chart.points().get(23).monitoring());
        assertTrue(chart.points().get(24).monitoring());
    }

    @Test
    void termsNameTheMeasureThatMovedOrTheRelationThatBroke() {
        double[][] values = correlated();
        values[0][28] = 75;
        values[1][28] = 20;
        values[0][29] = 54;
        values[1][29] = 16;
        HotellingT2 chart = HotellingT2.of(line(values), SAMPLE, RATE, month(24));

        HotellingT2.Point moved = chart.points().get(28);
        assertTrue(moved.isSignal() && moved.terms().get(0) > moved.termLimit());
        assertTrue(moved.terms().get(1) < moved.termLimit());
        HotellingT2.Point broken = chart.points().get(29);
        assertTrue(broken.isSignal(), "high on one and low on the other");
        assertTrue(broken.terms().stream().allMatch(term -> term < broken.termLimit()));
    }

    @Test
    void aPeriodWithoutOneMeasureIsLeftOut() {
        double[][] values = correlated();
        values[1][7] = Double.NaN;

        HotellingT2 chart = HotellingT2.of(line(values), SAMPLE, RATE, LocalDate.MAX);

        assertEquals(MONTHS - 1, chart.points().size());
        assertEquals(MONTHS - 1, chart.periods());
        assertTrue(chart.points().stream().noneMatch(p -> p.start().equals(month(8))));
    }

    @Test
    void aMewmaWithLambdaOneIsTSquaredAndOfOneMeasureAnEwma() {
        double[][] values = correlated();
        List<Mewma.Point> mewma =
                Mewma.of(1, 10).plot(line(values), SAMPLE, LocalDate.MAX).points();
        HotellingT2 squared = HotellingT2.of(line(values), SAMPLE, RATE, LocalDate.MAX);
        assertEquals(squared.points().get(9).value(), mewma.get(9).value(), 1e-9);

        Series one = Lines.values(values[0]);
        double centre = mean(values[0]);
        double variance =
                Arrays.stream(values[0]).map(x -> (x - centre) * (x - centre)).sum() / (MONTHS - 1);
        Chart ewma = ChartSpec.of(Ewma.of(0.2, 3))
                .given(Given.of(centre, Math.sqrt(variance)))
                .plot(one);
        List<Mewma.Point> single = Mewma.of(0.2, 9)
                .plot(AlignedSeries.of(one), SAMPLE, LocalDate.MAX)
                .points();
        for (int t = 0; t < MONTHS; t++) {
            ChartPoint point = ewma.points().get(t);
            double z = (point.value() - centre) / point.limits().sigma();
            assertEquals(z * z, single.get(t).value(), 1e-9);
        }
    }

    @Test
    void exactCovarianceReachesTheAsymptoticOne() {
        AlignedSeries line = line(correlated());
        List<Mewma.Point> exact =
                Mewma.of(0.1, 8.64).plot(line, SAMPLE, LocalDate.MAX).points();
        List<Mewma.Point> asymptotic = Mewma.of(0.1, 8.64)
                .asymptotic()
                .plot(line, SAMPLE, LocalDate.MAX)
                .points();

        assertEquals(exact.get(0).value() * (1 - 0.81), asymptotic.get(0).value(), 1e-9);
        assertEquals(
                exact.get(29).value(),
                asymptotic.get(29).value(),
                0.01 * exact.get(29).value());
    }

    @Test
    void whatCannotBeLearnedIsRefusedWithItsReason() {
        double[][] values = correlated();
        double[] level = new double[MONTHS];
        double[] twice = Arrays.stream(values[0]).map(x -> 2 * x - 5).toArray();
        for (double[] other : new double[][] {level, twice}) {
            AlignedSeries singular = line(new double[][] {values[0], other});
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> HotellingT2.of(singular, SAMPLE, RATE, LocalDate.MAX));
            assertTrue(
                    String.valueOf(refused.getMessage()).startsWith("covariance must be regular"), refused::getMessage);
        }
        AlignedSeries line = line(values);
        assertThrows(IllegalArgumentException.class, () -> HotellingT2.of(line, SAMPLE, RATE, month(5)));
        assertThrows(IllegalArgumentException.class, () -> HotellingT2.of(line, SAMPLE, 0, LocalDate.MAX));
        assertThrows(IllegalArgumentException.class, () -> Mewma.of(0, 8));
        assertThrows(IllegalArgumentException.class, () -> new AlignedSeries(List.of()));
        assertThrows(IllegalArgumentException.class, () -> AlignedSeries.of(Lines.values(1, 2), Lines.values(1, 2, 3)));
    }
}
