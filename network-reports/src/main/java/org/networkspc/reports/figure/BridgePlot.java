package org.networkspc.reports.figure;

import java.util.List;
import org.networkspc.network.PooledChange;
import org.networkspc.words.Words;

/** The way from one year's level to the next, as columns. */
public record BridgePlot(PooledChange change, Words words) implements Plot {

    public List<BridgeStep> steps() {
        return BridgeFigure.steps(change, words);
    }

    /** The stretch of values to show, on the scale of the steps. */
    public Axis axis() {
        return BridgeFigure.axis(change);
    }
}
