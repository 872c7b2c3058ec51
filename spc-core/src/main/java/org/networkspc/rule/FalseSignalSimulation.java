package org.networkspc.rule;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;

/**
 * How often rules cry wolf, found by drawing a process on which nothing changes and testing its charts with the rules
 * themselves: for every chart and every rule, those that judge a whole chart among them, and for limits learned from few
 * points. The same seed gives the same answer everywhere.
 *
 * <p>A false signal is counted at the look at which it is new: a point at which a pattern is completed, or a verdict on the
 * whole chart that was not there one point before. A point with two rules is one, and so are two verdicts.
 *
 * <p>Values are independent: normal, 5 of them to a subgroup on Xbar, R and S charts; 20 events on average on charts of counts
 * and rates, 20 in 200 on those of proportions; 20 cases or days from one rare event to the next on g and t charts. A chart with
 * memory watches what its single chart does.
 *
 * @param chart with limits learned as {@link org.networkspc.chart.Convention#STANDARD} learns them
 * @param charts how many charts are drawn, 2 or more; the standard error falls with its square root
 * @param seed of the values
 */
public record FalseSignalSimulation(ChartMethod chart, RuleSet rules, int charts, long seed) {
    public FalseSignalSimulation {
        if (charts < 2) {
            throw new IllegalArgumentException("charts must be at least 2, was " + charts);
        }
    }

    /**
     * The chance, 0 to 1, that a signal is new at one of the next so many points after limits were frozen on a baseline of so
     * many; {@link FalseSignalTable#KNOWN} for known limits.
     */
    public SimulatedMean chanceAfter(int baseline, int points) {
        requirePoints(points);
        return mean(random -> Math.min(1, newSignals(Looks.after(process(), baseline, points, random), 1)));
    }

    /** The expected number of false signals among the next so many points after a baseline. Charts add up. */
    public SimulatedMean falseSignalsAfter(int baseline, int points) {
        requirePoints(points);
        return mean(random -> newSignals(Looks.after(process(), baseline, points, random), 1));
    }

    /** The expected number of false signals per point, among those from one to another after a baseline. */
    public SimulatedMean falseSignalsPerPoint(int baseline, int from, int to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("from must be 1 to " + to + ", was " + from);
        }
        return mean(random -> newSignals(Looks.after(process(), baseline, to, random), from) / (to - from + 1.0));
    }

    /**
     * The expected number of signals that are new when a chart gets its last point, from one length to another, per point.
     * Centre and limits are learned from all points each time, so that an old point may signal anew.
     */
    public SimulatedMean falseSignalsWhileGrowing(int from, int to) {
        if (from < 2 || from > to) {
            throw new IllegalArgumentException("from must be 2 to " + to + ", was " + from);
        }
        return mean(random -> newSignals(Looks.whileGrowing(process(), from, to, random), 1) / (to - from + 1.0));
    }

    /** The chance, 0 to 1, that a chart of so many points, centre and limits learned from all of them, has any signal. */
    public SimulatedMean chanceOnChart(int points) {
        requirePoints(points);
        return mean(random -> hasSignal(process().chart(points, random)) ? 1 : 0);
    }

    /** Over the looks from this one on, counted from 1. */
    private double newSignals(Looks looks, int from) {
        return Arrays.stream(looks.newSignals(rules)).skip(from - 1L).sum();
    }

    private static void requirePoints(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("points must be at least 1, was " + points);
        }
    }

    private boolean hasSignal(Chart drawn) {
        return !rules.test(drawn).isEmpty();
    }

    private UnchangedProcess process() {
        return UnchangedProcess.of(chart);
    }

    private SimulatedMean mean(ToDoubleFunction<Random> number) {
        Random random = new Random(seed);
        double[] numbers = new double[charts];
        for (int drawn = 0; drawn < charts; drawn++) {
            numbers[drawn] = number.applyAsDouble(random);
        }
        return SimulatedMean.of(numbers);
    }
}
