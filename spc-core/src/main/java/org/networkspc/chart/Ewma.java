package org.networkspc.chart;

import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * Exponentially weighted moving average: zₜ = λ·xₜ + (1 − λ)·zₜ₋₁, starting at the centre of each phase.
 *
 * <p>Centre and standard error of a single point are those of the chart it is taken of. Exact limits follow the variance
 * of zₜ: varₜ = λ²·seₜ² + (1 − λ)²·varₜ₋₁, so that each earlier size has its weight; for equal sizes that is
 * se²·λ/(2 − λ)·(1 − (1 − λ)²ᵗ). Convention {@code QCC} puts the current se into that last formula whatever the sizes.
 * Asymptotic limits are se·√(λ/(2 − λ)) from the first point on. Roberts 1959, doi:10.1080/00401706.1959.10489860;
 * Lucas &amp; Saccucci 1990, doi:10.1080/00401706.1990.10484583; Montgomery ch. 9.2.
 *
 * <p>A point that does not count, or has no standard error where others have one, is drawn where the average stands. The
 * 3-sigma band of the limits lies at L; the inner ones at 1 and 2 standard deviations, as far as L reaches.
 *
 * @param lambda weight of the latest point, more than 0 and at most 1; 1 is the chart it is taken of
 * @param limit L, the distance of the limits from the centre in standard deviations of zₜ
 * @param exact whether limits widen from the start; else asymptotic
 * @param of the chart that says centre and standard error of single points, with symmetrical limits: I, Xbar, p, u …
 */
public record Ewma(double lambda, double limit, boolean exact, ChartMethod of) implements ChartMethod {

    /**
     * λ 0.2 and L 2.86, of single values: 370 points to a false signal on average, as of three-sigma limits (Lucas &amp;
     * Saccucci 1990; {@code rule.EwmaRunLengths}).
     */
    public static final Ewma USUAL = Ewma.of(0.2, 2.86);

    public Ewma {
        if (!(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda must be more than 0 and at most 1, was " + lambda);
        }
        if (!(limit > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("limit must be positive and finite, was " + limit);
        }
        Accumulation.requireStandardErrors(of);
    }

    /** Of single values, with exact limits. */
    public static Ewma of(double lambda, double limit) {
        return new Ewma(lambda, limit, true, ChartType.I);
    }

    /** Of what this chart plots. */
    @Override
    public Ewma of(ChartMethod other) {
        return new Ewma(lambda, limit, exact, other);
    }

    /** The same with limits that do not widen from the start. */
    public Ewma asymptotic() {
        return new Ewma(lambda, limit, false, of);
    }

    @Override
    public String code() {
        return "ewma";
    }

    @Override
    public String title() {
        return phrase().toString();
    }

    @Override
    public Phrase phrase() {
        return Phrase.of(
                exact ? "EWMA of {0} (λ {1}, L {2})" : "EWMA of {0} (λ {1}, L {2}, asymptotic limits)",
                of.phrase(),
                new Digits(Decimal.of(lambda)),
                new Digits(Decimal.of(limit)));
    }

    @Override
    public ChartMethod single() {
        return of;
    }

    @Override
    public boolean hasMemory() {
        return true;
    }

    @Override
    public Band possible(Subgroup subgroup, MeasureKind kind, ChartSpec spec) {
        return of.possible(subgroup, kind, spec);
    }

    @Override
    public Estimate learn(Baseline baseline) {
        return of.learn(baseline);
    }

    /** Asymptotic limits: those of a point far from the start. */
    @Override
    public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        double deviation = asymptotic(of.sigma(estimate, subgroup, spec));
        return Scale.AS_LEARNED.around(estimate.centre(), deviation, limit);
    }

    @Override
    public void accumulate(Estimate estimate, ChartSpec spec, Accumulation points) {
        Average average = new Average(estimate.centre(), estimate.hasSpread());
        double deviation = Double.POSITIVE_INFINITY;
        for (Subgroup subgroup : points.subgroups()) {
            double error = of.sigma(estimate, subgroup, spec);
            if (points.counts(subgroup) && average.take(subgroup.value(), error)) {
                deviation = exact ? average.deviation(error, spec.convention()) : asymptotic(error);
            }
            Scale scale = points.scale(subgroup);
            points.add(subgroup, average.value, scale.around(estimate.centre(), deviation, limit));
        }
    }

    private double asymptotic(double error) {
        return error * Math.sqrt(lambda / (2 - lambda));
    }

    /** Where the average of one phase stands. */
    private final class Average {
        private final boolean hasSpread;
        private double value;
        private double variance;
        private int taken;

        Average(double start, boolean hasSpread) {
            this.value = start;
            this.hasSpread = hasSpread;
        }

        /** False, and nothing taken, where this point alone has no standard error. */
        boolean take(double latest, double error) {
            if (hasSpread && !Double.isFinite(error)) {
                return false;
            }
            value = lambda * latest + (1 - lambda) * value;
            variance = hasSpread ? square(lambda * error) + square(1 - lambda) * variance : Double.POSITIVE_INFINITY;
            taken++;
            return true;
        }

        double deviation(double latestError, Convention convention) {
            boolean currentOnly = convention == Convention.QCC;
            return Math.sqrt(
                    currentOnly && hasSpread
                            ? square(latestError) * lambda / (2 - lambda) * (1 - Math.pow(1 - lambda, 2.0 * taken))
                            : variance);
        }

        private static double square(double number) {
            return number * number;
        }
    }
}
