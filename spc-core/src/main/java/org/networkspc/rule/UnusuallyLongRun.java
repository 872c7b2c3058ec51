package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/**
 * A run longer than log₂(n) + 3, n useful points: the first of the two Anhøj rules. Its length follows the number of
 * points, so that the chance of a false signal hardly does.
 *
 * @param fewest how many useful points there must be
 * @param reach what ends a run besides the other side
 */
public record UnusuallyLongRun(int fewest, Reach reach) implements SpecialCauseRule {

    @Override
    public String id() {
        return "anhoej-longest-run";
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : reach.stretches(phase)) {
            List<ChartPoint> points = stretch.stream().map(phase.points()::get).toList();
            RunsAnalysis runs = RunsAnalysis.of(points);
            if (runs.useful() >= fewest && runs.isRunTooLong()) {
                new RunOneSide(runs.longestRunMax() + 1, Ties.SKIP, reach)
                        .test(phase).stream()
                                .filter(run -> stretch.containsAll(run.members()))
                                .map(run -> new Signal(id(), run.at(), run.members(), run.side()))
                                .forEach(signals::add);
            }
        }
        return signals;
    }

    @Override
    public String words(Signal signal) {
        return "an unusually long run of " + signal.members().size() + " points "
                + (signal.side() == Side.HIGH ? "above" : "below") + " the centre";
    }

    @Override
    public String reference() {
        return "Anhøj & Olesen 2014, doi:10.1371/journal.pone.0113825";
    }
}
