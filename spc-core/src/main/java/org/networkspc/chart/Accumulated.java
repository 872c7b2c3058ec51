package org.networkspc.chart;

/**
 * A plotted value that carries what came before it, with its limits, before the multiplier.
 *
 * @param value finite
 */
public record Accumulated(double value, ControlLimits limits) {
    public Accumulated {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
    }
}
