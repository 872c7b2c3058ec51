package org.networkspc.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Phase;
import org.networkspc.rule.FalseSignalTable.Figure;

/**
 * How many new signals charts are expected to show this period while nothing changes, each with its own baseline: from {@link
 * FalseSignalTable}, and for rules of one's own, or limits from fewer points, from a {@link FalseSignalSimulation}.
 *
 * <p>What had to be simulated is kept for the next chart of the same kind.
 */
public final class ExpectedFalseSignals {
    /** Enough to know a signal in a hundred points to a tenth. */
    private static final int CHARTS = 500;

    private static final long SEED = 1987;
    /** The points after a baseline that the table is of as well. */
    private static final int FROM = 13;

    private static final int TO = 36;

    private final RuleSet rules;
    private final Map<Simulated, Double> simulated = new HashMap<>();

    private ExpectedFalseSignals(RuleSet rules) {
        this.rules = rules;
    }

    /** Under these rules. */
    public static ExpectedFalseSignals of(RuleSet rules) {
        return new ExpectedFalseSignals(rules);
    }

    /**
     * On these charts together: expected numbers add up, whatever the charts have in common. A chart that no rule judges
     * adds nothing.
     *
     * @return empty if one of them is a chart of one's own
     */
    public OptionalDouble on(List<Chart> charts) {
        double sum = 0;
        for (Chart chart : charts) {
            OptionalDouble here = on(chart);
            if (here.isEmpty()) {
                return here;
            }
            sum += here.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    /** On one chart, at its latest point; empty for a chart of one's own. */
    public OptionalDouble on(Chart chart) {
        List<Phase> phases = chart.phases();
        if (phases.isEmpty() || !rules.judges(chart, phases.get(phases.size() - 1))) {
            return OptionalDouble.of(0);
        }
        Phase last = phases.get(phases.size() - 1);
        boolean known = last.baseline() == 0;
        int learned = known ? FalseSignalTable.KNOWN : last.baseline();
        Figure figure = known || last.frozen() ? Figure.AFTER_BASELINE : Figure.WHILE_GROWING;
        ChartMethod method = chart.spec().method();
        OptionalDouble shipped = FalseSignalTable.shipped().of(method, rules, figure, learned);
        return shipped.isPresent() || !(method.single() instanceof ChartType)
                ? shipped
                : OptionalDouble.of(simulated(method, figure, learned));
    }

    private double simulated(ChartMethod method, Figure figure, int learned) {
        return simulated.computeIfAbsent(new Simulated(method, figure, learned), this::simulate);
    }

    private record Simulated(ChartMethod method, Figure figure, int learned) {}

    private double simulate(Simulated wanted) {
        FalseSignalSimulation simulation = new FalseSignalSimulation(wanted.method(), rules, CHARTS, SEED);
        return (wanted.figure() == Figure.AFTER_BASELINE
                        ? simulation.falseSignalsPerPoint(wanted.learned(), FROM, TO)
                        : simulation.falseSignalsWhileGrowing(wanted.learned(), wanted.learned()))
                .mean();
    }
}
