package org.networkspc.rule;

/**
 * A mean over simulated charts.
 *
 * @param standardError of the mean, in the same unit; the truth lies within three of them nearly always
 */
public record SimulatedMean(double mean, double standardError) {

    static SimulatedMean of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new SimulatedMean(mean, Math.sqrt(squares / (values.length - 1) / values.length));
    }
}
