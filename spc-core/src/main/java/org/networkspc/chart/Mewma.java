package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * Multivariate EWMA: zₜ = λ(xₜ − x̄) + (1 − λ)zₜ₋₁ from 0, plotted as zₜ′Σ_z⁻¹zₜ against h, for small lasting shifts of
 * several measures together. Σ_z = S·λ/(2 − λ), with exact limits times 1 − (1 − λ)²ᵗ. Lowry, Woodall, Champ &amp; Rigdon
 * 1992, doi:10.1080/00401706.1992.10485232. h for an average run length: {@code rule.MewmaRunLengths}.
 *
 * @param lambda weight of the latest period, more than 0 and at most 1; 1 is T²
 * @param limit h, positive; a larger value is a signal
 * @param exact whether the covariance of zₜ grows from the start; else asymptotic
 * @param points complete periods in date order
 */
public record Mewma(double lambda, double limit, boolean exact, List<Point> points) {
    public Mewma {
        if (!(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda must be more than 0 and at most 1, was " + lambda);
        }
        if (!(limit > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("limit must be positive and finite, was " + limit);
        }
        points = List.copyOf(points);
    }

    /** One period and its plotted value. */
    public record Point(LocalDate start, double value, boolean monitoring) {}

    /** An empty chart with these settings, exact. */
    public static Mewma of(double lambda, double limit) {
        return new Mewma(lambda, limit, true, List.of());
    }

    /** The same with the covariance that is reached in the end. */
    public Mewma asymptotic() {
        return new Mewma(lambda, limit, false, points);
    }

    /**
     * This line, learned from periods up to this day; {@link LocalDate#MAX} for all.
     *
     * @throws IllegalArgumentException as {@link HotellingT2#of}
     */
    public Mewma plot(AlignedSeries line, CovarianceEstimator estimator, LocalDate baselineEnd) {
        Joint joint = Joint.learn(line, estimator, baselineEnd);
        List<Point> plotted = new ArrayList<>();
        RealVector z = new ArrayRealVector(line.measures());
        for (AlignedSeries.Row row : line.rows()) {
            RealVector distance = new ArrayRealVector(row.values()).subtract(joint.mean());
            z = distance.mapMultiply(lambda).add(z.mapMultiply(1 - lambda));
            double reached = exact ? 1 - Math.pow(1 - lambda, 2.0 * (plotted.size() + 1)) : 1;
            double value = joint.squared(z) / (lambda / (2 - lambda) * reached);
            plotted.add(new Point(row.start(), value, row.start().isAfter(baselineEnd)));
        }
        return new Mewma(lambda, limit, exact, plotted);
    }

    /** First days of the periods beyond h. */
    public List<LocalDate> signals() {
        return points.stream().filter(p -> p.value() > limit).map(Point::start).toList();
    }
}
