package org.networkspc.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * One side of a tabular CUSUM in standard errors: C⁺ₜ = max(0, C⁺ₜ₋₁ + zₜ − k), or C⁻ drawn downwards, with
 * zₜ = (xₜ − centre)/seₜ. A point beyond h signals. Each phase begins at the head start.
 *
 * <p>Centre and standard error are those of the chart it is taken of. Without any spread (one point, all equal) there
 * are no standard errors and nothing is plotted. A point that does not count, or has no standard error, is drawn where
 * the sum stands. Page 1954, doi:10.1093/biomet/41.1-2.100; head start: Lucas &amp; Crosier 1982,
 * doi:10.1080/00401706.1982.10487759; Montgomery ch. 9.1. Its run lengths: {@code rule.CusumRunLengths}.
 *
 * @param side which way it looks
 * @param k reference value: half the shift to be found soon, in standard errors; 0 or more
 * @param h decision interval, in standard errors; positive
 * @param headStart where the sum starts, 0 up to below h; h/2 is fast initial response
 * @param resets whether the sum goes back to the head start after a point beyond h; qcc never does
 * @param of the chart that says centre and standard error of single points, with symmetrical limits: I, Xbar, p, u …
 */
public record Cusum(CusumSide side, double k, double h, double headStart, boolean resets, ChartMethod of)
        implements ChartMethod {

    /**
     * The upper side with k 0.5 and h 4.77: both sides together take 370 points to a false signal on average, as three-sigma
     * limits do (Hawkins 1993; {@code rule.CusumRunLengths}).
     */
    public static final Cusum USUAL = Cusum.of(0.5, 4.77);

    public Cusum {
        if (!(k >= 0) || Double.isInfinite(k)) {
            throw new IllegalArgumentException("k must be finite and not negative, was " + k);
        }
        if (!(h > 0) || Double.isInfinite(h)) {
            throw new IllegalArgumentException("h must be positive and finite, was " + h);
        }
        if (!(headStart >= 0 && headStart < h)) {
            throw new IllegalArgumentException(
                    "headStart must be at least 0 and below h " + Decimal.of(h) + ", was " + headStart);
        }
        Accumulation.requireStandardErrors(of);
    }

    /** The upper side of single values, without head start or reset. */
    public static Cusum of(double k, double h) {
        return new Cusum(CusumSide.UPPER, k, h, 0, false, ChartType.I);
    }

    /** Of what this chart plots. */
    @Override
    public Cusum of(ChartMethod other) {
        return new Cusum(side, k, h, headStart, resets, other);
    }

    /** This side of the same CUSUM. */
    public Cusum side(CusumSide other) {
        return new Cusum(other, k, h, headStart, resets, of);
    }

    /** With a head start, in standard errors. */
    public Cusum from(double start) {
        return new Cusum(side, k, h, start, resets, of);
    }

    /** The same, going back to its start after a point beyond h. */
    public Cusum resetting() {
        return new Cusum(side, k, h, headStart, true, of);
    }

    @Override
    public String code() {
        return "cusum";
    }

    @Override
    public String title() {
        return phrase().toString();
    }

    @Override
    public Phrase phrase() {
        return Phrase.of(
                "{0} CUSUM of {1} in standard errors (k {2}, h {3}{4}{5})",
                Phrase.of(side.word()),
                of.phrase(),
                new Digits(Decimal.of(k)),
                new Digits(Decimal.of(h)),
                headStart > 0 ? Phrase.of(", head start {0}", new Digits(Decimal.of(headStart))) : Phrase.NONE,
                resets ? Phrase.of(", reset after a signal") : Phrase.NONE);
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
    public boolean hasOwnScale() {
        return true;
    }

    @Override
    public Estimate learn(Baseline baseline) {
        return of.learn(baseline);
    }

    /** A centre at 0 and one limit at h, or −h. */
    @Override
    public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        return ControlLimits.beyond(
                side == CusumSide.UPPER
                        ? new Band(Double.NEGATIVE_INFINITY, h)
                        : new Band(-h, Double.POSITIVE_INFINITY));
    }

    /** How many standard errors this subgroup lies from the centre; empty where it has no standard error. */
    public OptionalDouble standardised(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        double error = of.sigma(estimate, subgroup, spec);
        return divides(error)
                ? OptionalDouble.of((subgroup.value() - estimate.centre()) / error)
                : OptionalDouble.empty();
    }

    private static boolean divides(double error) {
        return error > 0 && Double.isFinite(error);
    }

    @Override
    public void accumulate(Estimate estimate, ChartSpec spec, Accumulation points) {
        List<Subgroup> subgroups = points.subgroups();
        if (subgroups.stream().noneMatch(s -> points.counts(s) && divides(of.sigma(estimate, s, spec)))) {
            return;
        }
        ControlLimits limits = limits(estimate, subgroups.get(0), spec);
        double sum = headStart;
        for (Subgroup subgroup : subgroups) {
            double error = of.sigma(estimate, subgroup, spec);
            if (points.counts(subgroup) && divides(error)) {
                double before = resets && sum > h ? headStart : sum;
                double z = (subgroup.value() - estimate.centre()) / error;
                sum = Math.max(0, before + side.sign() * z - k);
            }
            points.add(subgroup, side.sign() * sum + 0.0, limits);
        }
    }
}
