package org.networkspc.rule;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often run rules cry wolf on a chart that is never restarted, while nothing has changed: independent normal values,
 * centre and sigma known. This is the limit for a long baseline; limits learned from few points give more, which {@link
 * FalseSignalSimulation} tells. A signal is a
 * point at which a pattern is completed; a run is one signal however long it lasts, and a point with two rules is one.
 *
 * <p>The numbers are expected numbers: those of several charts add up, whatever the charts have in common.
 */
public final class FalseSignals {
    private final RunRulesChain chain;
    private final double[] chances;
    private final int memory;

    private FalseSignals(RunRulesChain chain, int memory) {
        this.chain = chain;
        this.chances = chain.chances(NormalDistribution.of(0, 1));
        this.memory = memory;
    }

    /**
     * False signals of these rules together.
     *
     * @throws IllegalArgumentException if there is no rule, or they remember too much together
     */
    public static FalseSignals of(List<RunRule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules must not be empty, was []");
        }
        return chained(rules).orElseThrow(() -> RunRulesChain.tooManyStates(rules));
    }

    private static Optional<FalseSignals> chained(List<RunRule> rules) {
        int memory = rules.stream().mapToInt(RunRule::m).max().orElse(0);
        return RunRulesChain.beyondSignals(rules).map(chain -> new FalseSignals(chain, memory));
    }

    /** False signals of a rule set on a chart with limits; empty if a rule has no exact chain, see {@link FalseSignalSimulation}. */
    public static Optional<FalseSignals> of(RuleSet set) {
        return RunRule.of(set).flatMap(FalseSignals::chained);
    }

    /** The chance, 0 to 1, that a point with a long past carries a new signal: the expected number per point. */
    public double perPoint() {
        double[] now = start();
        for (int point = 0; point < memory; point++) {
            now = chain.step(now, chances, true);
        }
        return chanceOfSignal(now);
    }

    /** The expected number of signals in the first so many points of a chart. */
    public double among(int points) {
        if (points < 0) {
            throw new IllegalArgumentException("points must be at least 0, was " + points);
        }
        double expected = 0;
        double[] now = start();
        for (int point = 0; point < points; point++) {
            expected += chanceOfSignal(now);
            now = chain.step(now, chances, true);
        }
        return expected;
    }

    private double[] start() {
        double[] now = new double[chain.states()];
        now[0] = 1;
        return now;
    }

    private double chanceOfSignal(double[] now) {
        double chance = 0;
        for (int state = 0; state < now.length; state++) {
            chance += now[state] * chain.chanceOfSignal(state, chances);
        }
        return chance;
    }
}
