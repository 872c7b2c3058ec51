package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * Two of three points in a row near a limit, that is beyond 2 sigmas, on one side, whichever of the three they are. One
 * signal for each window.
 *
 * @param countsBeyondLimits whether a point beyond 3 sigmas counts as near; Making Data Count says no
 * @param third where the third point may lie
 * @param fullWindow whether three points must have been seen first; otherwise the first two are enough
 * @param flagged the near points, or all of the window
 * @param reach what ends it
 */
public record TwoOfThree(boolean countsBeyondLimits, Third third, boolean fullWindow, Flagged flagged, Reach reach)
        implements SpecialCauseRule {
    private static final int WINDOW = 0b111;

    /** Where the third point may lie. */
    public enum Third {
        ANYWHERE,
        /** On the same side of the centre, as in Making Data Count. */
        SAME_SIDE,
        /** Anywhere but near the other limit, as in PowerBI-SPC, which counts points near one as −1. */
        NOT_NEAR_THE_OTHER_LIMIT
    }

    public TwoOfThree {
        requireWindow(flagged);
    }

    /** Within three points already seen, flagging the near ones. */
    public TwoOfThree(boolean countsBeyondLimits, Third third, Reach reach) {
        this(countsBeyondLimits, third, true, Flagged.COUNTED_POINTS, reach);
    }

    static void requireWindow(Flagged flagged) {
        if (flagged != Flagged.WHOLE_PATTERN && flagged != Flagged.COUNTED_POINTS) {
            throw new IllegalArgumentException("flagged must be WHOLE_PATTERN or COUNTED_POINTS, was " + flagged);
        }
    }

    @Override
    public String id() {
        return "two-of-three";
    }

    @Override
    public List<Signal> test(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        for (Stretch stretch : reach.stretches(phase)) {
            search(stretch, Side.HIGH, signals);
            search(stretch, Side.LOW, signals);
        }
        return signals;
    }

    private void search(Stretch stretch, Side side, List<Signal> signals) {
        Side other = side == Side.HIGH ? Side.LOW : Side.HIGH;
        int seen = 0;
        int near = 0;
        int allowed = 0;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (stretch.counts(i)) {
                ChartPoint point = stretch.points().get(i);
                boolean allows = switch (third) {
                    case ANYWHERE -> true;
                    case SAME_SIDE -> isOn(side, point);
                    case NOT_NEAR_THE_OTHER_LIMIT -> !isNear(point, other);
                };
                seen = (seen << 1 | 1) & WINDOW;
                near = (near << 1 | (isNear(point, side) ? 1 : 0)) & WINDOW;
                allowed = (allowed << 1 | (allows ? 1 : 0)) & WINDOW;
                if (Integer.bitCount(near) >= 2 && allowed == seen && (seen == WINDOW || !fullWindow)) {
                    int members = flagged == Flagged.WHOLE_PATTERN ? seen : near;
                    signals.add(Signal.of(this, i, stretch.marked(i, members), side));
                }
            }
        }
    }

    /** Whether this point lies beyond 2 sigmas on this side, as the rule counts it. */
    public boolean isNear(ChartPoint point, Side side) {
        return point.outside(2) && (countsBeyondLimits || !point.outside(3)) && isOn(side, point);
    }

    private static boolean isOn(Side side, ChartPoint point) {
        return RunOneSide.side(point) == (side == Side.HIGH ? 1 : -1);
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
                signal.side() == Side.HIGH
                        ? "two of three points in a row near the upper limit"
                        : "two of three points in a row near the lower limit");
    }

    @Override
    public Phrase name() {
        return Phrase.of("two of three");
    }

    @Override
    public String reference() {
        return Sources.WESTERN_ELECTRIC;
    }
}
