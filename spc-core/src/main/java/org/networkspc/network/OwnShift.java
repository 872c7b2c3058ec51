package org.networkspc.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.Reach;
import org.networkspc.rule.RunOneSide;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.rule.Ties;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * A run of 8 the right way on a member's own line, after its frozen baseline and holding at its latest period.
 *
 * @param first first day of the run's first period
 * @param last first day of the run's latest period
 */
public record OwnShift(LocalDate first, LocalDate last) {
    private static final RunOneSide RUN = new RunOneSide(8, Ties.SKIP, Reach.STANDARD);

    /**
     * The run, when there is one.
     *
     * @param line one member's own line
     * @param baseline so many periods from its first value on are frozen
     */
    static Optional<OwnShift> of(Series line, int baseline) {
        List<Subgroup> counted =
                line.subgroups().stream().filter(Subgroup::counts).toList();
        Measure measure = line.measure();
        if (counted.isEmpty() || measure.direction() == Direction.NEUTRAL) {
            return Optional.empty();
        }
        LocalDate start = counted.get(0).start();
        LocalDate end = measure.cadence().plus(start, baseline - 1);
        Subgroup latest = counted.get(counted.size() - 1);
        if (!latest.start().isAfter(end)) {
            return Optional.empty();
        }
        Chart chart = ChartSpec.of(method(measure)).frozenAfter(end).plot(line);
        Phase phase = chart.phases().get(chart.phases().size() - 1);
        Side right = measure.direction() == Direction.INCREASE ? Side.HIGH : Side.LOW;
        return RUN.test(phase).stream()
                .filter(run -> run.side() == right)
                .filter(run ->
                        point(phase, run, run.members().size() - 1).start().equals(latest.start()))
                .map(run -> new OwnShift(firstAfter(phase, run, end), latest.start()))
                .findFirst();
    }

    private static ChartPoint point(Phase phase, Signal run, int k) {
        return phase.points().get(run.members().get(k));
    }

    private static LocalDate firstAfter(Phase phase, Signal run, LocalDate end) {
        return run.members().stream()
                .map(k -> phase.points().get(k).start())
                .filter(start -> start.isAfter(end))
                .findFirst()
                .orElseThrow();
    }

    private static ChartType method(Measure measure) {
        return switch (measure.kind()) {
            case PROPORTION -> ChartType.P_PRIME;
            case RATE -> ChartType.U_PRIME;
            case COUNT, MEASUREMENT, BETWEEN -> ChartType.I;
        };
    }
}
