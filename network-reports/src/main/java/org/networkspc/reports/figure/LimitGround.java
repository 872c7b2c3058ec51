package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.networkspc.chart.Band;
import org.networkspc.reports.figure.LineChart.Ground;
import org.networkspc.words.Words;

/**
 * The ground between the limits as columns on top of each other, which office programs count from zero: where both limits
 * are above zero, or both below, a column that is not drawn carries it.
 */
final class LimitGround {
    private final Plotted plotted;
    private final Words words;
    private final List<Ground> grounds = new ArrayList<>();

    private LimitGround(Plotted plotted, Words words) {
        this.plotted = plotted;
        this.words = words;
    }

    /** Nothing where no point has both limits. */
    static List<Ground> of(Plotted plotted, Words words) {
        LimitGround ground = new LimitGround(plotted, words);
        ground.add("From zero to the nearer limit (not drawn)", false, LimitGround::carrying);
        ground.add("Between the limits, above zero", true, band -> above(band) - Math.max(0, carrying(band)));
        ground.add("Between the limits, below zero", true, band -> below(band) - Math.min(0, carrying(band)));
        return ground.grounds.stream().anyMatch(Ground::seen) ? List.copyOf(ground.grounds) : List.of();
    }

    /** The limit nearer to zero; zero itself where it lies between them. */
    private static double carrying(Band band) {
        return band.lower() > 0 ? band.lower() : Math.min(band.upper(), 0);
    }

    private static double above(Band band) {
        return Math.max(0, band.upper());
    }

    private static double below(Band band) {
        return Math.min(0, band.lower());
    }

    private void add(String name, boolean seen, ToDoubleFunction<Band> height) {
        double[] heights = new double[plotted.timeline().length()];
        Arrays.fill(heights, Double.NaN);
        for (PlottedPoint point : plotted.points()) {
            if (LimitLines.isBounded(point)) {
                heights[point.period()] = height.applyAsDouble(LimitLines.band(point));
            }
        }
        if (DoubleStream.of(heights).anyMatch(h -> Math.abs(h) > 0)) {
            grounds.add(new Ground(
                    words.say(name),
                    seen,
                    DoubleStream.of(heights)
                            .mapToObj(h -> Double.isNaN(h) ? OptionalDouble.empty() : OptionalDouble.of(h))
                            .toList()));
        }
    }
}
