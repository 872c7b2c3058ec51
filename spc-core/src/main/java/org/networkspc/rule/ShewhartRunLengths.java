package org.networkspc.rule;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many points a Shewhart chart with run rules takes to its first signal, exactly: independent points, known centre
 * and sigma, nothing seen before the first point. Method: Champ and Woodall (1987),
 * <a href="https://doi.org/10.1080/00401706.1987.10488266">doi:10.1080/00401706.1987.10488266</a>.
 *
 * <pre>{@code
 * ShewhartRunLengths.of(RunRule.champWoodall("C14")).average(1);   // 14.58
 * }</pre>
 */
public final class ShewhartRunLengths {
    private static final double SMALLEST_PIVOT = Double.MIN_NORMAL;

    private final RunRulesChain chain;

    private ShewhartRunLengths(RunRulesChain chain) {
        this.chain = chain;
    }

    /**
     * Run lengths until the first signal of any of these rules.
     *
     * @throws IllegalArgumentException if there is no rule, or they remember too much together
     */
    public static ShewhartRunLengths of(List<RunRule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules must not be empty, was []");
        }
        return chained(rules).orElseThrow(() -> RunRulesChain.tooManyStates(rules));
    }

    /** Run lengths of a rule set on a chart with limits; empty if a rule has no exact chain, see {@link RunLengthSimulation}. */
    public static Optional<ShewhartRunLengths> of(RuleSet set) {
        return RunRule.of(set).flatMap(ShewhartRunLengths::chained);
    }

    private static Optional<ShewhartRunLengths> chained(List<RunRule> rules) {
        return RunRulesChain.untilSignal(rules).map(ShewhartRunLengths::new);
    }

    /** The average run length, in points, of normal values whose mean has moved by this many sigmas. */
    public double average(double shift) {
        return average(normal(shift));
    }

    /**
     * The average run length of values with this distribution, in sigmas from the centre; infinite if no rule can fire.
     * Values exactly on an edge of a zone must have no probability.
     */
    public double average(ContinuousDistribution values) {
        double[] chances = chain.chances(values);
        LUDecomposition solver = new LUDecomposition(flow(chances), SMALLEST_PIVOT);
        if (!solver.getSolver().isNonSingular()) {
            return Double.POSITIVE_INFINITY;
        }
        return solver.getSolver().solve(new ArrayRealVector(chain.states(), 1)).getEntry(0);
    }

    /** I − Q; the diagonal is summed from what leaves the state, which keeps digits where signals are rare. */
    private RealMatrix flow(double[] chances) {
        RealMatrix flow = new Array2DRowRealMatrix(chain.states(), chain.states());
        for (int state = 0; state < chain.states(); state++) {
            for (int cell = 0; cell < chances.length; cell++) {
                boolean signal = chain.signals().get(state)[cell];
                int next = chain.next().get(state)[cell];
                if (signal || next != state) {
                    flow.addToEntry(state, state, chances[cell]);
                }
                if (!signal && next != state) {
                    flow.addToEntry(state, next, -chances[cell]);
                }
            }
        }
        return flow;
    }

    /** The chance, 0 to 1, of a signal within so many points of normal values moved by this many sigmas. */
    public double chanceWithin(int points, double shift) {
        if (points < 0) {
            throw new IllegalArgumentException("points must be at least 0, was " + points);
        }
        double[] chances = chain.chances(normal(shift));
        double[] now = new double[chain.states()];
        now[0] = 1;
        double chance = 0;
        for (int point = 0; point < points; point++) {
            for (int state = 0; state < now.length; state++) {
                chance += now[state] * chain.chanceOfSignal(state, chances);
            }
            now = chain.step(now, chances, false);
        }
        return chance;
    }

    private static ContinuousDistribution normal(double shift) {
        if (!Double.isFinite(shift)) {
            throw new IllegalArgumentException("shift must be finite, was " + shift);
        }
        return NormalDistribution.of(shift, 1);
    }
}
