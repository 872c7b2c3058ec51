package org.networkspc.reports.figure;

import java.util.Optional;
import org.networkspc.interpret.Interpretation;

/**
 * Points over time with their phases, limits, aim and notes.
 *
 * @param shared the axis of all charts beside it; empty for its own
 * @param small one of many of equal size: no words on it but its last value
 */
public record LinePlot(Interpretation reading, ChartNotes notes, Optional<Axis> shared, boolean small) implements Plot {

    /** As lines of numbers over periods, with labels placed for this size. */
    public LineChart lines(double width, double height) {
        return LineChartLayout.of(this, width, height);
    }
}
