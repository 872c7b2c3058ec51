package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.chart.Lines.month;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.FDistribution;
import org.junit.jupiter.api.Test;

class SubgroupsOfSeveralMeasuresTest {
    private static final double RATE = 0.0027;
    private static final int PERIODS = 20;
    private static final int SIZE = 4;
    private static final List<String> MEASURES = List.of("a", "b");

    private static AlignedSubgroups line(int periods, int size, double wander, long seed) {
        Random random = new Random(seed);
        List<AlignedSubgroups.Unit> units = new ArrayList<>();
        for (int t = 0; t < periods; t++) {
            double level = wander * random.nextGaussian();
            List<List<Double>> individuals = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                double shared = random.nextGaussian();
                individuals.add(List.of(
                        50 + level + 3 * shared + random.nextGaussian(), 20 + 2 * shared + random.nextGaussian()));
            }
            units.add(new AlignedSubgroups.Unit(month(t + 1), individuals));
        }
        return new AlignedSubgroups(MEASURES, units);
    }

    private static double mean(AlignedSubgroups.Unit unit, int j) {
        return unit.individuals().stream().mapToDouble(v -> v.get(j)).sum() / unit.size();
    }

    /** Montgomery 11.3.1, written out for two measures: averages of the subgroups' own variances and covariances. */
    @Test
    void isTheDistanceOfMeansInTheAverageCovarianceWithinSubgroups() {
        AlignedSubgroups line = line(PERIODS, SIZE, 0, 4);
        double a = line.units().stream().mapToDouble(u -> mean(u, 0)).sum() / PERIODS;
        double b = line.units().stream().mapToDouble(u -> mean(u, 1)).sum() / PERIODS;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (AlignedSubgroups.Unit unit : line.units()) {
            for (List<Double> one : unit.individuals()) {
                double u = one.get(0) - mean(unit, 0);
                double v = one.get(1) - mean(unit, 1);
                saa += u * u / (SIZE - 1) / PERIODS;
                sbb += v * v / (SIZE - 1) / PERIODS;
                sab += u * v / (SIZE - 1) / PERIODS;
            }
        }
        HotellingT2 chart = HotellingT2.of(line, RATE, LocalDate.MAX);

        for (int t = 0; t < PERIODS; t++) {
            double x = mean(line.units().get(t), 0) - a;
            double y = mean(line.units().get(t), 1) - b;
            double byHand = SIZE / (saa * sbb - sab * sab) * (x * x * sbb - 2 * x * y * sab + y * y * saa);
            assertEquals(byHand, chart.points().get(t).value(), 1e-9);
            assertEquals(SIZE * x * x / saa, chart.points().get(t).terms().get(0), 1e-9);
        }
        assertEquals(CovarianceEstimator.WITHIN_SUBGROUPS, chart.estimator());
    }

    /** Montgomery (11.20) and (11.21). */
    @Test
    void limitsAreThoseOfTheirPhase() {
        int k = 15;
        HotellingT2 chart = HotellingT2.of(line(PERIODS, SIZE, 0, 4), RATE, month(k));

        double left = k * SIZE - k - 2 + 1;
        double quantile = FDistribution.of(2, left).inverseSurvivalProbability(RATE);
        assertEquals(
                2 * (k - 1) * (SIZE - 1) / left * quantile,
                chart.points().get(0).limit(),
                1e-9);
        assertEquals(
                2 * (k + 1) * (SIZE - 1) / left * quantile,
                chart.points().get(PERIODS - 1).limit(),
                1e-9);
        assertTrue(chart.points().get(k).monitoring());
    }

    @Test
    void keepsItsRateOfFalseSignalsWithSubgroupsOfAllSizes() {
        Random random = new Random(8);
        int signals = 0;
        int points = 0;
        for (int run = 0; run < 400; run++) {
            List<AlignedSubgroups.Unit> units = new ArrayList<>();
            AlignedSubgroups line = line(12, 9, 0, random.nextLong());
            for (int t = 0; t < 12; t++) {
                units.add(new AlignedSubgroups.Unit(
                        line.units().get(t).start(),
                        line.units().get(t).individuals().subList(0, 1 + random.nextInt(9))));
            }
            HotellingT2 chart = HotellingT2.of(new AlignedSubgroups(MEASURES, units), 0.05, month(8));
            signals += (int)
                    chart.points().stream().filter(HotellingT2.Point::isSignal).count();
            points += chart.points().size();
        }

        assertEquals(0.05, (double) signals / points, 4 * Math.sqrt(0.05 * 0.95 / points));
    }

    @Test
    void seesPeriodsThatDifferMoreThanTheirCases() {
        HotellingT2 chart = HotellingT2.of(line(PERIODS, SIZE, 6, 4), RATE, LocalDate.MAX);

        assertTrue(chart.points().stream().filter(HotellingT2.Point::isSignal).count() > 3);
    }

    @Test
    void periodsWithoutCasesHaveNoPointAndThinBaselinesAreRefused() {
        AlignedSubgroups line = line(PERIODS, SIZE, 0, 4);
        List<AlignedSubgroups.Unit> units = new ArrayList<>(line.units());
        units.set(3, new AlignedSubgroups.Unit(month(4), List.of()));

        HotellingT2 chart = HotellingT2.of(new AlignedSubgroups(MEASURES, units), RATE, LocalDate.MAX);
        assertEquals(PERIODS - 1, chart.periods());
        assertEquals(month(5), chart.points().get(3).start());

        assertThrows(IllegalArgumentException.class, () -> HotellingT2.of(line, RATE, month(1)));
        assertThrows(IllegalArgumentException.class, () -> HotellingT2.of(line(9, 1, 0, 4), RATE, LocalDate.MAX));
        assertThrows(IllegalArgumentException.class, () -> HotellingT2.of(line, 1, LocalDate.MAX));
        AlignedSeries singles = AlignedSeries.of(Lines.values(1, 2, 4, 3, 5, 4, 6), Lines.values(2, 1, 3, 3, 1, 4, 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> HotellingT2.of(singles, CovarianceEstimator.WITHIN_SUBGROUPS, RATE, LocalDate.MAX));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AlignedSubgroups(
                        MEASURES, List.of(new AlignedSubgroups.Unit(month(1), List.of(List.of(1.0))))));
    }
}
