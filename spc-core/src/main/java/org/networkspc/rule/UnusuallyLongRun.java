package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * A run longer than log₂(n) + 3, n useful points: the first of the two Anhøj rules. Its length follows the number of
 * points, so that the chance of a false signal hardly does. Points on the centre are skipped.
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
        for (Stretch stretch : reach.stretches(phase)) {
            RunsAnalysis runs = RunsAnalysis.of(stretch);
            if (runs.useful() >= fewest && runs.isRunTooLong()) {
                new RunSearch(this, runs.longestRunMax() + 1, point -> RunOneSide.mark(point, Ties.SKIP))
                        .search(stretch, signals);
            }
        }
        return signals;
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
    public boolean judgesWholePhase() {
        return true;
    }

    @Override
    public String words(Signal signal) {
        return phrase(signal).toString();
    }

    @Override
    public Phrase phrase(Signal signal) {
        return Phrase.of(
                signal.side() == Side.HIGH
                        ? "an unusually long run of {0} points above the centre"
                        : "an unusually long run of {0} points below the centre",
                signal.members().size());
    }

    @Override
    public Phrase name() {
        return Phrase.of("anhoej longest run");
    }

    @Override
    public String reference() {
        return Sources.ANHOEJ;
    }
}
