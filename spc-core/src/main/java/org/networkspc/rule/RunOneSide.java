package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * So many points in a row strictly on one side of the centre. One signal for each run, however long.
 *
 * @param length how many points complete it, at least 2: 8 in {@code STANDARD}, 7 in Making Data Count
 * @param ties what a point exactly on the centre does
 * @param reach what else ends it
 * @param flagged all points of the run, or those from the one that completes it
 */
public record RunOneSide(int length, Ties ties, Reach reach, Flagged flagged) implements SpecialCauseRule {

    public RunOneSide {
        Lengths.require(length, 2);
        if (flagged != Flagged.WHOLE_PATTERN && flagged != Flagged.FROM_COMPLETION) {
            throw new IllegalArgumentException("flagged must be WHOLE_PATTERN or FROM_COMPLETION, was " + flagged);
        }
    }

    /** A run all points of which are flagged. */
    public RunOneSide(int length, Ties ties, Reach reach) {
        this(length, ties, reach, Flagged.WHOLE_PATTERN);
    }

    @Override
    public String id() {
        return "run-of-" + length;
    }

    @Override
    public List<Signal> test(Phase phase) {
        return new RunSearch(this, length, point -> mark(point, ties)).signals(phase, reach);
    }

    static Mark mark(ChartPoint point, Ties ties) {
        int side = side(point);
        if (side != 0) {
            return side > 0 ? Mark.HIGH : Mark.LOW;
        }
        return switch (ties) {
            case SKIP -> Mark.PASSED_OVER;
            case BREAK -> Mark.OTHER;
            case BELOW -> Mark.LOW;
        };
    }

    /** 1 above the centre, −1 below, 0 on it. */
    static int side(ChartPoint point) {
        double centre = point.limits().centre();
        return point.value() > centre ? 1 : point.value() < centre ? -1 : 0;
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
        int points = signal.members().size() + (flagged == Flagged.FROM_COMPLETION ? length - 1 : 0);
        return Phrase.of(
                signal.side() == Side.HIGH
                        ? "{0} points in a row above the centre"
                        : "{0} points in a row below the centre",
                points);
    }

    @Override
    public Phrase name() {
        return Phrase.of("run of {0}", length);
    }

    @Override
    public String reference() {
        return Sources.WESTERN_ELECTRIC + " (there 8 in a row)";
    }
}
