package org.networkspc.rule;

import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * Crossings and longest run together outside the best box or the cut box. It tells of the whole stretch, so all its
 * points are members and it has no side. Points on the centre are skipped; outside 10 to 100 useful points the two Anhøj
 * rules decide instead.
 *
 * @param cut whether the cut box is used, else the best box
 * @param reach what the stretch ends at
 */
public record OutsideRunsBox(boolean cut, Reach reach) implements SpecialCauseRule {

    @Override
    public String id() {
        return cut ? "cut-box" : "best-box";
    }

    @Override
    public List<Signal> test(Phase phase) {
        return reach.judged(phase, this, this::isOutside);
    }

    /** Whether these runs are unusual. */
    public boolean isOutside(RunsAnalysis runs) {
        Optional<RunsBox> box = cut ? RunsBox.cut(runs.useful()) : RunsBox.best(runs.useful());
        return box.map(b -> !b.contains(runs)).orElse(runs.isSignal());
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
        return Phrase.of("unusually long runs for so few crossings of the centre");
    }

    @Override
    public Phrase name() {
        return Phrase.of(cut ? "cut box" : "best box");
    }

    @Override
    public String reference() {
        return Sources.RUNS_BOX;
    }
}
