package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * So many points in a row all within 1 sigma of the centre: less spread than the limits suppose, as when every subgroup
 * mixes the same strata. A point exactly 1 sigma away is within; without limits nothing is.
 *
 * @param length how many points complete it, at least 2: 15 in Nelson's rule 7
 * @param reach what ends it besides a point further out
 */
public record Stratification(int length, Reach reach) implements SpecialCauseRule {

    public Stratification {
        Lengths.require(length, 2);
    }

    @Override
    public String id() {
        return "stratification-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        return new RunSearch(this, length, Stratification::mark).signals(phase, reach);
    }

    private static Mark mark(ChartPoint point) {
        return point.limits().isBounded() && !point.outside(1) ? Mark.SHOWN : Mark.OTHER;
    }

    @Override
    public Gaps missing() {
        return reach.gaps();
    }

    @Override
    public String words(Signal signal) {
        return phrase(signal).toString();
    }

    @Override
    public Phrase phrase(Signal signal) {
        return Phrase.of(
                "{0} points in a row close to the centre", signal.members().size());
    }

    @Override
    public Phrase name() {
        return Phrase.of("stratification of {0}", length);
    }

    @Override
    public String reference() {
        return Sources.NELSON + " (there 15 in a row)";
    }
}
