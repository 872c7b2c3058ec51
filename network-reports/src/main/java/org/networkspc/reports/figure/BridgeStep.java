package org.networkspc.reports.figure;

/**
 * One column of a bridge.
 *
 * @param value as text: a level, or a change with its sign
 * @param from where it begins, on the scale the picture shows
 * @param to where it ends; the same for a level
 * @param margin twice the standard error, drawn about the end; 0 for none
 */
public record BridgeStep(String name, String value, double from, double to, double margin) {

    static BridgeStep level(String name, String value, double level) {
        return new BridgeStep(name, value, level, level, Double.NaN);
    }

    public boolean isLevel() {
        return Double.isNaN(margin);
    }

    BridgeStep withMargin(double other) {
        return new BridgeStep(name, value, from, to, other);
    }
}
