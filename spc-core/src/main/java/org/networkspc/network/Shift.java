package org.networkspc.network;

import java.util.Optional;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.Side;

/**
 * A level before and after a day, on the scale charts show.
 *
 * @param error standard error of the change: the line's own spread from period to period, but not less than counting has
 */
public record Shift(double before, double after, double error) {
    /** As far out as control limits stand. */
    public static final double LIMIT = 3;

    public double change() {
        return after - before;
    }

    /** Three standard errors: how far off the change may be by chance. */
    public double giveOrTake() {
        return LIMIT * error;
    }

    /** Which side of its past it lies on; empty when chance would show as much. */
    public Optional<Side> side() {
        return Math.abs(change()) > giveOrTake() ? Optional.of(change() > 0 ? Side.HIGH : Side.LOW) : Optional.empty();
    }

    /** Whether it lies beyond chance on the side that is better. */
    public boolean isBetter(Measure measure) {
        Side better = measure.direction() == Direction.DECREASE ? Side.LOW : Side.HIGH;
        return measure.direction() != Direction.NEUTRAL
                && side().filter(better::equals).isPresent();
    }
}
