package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.Phase;

/**
 * Fewer or more runs about the median than the runs table expects. It tells of the whole stretch, so all its points are
 * members and it has no side. Points on the median are skipped; under 10 and over 60 useful points it is silent.
 *
 * @param few whether it looks for too few runs, else for too many
 * @param reach what the stretch ends at
 */
public record NumberOfRuns(boolean few, Reach reach) implements SpecialCauseRule {

    @Override
    public String id() {
        return few ? "too-few-runs" : "too-many-runs";
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : reach.stretches(phase)) {
            RunsAnalysis runs =
                    RunsAnalysis.of(stretch.stream().map(phase.points()::get).toList());
            int count = runs.crossings() + 1;
            if (RunsLimits.table(runs.useful())
                    .filter(limits -> few ? count < limits.lower() : count > limits.upper())
                    .isPresent()) {
                signals.add(new Signal(id(), stretch.get(stretch.size() - 1), stretch, Side.BOTH));
            }
        }
        return signals;
    }

    @Override
    public String words(Signal signal) {
        return (few ? "fewer" : "more") + " runs about the median than chance alone gives";
    }

    @Override
    public String reference() {
        return "Perla, Provost & Murray 2011, doi:10.1136/bmjqs.2009.037895; Swed & Eisenhart 1943";
    }
}
