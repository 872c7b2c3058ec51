package org.networkspc.chart;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.LineErrors;
import org.networkspc.series.LineVariance;
import org.networkspc.series.Series;
import org.networkspc.series.SharedVariation;
import org.networkspc.series.Subgroup;

/**
 * Limits of a like-for-like line: centre ± 3·√(σ_c² + v_t).
 *
 * <p>σ_c² is what the whole network shares from month to month, learned from moving ranges of the baseline less the fit's
 * own part of them; v_t is the variance of the fit for line_t − the mean of the baseline. So limits are wider where a
 * month hangs by few members in common with the baseline. For fits of at least {@link #FEWEST_FREEDOM} degrees of
 * freedom; below that an I chart is drawn.
 *
 * @param months of the fit behind the line that is plotted, in order
 * @param line its values, before any multiplier
 * @param variance of the same fit
 */
public record TwoPartLimits(List<LocalDate> months, List<Double> line, LineVariance variance) implements ChartMethod {
    /** With fewer degrees of freedom the fit's dispersion is too unsure to make limits of. */
    public static final int FEWEST_FREEDOM = 20;

    public TwoPartLimits {
        months = List.copyOf(months);
        line = List.copyOf(line);
    }

    public static TwoPartLimits of(LikeForLike fit) {
        return new TwoPartLimits(
                fit.panel().months(), Arrays.stream(fit.line()).boxed().toList(), fit.variance());
    }

    /** The limits of a line that is the difference of two; a month without a value is not to be asked for. */
    public static TwoPartLimits of(Series series, LineErrors errors) {
        Map<LocalDate, Double> values = new HashMap<>();
        series.subgroups().forEach(s -> values.put(s.start(), s.value()));
        return new TwoPartLimits(
                errors.months(),
                errors.months().stream()
                        .map(month -> values.getOrDefault(month, 0.0))
                        .toList(),
                errors.variance());
    }

    static boolean suits(LikeForLike fit) {
        return fit.degreesOfFreedom() >= FEWEST_FREEDOM;
    }

    @Override
    public String code() {
        return "two-part";
    }

    @Override
    public String title() {
        return "like-for-like chart with two-part limits";
    }

    @Override
    public Estimate learn(Baseline baseline) {
        int[] months =
                baseline.subgroups().stream().mapToInt(s -> monthOf(s.start())).toArray();
        double centre = baseline.given().centre().orElseGet(() -> baseline.mean(Subgroup::value));
        double spread = baseline.given().sigma().orElseGet(() -> shared(months, baseline.joined()));
        List<Double> errors = baseline.isEmpty()
                ? List.of()
                : Arrays.stream(variance.fromBaseline(months)).boxed().toList();
        return new Estimate(centre, centre, spread, errors);
    }

    /** σ_c; infinite when no two months of the baseline are neighbours. */
    private double shared(int[] months, boolean[] joined) {
        boolean any = false;
        for (boolean one : joined) {
            any |= one;
        }
        double[] values = line.stream().mapToDouble(value -> value).toArray();
        return any ? Math.sqrt(SharedVariation.of(values, variance, months, joined)) : Double.POSITIVE_INFINITY;
    }

    @Override
    public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        return limits(estimate, subgroup, spec, Scale.AS_LEARNED);
    }

    @Override
    public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
        return scale.around(estimate.centre(), sigma(estimate, subgroup, spec));
    }

    /** √(σ_c² + v_t). */
    @Override
    public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        if (!estimate.hasSpread() || estimate.errors().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double own = estimate.errors().get(monthOf(subgroup.start()));
        return Math.sqrt(estimate.spread() * estimate.spread() + own);
    }

    private int monthOf(LocalDate start) {
        int month = Collections.binarySearch(months, start);
        if (month < 0) {
            throw new IllegalArgumentException("series must be the line of the fit, was one with " + start);
        }
        return month;
    }
}
