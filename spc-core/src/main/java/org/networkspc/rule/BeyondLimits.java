package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * A point strictly beyond a limit, as computed rather than as drawn: a value on the limit is inside.
 *
 * @param sigmas which limits, 1 to 3
 */
public record BeyondLimits(int sigmas) implements SpecialCauseRule {

    public BeyondLimits {
        if (sigmas < 1 || sigmas > 3) {
            throw new IllegalArgumentException("sigmas must be 1, 2 or 3, was " + sigmas);
        }
    }

    @Override
    public String id() {
        return "beyond-limits";
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < phase.points().size(); i++) {
            ChartPoint point = phase.points().get(i);
            if (point.counts() && point.outside(sigmas)) {
                Side side = point.value() > point.limits().band(sigmas).upper() ? Side.HIGH : Side.LOW;
                signals.add(new Signal(id(), i, List.of(i), side));
            }
        }
        return signals;
    }

    @Override
    public String words(Signal signal) {
        return "a point " + (signal.side() == Side.HIGH ? "above the upper limit" : "below the lower limit");
    }

    @Override
    public String reference() {
        return "Shewhart 1931, Economic Control of Quality of Manufactured Product";
    }

    @Override
    public boolean supposesIndependence() {
        return false;
    }
}
