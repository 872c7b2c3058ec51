package org.networkspc.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * The Markov chain of run rules over independent points: a state is what all rules together remember, a step is one point
 * falling into a cell between neighbouring zone edges. State 0 has seen nothing.
 *
 * @param edges edges of the cells, ascending, from −∞ to ∞, in sigmas from the centre
 * @param next state after a point in a cell, by state and cell
 * @param signals whether a point in a cell completes a pattern, by state and cell
 */
record RunRulesChain(List<Double> edges, List<int[]> next, List<boolean[]> signals) {

    /** More than any published set has; long windows of few points have millions. */
    static final int MOST_STATES = 2000;

    /** Rules whose memory need not reach beyond the first signal; none where there would be too many states. */
    static Optional<RunRulesChain> untilSignal(List<RunRule> rules) {
        return explore(rules, RunWindow::untilSignal, false);
    }

    /** Rules that go on after a signal, as a chart does that nobody restarts; none as before. */
    static Optional<RunRulesChain> beyondSignals(List<RunRule> rules) {
        return explore(rules, RunWindow::beyondSignals, true);
    }

    static IllegalArgumentException tooManyStates(List<RunRule> rules) {
        return new IllegalArgumentException(
                "rules must have a chain of at most " + MOST_STATES + " states together, was " + rules);
    }

    private static Optional<RunRulesChain> explore(
            List<RunRule> rules, Function<RunRule, RunWindow> memory, boolean goOn) {
        List<RunWindow> windows = rules.stream().map(memory).toList();
        RunRulesChain chain = new RunRulesChain(edges(rules), new ArrayList<>(), new ArrayList<>());
        List<List<String>> states = new ArrayList<>();
        Map<List<String>, Integer> numbers = new HashMap<>();
        states.add(windows.stream().map(RunWindow::start).toList());
        numbers.put(states.get(0), 0);
        for (int state = 0; state < states.size(); state++) {
            if (states.size() > MOST_STATES) {
                return Optional.empty();
            }
            List<String> now = states.get(state);
            int[] next = new int[chain.cells()];
            boolean[] signals = new boolean[chain.cells()];
            for (int cell = 0; cell < chain.cells(); cell++) {
                double value = chain.middle(cell);
                signals[cell] = range(windows).anyMatch(i -> windows.get(i).completes(now.get(i), value));
                if (goOn || !signals[cell]) {
                    List<String> then = range(windows)
                            .mapToObj(i -> windows.get(i).after(now.get(i), value))
                            .toList();
                    next[cell] = numbers.computeIfAbsent(then, unseen -> {
                        states.add(unseen);
                        return states.size() - 1;
                    });
                }
            }
            chain.next.add(next);
            chain.signals.add(signals);
        }
        return Optional.of(chain);
    }

    private static IntStream range(List<?> list) {
        return IntStream.range(0, list.size());
    }

    private static List<Double> edges(List<RunRule> rules) {
        TreeSet<Double> edges = new TreeSet<>();
        for (RunRule rule : rules) {
            for (Zone zone : List.of(rule.zone(), rule.all())) {
                for (double distance : new double[] {zone.from(), zone.to()}) {
                    edges.add(0.0 + distance);
                    edges.add(0.0 - distance);
                }
            }
        }
        edges.add(Double.NEGATIVE_INFINITY);
        edges.add(Double.POSITIVE_INFINITY);
        return List.copyOf(edges);
    }

    int states() {
        return next.size();
    }

    int cells() {
        return edges.size() - 1;
    }

    /** A value inside this cell. */
    private double middle(int cell) {
        double low = edges.get(cell);
        double high = edges.get(cell + 1);
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? 1 : high - 1;
        }
        return Double.isInfinite(high) ? low + 1 : (low + high) / 2;
    }

    /** The chance that the next point, in a cell of these chances, completes a pattern in this state. */
    double chanceOfSignal(int state, double[] chances) {
        double sum = 0;
        for (int cell = 0; cell < chances.length; cell++) {
            sum += signals.get(state)[cell] ? chances[cell] : 0;
        }
        return sum;
    }

    /** Chances of the states one point later; those of a signal are left out unless the chain goes on after it. */
    double[] step(double[] now, double[] chances, boolean goOn) {
        double[] then = new double[states()];
        for (int state = 0; state < now.length; state++) {
            for (int cell = 0; cell < chances.length; cell++) {
                if (goOn || !signals.get(state)[cell]) {
                    then[next.get(state)[cell]] += now[state] * chances[cell];
                }
            }
        }
        return then;
    }

    /** The chance of each cell. */
    double[] chances(ContinuousDistribution values) {
        double[] chances = new double[cells()];
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] = values.probability(edges.get(cell), edges.get(cell + 1));
        }
        return chances;
    }
}
