package org.networkspc.reports.analyse;

import java.util.Optional;
import java.util.OptionalDouble;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.SigmaEstimator;

/** The options {@code sigma_estimator} and {@code confidence_level}, for the charts that have such a choice. */
record ChosenLimits(Optional<SigmaEstimator> estimator, OptionalDouble coverage) {
    private static final String FROM_MOVING_RANGES = "mr";

    static ChosenLimits of(ChartType type, Options options) {
        OptionalDouble coverage = options.number("confidence_level");
        if (coverage.isPresent() && type != ChartType.G) {
            throw Refusal.badValue("confidence_level", "be given for a g chart only", coverage.getAsDouble());
        }
        if (coverage.isPresent() && !(coverage.getAsDouble() > 0 && coverage.getAsDouble() < 1)) {
            throw Refusal.badValue("confidence_level", "be between 0 and 1", coverage.getAsDouble());
        }
        return new ChosenLimits(options.text("sigma_estimator").flatMap(code -> estimator(type, code)), coverage);
    }

    private static Optional<SigmaEstimator> estimator(ChartType type, String code) {
        boolean withinSubgroups = switch (type) {
            case XBAR_R, R, XBAR_S, S -> true;
            default -> false;
        };
        boolean fromMovingRanges = switch (type) {
            case I, MR, P_PRIME, U_PRIME, T -> true;
            default -> false;
        };
        if (fromMovingRanges && code.equals(FROM_MOVING_RANGES)) {
            return Optional.empty();
        }
        Optional<SigmaEstimator> named = SigmaEstimator.named(code).filter(e -> withinSubgroups);
        if (named.isEmpty()) {
            throw Refusal.badValue("sigma_estimator", "suit the chart " + type.code(), code);
        }
        return named;
    }

    ChartSpec on(ChartSpec spec) {
        ChartSpec estimating = estimator.map(spec::estimating).orElse(spec);
        return coverage.isPresent() ? estimating.enclosing(coverage.getAsDouble()) : estimating;
    }
}
