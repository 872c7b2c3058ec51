package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

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
        return reach.judged(phase, this, this::isUnusual);
    }

    private boolean isUnusual(RunsAnalysis runs) {
        int count = runs.crossings() + 1;
        return RunsLimits.table(runs.useful())
                .filter(limits -> few ? count < limits.lower() : count > limits.upper())
                .isPresent();
    }

    @Override
    public Ties ties() {
        return Ties.SKIP;
    }

    @Override
    public Gaps missing() {
        return reach.gaps();
    }

    @Override
    public Flagged flagged() {
        return Flagged.WHOLE_STRETCH;
    }

    @Override
    public String words(Signal signal) {
        return phrase(signal).toString();
    }

    @Override
    public Phrase phrase(Signal signal) {
        return Phrase.of(
                few
                        ? "fewer runs about the median than chance alone gives"
                        : "more runs about the median than chance alone gives");
    }

    @Override
    public Phrase name() {
        return Phrase.of(few ? "too few runs" : "too many runs");
    }

    @Override
    public String reference() {
        return Sources.PERLA + "; " + Sources.SWED_EISENHART;
    }
}
