package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;

/**
 * How far a line has moved, on the scale the chart shows.
 *
 * <p>A step chosen because it was seen is overstated, so a run's size is told only from the points that came after the run
 * was complete, and only once there are six of them. Between declared phases it is the step from one centre to the next, unless
 * the measure is counted anew there.
 *
 * @param before the centre before
 * @param since the mean of the points after the run, or the centre of the last phase
 * @param from first day of the first period that {@code since} is taken from
 */
public record Movement(double before, double since, LocalDate from) {
    static final int FEWEST_TO_TELL = 6;

    /** The shortest run of a published set: 6 of Perla, Provost and Murray. */
    private static final int SHORTEST_RUN = 6;

    static Optional<Movement> of(Evidence evidence) {
        List<Phase> phases = evidence.chart().phases();
        int latest = evidence.doubt().isPresent() ? -1 : evidence.latestCounted();
        Optional<Signal> told = latest < 0 ? Optional.empty() : evidence.told(latest);
        if (told.isPresent()) {
            return told.filter(signal -> isRun(evidence, signal)).flatMap(run -> ofRun(evidence, run));
        }
        if (latest < 0 || phases.size() < 2 || evidence.isRecounted()) {
            return Optional.empty();
        }
        Phase last = phases.get(phases.size() - 1);
        return Optional.of(new Movement(
                phases.get(phases.size() - 2).centre(),
                last.centre(),
                last.points().get(0).start()));
    }

    /** A level that holds: at least six members, and no counted point between them on the other side of the centre. */
    static boolean isRun(Evidence evidence, Signal signal) {
        List<Integer> members = signal.members();
        if (members.size() < SHORTEST_RUN || isTrend(signal)) {
            return false;
        }
        int other = signal.side() == Side.HIGH ? -1 : 1;
        return evidence.chart().points().subList(members.get(0), members.get(members.size() - 1) + 1).stream()
                .filter(ChartPoint::counts)
                .noneMatch(p -> Double.compare(p.value(), p.limits().centre()) == other);
    }

    static boolean isTrend(Signal signal) {
        return signal.rule().startsWith("trend");
    }

    private static Optional<Movement> ofRun(Evidence evidence, Signal run) {
        List<ChartPoint> after = after(evidence, run);
        List<Phase> phases = evidence.chart().phases();
        return after.size() < FEWEST_TO_TELL
                ? Optional.empty()
                : Optional.of(new Movement(
                        phases.get(phases.size() - 1).centre(),
                        after.stream().mapToDouble(ChartPoint::value).sum() / after.size(),
                        after.get(0).start()));
    }

    /** The points of a run that came after it was complete. */
    static List<ChartPoint> after(Evidence evidence, Signal run) {
        return run.members().stream()
                .filter(i -> i > run.at())
                .map(evidence.chart().points()::get)
                .toList();
    }
}
