package org.networkspc.measure;

import java.util.OptionalDouble;

/**
 * What people expected of an idea, written down before they saw.
 *
 * @param direction which way the measure was to move; {@link Direction#NEUTRAL} when it was to hold
 * @param effect by how much, positive, on the scale charts show; empty when only a direction was given
 */
public record Prediction(Direction direction, OptionalDouble effect) {

    public Prediction {
        double size = effect.orElse(1);
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("effect must be a positive number, was " + size);
        }
        if (direction == Direction.NEUTRAL && effect.isPresent()) {
            throw new IllegalArgumentException("effect must not be given where nothing is to move, was " + size);
        }
    }

    /** A direction without a size. */
    public static Prediction of(Direction direction) {
        return new Prediction(direction, OptionalDouble.empty());
    }

    /** The predicted change with its sign; empty when only a direction was given. */
    public OptionalDouble change() {
        return effect.isEmpty()
                ? effect
                : OptionalDouble.of(direction == Direction.DECREASE ? -effect.getAsDouble() : effect.getAsDouble());
    }
}
