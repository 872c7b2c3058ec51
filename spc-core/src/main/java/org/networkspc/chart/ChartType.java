package org.networkspc.chart;

import java.util.Arrays;
import java.util.Optional;
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
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return ControlLimits.centreOnly(estimate.centre());
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
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return ControlLimits.around(estimate.centre(), estimate.spread());
        }
    },
    /** Mean moving range; upper limit D4·MR̄, no lower one. The subgroups it learns from are moving ranges. */
    MR("mr", "moving range chart") {
        @Override
        public Statistic statistic() {
            return Statistic.MOVING_RANGE;
        }

        @Override
        public Estimate learn(Baseline baseline) {
            double mean = baseline.given().centre().orElseGet(() -> baseline.mean(Subgroup::value));
            return Estimate.of(mean, mean);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return MovingRange.limits(estimate.centre(), spec);
        }
    },
    /** p̄ ± 3√(p̄(1 − p̄)/nᵢ). */
    P("p", "p chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(Ratio.centre(baseline), 1);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Ratio.BINOMIAL.limits(estimate, subgroup);
        }
    },
    /** p̄ ± 3·σ_z·√(p̄(1 − p̄)/nᵢ), σ_z from moving ranges of z (Laney 2002, doi:10.1081/QEN-120006555). */
    P_PRIME("p-prime", "p′ chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Ratio.BINOMIAL.learnWithSpread(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Ratio.BINOMIAL.limits(estimate, subgroup);
        }
    },
    /** c̄ ± 3√c̄. */
    C("c", "c chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(baseline.given().centre().orElseGet(() -> baseline.mean(Subgroup::value)), 1);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return ControlLimits.around(estimate.centre(), Math.sqrt(Math.max(0, estimate.centre())));
        }
    },
    /** ū ± 3√(ū/nᵢ). */
    U("u", "u chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Estimate.of(Ratio.centre(baseline), 1);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Ratio.POISSON.limits(estimate, subgroup);
        }
    },
    /** ū ± 3·σ_z·√(ū/nᵢ), σ_z from moving ranges of z. */
    U_PRIME("u-prime", "u′ chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Ratio.POISSON.learnWithSpread(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Ratio.POISSON.limits(estimate, subgroup);
        }
    },
    /** Cases between events; runs about the median, limits are quantiles of the geometric distribution. */
    G("g", "g chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Geometric.learn(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Geometric.limits(estimate, spec.convention());
        }
    },
    /** Time between events, as an I chart of time^(1/3.6), drawn on the scale of time. */
    T("t", "t chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return Nelson.learn(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return Nelson.limits(estimate);
        }
    },
    /** Means of subgroups of several values; σ̂ from the spread within subgroups. */
    XBAR_S("xbar-s", "Xbar-S chart") {
        @Override
        public Estimate learn(Baseline baseline) {
            return WithinSubgroups.learn(baseline);
        }

        @Override
        public ControlLimits limits(Estimate estimate, Subgroup subgroup, ChartSpec spec) {
            return WithinSubgroups.limits(estimate, subgroup, spec.convention());
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
            case RUN, I, MR, C, G, T -> false;
            default -> true;
        };
    }
}
