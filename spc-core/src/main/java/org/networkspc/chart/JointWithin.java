package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Mean of all cases of a baseline and their covariance within periods.
 *
 * @param periods how many periods with cases
 * @param cases how many cases they have together
 */
record JointWithin(RealVector mean, RealMatrix covariance, RealMatrix inverse, int periods, long cases) {

    static JointWithin learn(AlignedSubgroups line, LocalDate baselineEnd) {
        int p = line.measures().size();
        List<AlignedSubgroups.Unit> baseline = line.units().stream()
                .filter(unit -> unit.size() > 0 && !unit.start().isAfter(baselineEnd))
                .toList();
        long cases = baseline.stream().mapToLong(AlignedSubgroups.Unit::size).sum();
        long degrees = cases - baseline.size();
        if (baseline.size() < 2 || degrees < 2L * p + 1) {
            throw new IllegalArgumentException("baseline must have at least 2 periods and " + (2 * p + 1)
                    + " cases beyond one each for this many measures, was " + baseline.size() + " periods, " + degrees
                    + " cases beyond");
        }
        RealVector sum = new ArrayRealVector(p);
        RealMatrix squares = new Array2DRowRealMatrix(p, p);
        for (AlignedSubgroups.Unit unit : baseline) {
            RealVector own = mean(unit);
            sum = sum.add(own.mapMultiply(unit.size()));
            for (List<Double> values : unit.individuals()) {
                RealVector distance = vector(values).subtract(own);
                squares = squares.add(distance.outerProduct(distance));
            }
        }
        RealMatrix covariance = squares.scalarMultiply(1.0 / degrees);
        return new JointWithin(
                sum.mapDivide(cases), covariance, Joint.inverse(line.measures(), covariance), baseline.size(), cases);
    }

    HotellingT2.Point point(AlignedSubgroups.Unit unit, double rate, boolean monitoring) {
        RealVector distance = mean(unit).subtract(mean);
        List<Double> terms = new ArrayList<>();
        for (int j = 0; j < distance.getDimension(); j++) {
            double own = distance.getEntry(j);
            terms.add(unit.size() * own * own / covariance.getEntry(j, j));
        }
        return new HotellingT2.Point(
                unit.start(),
                unit.size() * Math.max(0, distance.dotProduct(inverse.operate(distance))),
                limit(distance.getDimension(), unit.size(), rate, monitoring),
                terms,
                limit(1, unit.size(), rate, monitoring),
                monitoring);
    }

    /** The mean of a unit varies around that of the baseline by 1/n − 1/N inside it, and by 1/n + 1/N after it. */
    private double limit(int p, int n, double rate, boolean monitoring) {
        double degrees = cases - periods;
        double share = (double) n / cases;
        double left = degrees - p + 1;
        return (monitoring ? 1 + share : 1 - share)
                * p
                * degrees
                / left
                * FDistribution.of(p, left).inverseSurvivalProbability(rate);
    }

    private static RealVector mean(AlignedSubgroups.Unit unit) {
        List<RealVector> rows =
                unit.individuals().stream().map(JointWithin::vector).toList();
        return CovarianceEstimator.mean(rows);
    }

    private static RealVector vector(List<Double> values) {
        return new ArrayRealVector(values.toArray(Double[]::new));
    }
}
