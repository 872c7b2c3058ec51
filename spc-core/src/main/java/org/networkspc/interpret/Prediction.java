package org.networkspc.interpret;

import java.util.List;
import org.networkspc.chart.Band;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ControlLimits;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Direction;

/** Whether a predictable process meets an aim: its whole 3-sigma band lies on one side of the target, or it does not. */
final class Prediction {
    /** Below this many counted points a process is not called predictable. */
    private static final int FEWEST = 12;

    private Prediction() {}

    /**
     * Cannot tell with a signal in the last phase, fewer than 12 counted points, a mean after the baseline further from
     * the centre than two of its standard errors, no limits, no direction, or a target within or exactly on a limit.
     */
    static Assurance of(Evidence evidence, Aim aim) {
        int latest = evidence.latestCounted();
        if (latest < 0 || evidence.hasSignalInLastPhase()) {
            return Assurance.CANNOT_TELL;
        }
        List<Phase> phases = evidence.chart().phases();
        Phase last = phases.get(phases.size() - 1);
        if (last.counted().size() < FEWEST || hasDrifted(last)) {
            return Assurance.CANNOT_TELL;
        }
        ControlLimits limits = evidence.chart().points().get(latest).limits();
        return against(limits, aim.target(), evidence.measure().direction());
    }

    /** The band of one point against a target, nothing else asked. */
    static Assurance against(ControlLimits limits, double target, Direction direction) {
        Band band = limits.band(3);
        if (direction == Direction.NEUTRAL || !band.excludes(target)) {
            return Assurance.CANNOT_TELL;
        }
        boolean above = band.lower() > target;
        return above == (direction == Direction.INCREASE) ? Assurance.WILL_HIT : Assurance.WILL_MISS;
    }

    /** Whether the points after a frozen baseline average further from the centre than the limits' own uncertainty. */
    private static boolean hasDrifted(Phase phase) {
        List<ChartPoint> after =
                phase.counted().stream().filter(ChartPoint::monitoring).toList();
        if (after.isEmpty() || phase.baseline() == 0) {
            return false;
        }
        double k = after.size();
        double away = 0;
        for (ChartPoint point : after) {
            double sigma = point.limits().sigma();
            away += sigma > 0 && Double.isFinite(sigma)
                    ? (point.value() - point.limits().centre()) / sigma / k
                    : 0;
        }
        return Math.abs(away) > 2 * Math.sqrt(1 / k + 1.0 / phase.baseline());
    }
}
