package org.networkspc.chart;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Subgroup;

/**
 * The standard catalogue of charts.
 *
 * <p>Formulas: Montgomery, Introduction to Statistical Quality Control; Provost &amp; Murray, The Health Care Data
 * Guide. Where respected tools differ, {@link Convention} says so. One page for each: {@code docs/charts/<code>.md}.
 */
public enum ChartType implements ChartMethod {
    /** Median line without limits. */
    RUN("run", "run chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            double centre = baseline.given().centre().orElseGet(() -> baseline.median(Subgroup::value));
            return Estimate.of(centre, Double.POSITIVE_INFINITY);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
            return scale.centreOnly(estimate.centre());
        }
    },
    /** Mean ± 3·MR̄/d2. */
    I("i", "I chart (XmR)") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(
                    baseline.given().centre().orElseGet(() -> baseline.mean(Subgroup::value)),
                    baseline.given().sigma().orElseGet(() -> baseline.sigma(Subgroup::value)));
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return estimate.spread();
        }
    },
    /** Median ± 3 · median moving range / 0.953873: neither is moved by a few points far off (Wheeler 1993). */
    I_MEDIAN("i-median", "I chart of medians") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(
                    baseline.given().centre().orElseGet(() -> baseline.median(Subgroup::value)),
                    baseline.given().sigma().orElseGet(() -> baseline.sigmaOfMedian(Subgroup::value)));
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return estimate.spread();
        }
    },
    /** Mean moving range; upper limit D4·MR̄, no lower one. A given sigma puts the mean at d2·σ. The subgroups it learns from are moving ranges. */
    MR("mr", "moving range chart") {
        @Override
        public Statistic statistic() {
            return Statistic.MOVING_RANGE;
        }

        @Override
        public Estimate learn(Baseline baseline) {
            double d2 = baseline.choices().ranges().constants().d2();
            OptionalDouble sigma = baseline.given().sigma();
            double mean = baseline.given()
                    .centre()
                    .orElseGet(() -> sigma.isPresent() ? d2 * sigma.getAsDouble() : baseline.mean(Subgroup::value));
            return Estimate.of(mean, mean);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
            return scale.of(MovingRange.limits(estimate.centre(), spec));
        }
    },
    /** p̄ ± 3√(p̄(1 − p̄)/nᵢ). */
    P("p", "p chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(Ratio.centre(baseline), 1);
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Ratio.BINOMIAL.sigma(estimate, subgroup);
        }
    },
    /** p̄ ± 3·σ_z·√(p̄(1 − p̄)/nᵢ), σ_z from moving ranges of z (Laney 2002, doi:10.1081/QEN-120006555). */
    P_PRIME("p-prime", "p′ chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Ratio.BINOMIAL.learnWithSpread(baseline);
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Ratio.BINOMIAL.sigma(estimate, subgroup);
        }
    },
    /** Events as they were counted: nᵢp̄ ± 3√(nᵢp̄(1 − p̄)), within 0 to nᵢ. A given centre is the proportion p̄. */
    NP("np", "np chart") {
        @Override
        public Statistic statistic() {
            return Statistic.NUMERATOR;
        }

        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(
                    baseline.given()
                            .centre()
                            .orElseGet(() ->
                                    baseline.weightedMean(Subgroup::numerator, Subgroup::denominator, "denominators")),
                    1);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
            return Ratio.BINOMIAL.limitsOfEvents(estimate, subgroup);
        }

        /** Limits themselves say that there are no more than nᵢ. */
        @Override
        public Band possible(Subgroup subgroup, MeasureKind kind, ChartSpec spec) {
            return Band.NOT_NEGATIVE;
        }
    },
    /** c̄ ± 3√c̄. */
    C("c", "c chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(baseline.given().centre().orElseGet(() -> baseline.mean(Subgroup::value)), 1);
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Math.sqrt(Math.max(0, estimate.centre()));
        }
    },
    /** ū ± 3√(ū/nᵢ). */
    U("u", "u chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(Ratio.centre(baseline), 1);
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Ratio.POISSON.sigma(estimate, subgroup);
        }
    },
    /** ū ± 3·σ_z·√(ū/nᵢ), σ_z from moving ranges of z. */
    U_PRIME("u-prime", "u′ chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Ratio.POISSON.learnWithSpread(baseline);
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Ratio.POISSON.sigma(estimate, subgroup);
        }
    },
    /** Cases between events; runs about the median, limits are quantiles of the geometric distribution. */
    G("g", "g chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Geometric.learn(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
            return scale.of(Geometric.limits(estimate, spec));
        }
    },
    /** Time between events, as an I chart of time^(1/3.6), drawn on the scale of time; see {@link TimeForm}. */
    T("t", "t chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return baseline.convention().limits().t() == TimeForm.WEIBULL
                    ? Weibull.learn(baseline)
                    : Nelson.learn(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
            return scale.of(
                    spec.convention().limits().t() == TimeForm.WEIBULL
                            ? Weibull.limits(estimate)
                            : Nelson.limits(estimate));
        }
    },
    /** ū ± 3·s̄/√nᵢ: values of any size of denominator, with sigma from neighbours (Taylor 2017). */
    I_PRIME("i-prime", "I′ chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Normalised.learn(baseline);
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Normalised.sigma(estimate, subgroup);
        }

        @Override
        public Band possible(Subgroup subgroup, MeasureKind kind, ChartSpec spec) {
            return spec.convention().limits().looseNormalised() ? Band.NONE : super.possible(subgroup, kind, spec);
        }
    },
    /** Means of subgroups of several values; σ̂ from their ranges. */
    XBAR_R("xbar-r", "Xbar-R chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return WithinSubgroups.RANGES.learn(baseline);
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return WithinSubgroups.RANGES.sigmaOfMean(estimate, subgroup, spec);
        }
    },
    /** Ranges of subgroups: d2(nᵢ)·σ̂ ± 3·d3(nᵢ)·σ̂. */
    R("r", "R chart") {
        @Override
        public Statistic statistic() {
            return Statistic.RANGE;
        }

        @Override
        public Estimate learn(Baseline baseline) {
            return WithinSubgroups.RANGES.learn(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
            return WithinSubgroups.RANGES.ofSpread(estimate, subgroup, spec, scale);
        }
    },
    /** Means of subgroups of several values; σ̂ from their standard deviations. */
    XBAR_S("xbar-s", "Xbar-S chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return WithinSubgroups.DEVIATIONS.learn(baseline);
        }

        @Override
        public double sigma(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return WithinSubgroups.DEVIATIONS.sigmaOfMean(estimate, subgroup, spec);
        }
    },
    /** Standard deviations of subgroups: c4(nᵢ)·σ̂ ± 3·√(1 − c4²)·σ̂. */
    S("s", "S chart") {
        @Override
        public Statistic statistic() {
            return Statistic.STANDARD_DEVIATION;
        }

        @Override
        public Estimate learn(Baseline baseline) {
            return WithinSubgroups.DEVIATIONS.learn(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
            return WithinSubgroups.DEVIATIONS.ofSpread(estimate, subgroup, spec, scale);
        }

        @Override
        public Band possible(Subgroup subgroup, MeasureKind kind, ChartSpec spec) {
            return spec.convention().subgroups().cut() ? Band.NOT_NEGATIVE : Band.NONE;
        }
    };

    private final String code;
    private final String title;

    ChartType(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The chart with this code, as files and requests write it. */
    public static Optional<ChartType> named(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Symmetrical about the centre, where a chart only says its sigma. */
    @Override
    public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec, Scale scale) {
        return scale.around(estimate.centre(), sigma(estimate, subgroup, spec));
    }

    @Override
    public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
        return limits(estimate, subgroup, spec, Scale.AS_LEARNED);
    }

    @Override
    public boolean takesSigma() {
        return switch (this) {
            case I, I_MEDIAN, MR, I_PRIME, XBAR_R, R, XBAR_S, S -> true;
            default -> false;
        };
    }

    /** Whether a measure of this kind has what the chart needs. */
    public boolean suits(MeasureKind kind) {
        return switch (this) {
            case RUN, I, I_MEDIAN, MR -> true;
            case P, P_PRIME, NP -> kind == MeasureKind.PROPORTION;
            case U, U_PRIME -> kind.isRatio();
            case C -> kind == MeasureKind.COUNT;
            case G, T -> kind == MeasureKind.BETWEEN;
            case I_PRIME -> kind.isRatio() || kind == MeasureKind.MEASUREMENT;
            case XBAR_R, R, XBAR_S, S -> kind == MeasureKind.MEASUREMENT;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean limitsFollowSubgroups() {
        return switch (this) {
            case RUN, I, I_MEDIAN, MR, C, G, T -> false;
            default -> true;
        };
    }
}
