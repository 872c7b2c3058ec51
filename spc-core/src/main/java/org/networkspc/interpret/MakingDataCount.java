package org.networkspc.interpret;

import java.util.Optional;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Direction;
import org.networkspc.rule.BeyondLimits;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.rule.SpecialCauseRule;
import org.networkspc.rule.Trend;
import org.networkspc.rule.TwoOfThree;

/**
 * An interpretation in NHS Making Data Count's own words, as NHSRplotthedots writes them.
 *
 * <p>Its assurance asks nothing about stability: a target exactly on a limit, or no limits, read "inconsistent".
 */
public record MakingDataCount(Interpretation reading) {

    /** "common_cause", "special_cause_improvement", "special_cause_concern", "special_cause_neutral_high" or "…_low". */
    public String pointType(int point) {
        return switch (reading.at(point)) {
            case COMMON_CAUSE -> "common_cause";
            case IMPROVING -> "special_cause_improvement";
            case CONCERNING -> "special_cause_concern";
            case NEUTRAL -> "special_cause_neutral_" + (side(point) == Side.HIGH ? "high" : "low");
        };
    }

    /** The first rule that applies at a point, such as "7 Points Above CL"; "Common Cause" where none does. */
    public String specialCauseType(int point) {
        return first(point).map(this::words).orElse("Common Cause");
    }

    private Optional<Signal> first(int point) {
        return reading.signalsAt(point).stream()
                .filter(s -> s.side() != Side.BOTH)
                .findFirst();
    }

    private Side side(int point) {
        return first(point).map(Signal::side).orElse(Side.BOTH);
    }

    private String words(Signal signal) {
        boolean high = signal.side() == Side.HIGH;
        SpecialCauseRule rule = reading.rules().rule(signal.rule()).orElseThrow();
        if (rule instanceof BeyondLimits) {
            return high ? "Above UCL" : "Below LCL";
        }
        if (rule instanceof Trend trend) {
            return trend.length() + " Point Trend " + (high ? "(Increasing)" : "(Decreasing)");
        }
        String side = high ? " Above CL" : " Below CL";
        if (rule instanceof TwoOfThree) {
            return "2 in 3" + side;
        }
        return rule.id().replaceAll("\\D", "") + " Points" + side;
    }

    /** "consistent_pass", "consistent_fail" or "inconsistent", from the limits at the end of a phase. */
    public String assurance(Phase phase, double target) {
        ChartPoint last = phase.points().get(phase.points().size() - 1);
        Direction direction = reading.chart().series().measure().direction();
        return switch (Prediction.against(last.limits(), target, direction)) {
            case WILL_HIT -> "consistent_pass";
            case WILL_MISS -> "consistent_fail";
            default -> "inconsistent";
        };
    }
}
