package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.Phase;

/**
 * Fewer crossings of the centre than the 5 % point of a binomial distribution: the second of the two Anhøj rules. It
 * tells of the whole stretch, so all its points are members and it has no side.
 *
 * @param fewest how many useful points there must be
 * @param reach what the stretch ends at
 */
public record UnusuallyFewCrossings(int fewest, Reach reach) implements SpecialCauseRule {

    @Override
    public String id() {
        return "anhoej-crossings";
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (List<Integer> stretch : reach.stretches(phase)) {
            RunsAnalysis runs =
                    RunsAnalysis.of(stretch.stream().map(phase.points()::get).toList());
            if (runs.useful() >= fewest && runs.areCrossingsTooFew()) {
                signals.add(new Signal(id(), stretch.get(stretch.size() - 1), stretch, Side.BOTH));
            }
        }
        return signals;
    }

    @Override
    public String words(Signal signal) {
        return "unusually few crossings of the centre";
    }

    @Override
    public String reference() {
        return "Anhøj & Olesen 2014, doi:10.1371/journal.pone.0113825";
    }
}
