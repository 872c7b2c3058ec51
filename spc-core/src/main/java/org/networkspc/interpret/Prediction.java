package org.networkspc.interpret;

import java.util.List;
import org.networkspc.chart.Band;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ControlLimits;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Direction;
import org.networkspc.words.Phrase;

/** Whether a predictable process meets an aim: its whole 3-sigma band lies on one side of the target, or it does not. */
final class Prediction {
    /** Below this many counted points a process is not called predictable. */
    private static final int FEWEST = 12;

    private Prediction() {}

    /**
     * Cannot tell with a signal in the last phase, fewer than 12 counted points, a mean after the baseline further from
     * the centre than two of its standard errors, no limits, no direction, or a target within or exactly on a limit.
     */
    static Prospect of(Evidence evidence, Aim aim) {
        int latest = evidence.latestCounted();
        if (latest < 0) {
            return cannotTell("nothing complete has been reported yet");
        }
        if (evidence.hasSignalInLastPhase()) {
            return cannotTell("the line is changing, so its past does not say what comes next");
        }
        List<Phase> phases = evidence.chart().phases();
        Phase last = phases.get(phases.size() - 1);
        int counted = last.counted().size();
        if (counted < FEWEST) {
            return cannotTell(Phrase.of(
                    counted == 1
                            ? "it rests on {0} point, and {1} are needed"
                            : "it rests on {0} points, and {1} are needed",
                    counted,
                    FEWEST));
        }
        if (hasDrifted(last)) {
            return cannotTell("since the baseline the line lies further from it than chance explains");
        }
        ControlLimits limits = evidence.chart().points().get(latest).limits();
        Assurance assurance = against(limits, aim.target(), evidence.measure().direction());
        return new Prospect(assurance, because(evidence, limits, aim.target()));
    }

    private static Prospect cannotTell(String because) {
        return cannotTell(Phrase.of(because));
    }

    private static Prospect cannotTell(Phrase because) {
        return new Prospect(Assurance.CANNOT_TELL, because);
    }

    private static Phrase because(Evidence evidence, ControlLimits limits, double target) {
        if (evidence.measure().direction() == Direction.NEUTRAL) {
            return Phrase.of("neither direction is an improvement of this measure");
        }
        if (!limits.isBounded()) {
            return Phrase.of("the line has no limits yet");
        }
        Band band = limits.band(3);
        Band shown = limits.shown(3);
        Phrase which = Double.isFinite(shown.lower()) && Double.isFinite(shown.upper())
                ? Phrase.of(
                        "its limits, {0} to {1},", evidence.quantity(shown.lower()), evidence.quantity(shown.upper()))
                : Phrase.of("its limits");
        return Phrase.of(
                !band.excludes(target)
                        ? "{0} lie around {1}"
                        : band.lower() > target ? "{0} lie above {1}" : "{0} lie below {1}",
                which,
                evidence.quantity(target));
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
