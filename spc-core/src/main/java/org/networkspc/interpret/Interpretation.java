package org.networkspc.interpret;

import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.measure.Aim;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Signal;

/**
 * A chart read with its rules, its direction of improvement and its aim.
 *
 * @param signals as indices into {@code chart.points()}
 * @param variation what the latest counted point of the last phase says
 * @param assurance whether the last phase, if predictable, will meet the aim
 * @param reading the finding as the board is told it; the first sentence can stand as a headline
 */
public record Interpretation(
        Chart chart,
        RuleSet rules,
        List<Signal> signals,
        Variation variation,
        Assurance assurance,
        List<Caution> cautions,
        List<String> reading) {

    public Interpretation {
        signals = List.copyOf(signals);
        cautions = List.copyOf(cautions);
        reading = List.copyOf(reading);
    }

    public static Interpretation of(Chart chart, RuleSet rules) {
        return of(chart, rules, Optional.empty());
    }

    public static Interpretation of(Chart chart, RuleSet rules, Optional<Aim> aim) {
        Evidence evidence = new Evidence(chart, rules, rules.test(chart));
        return new Interpretation(
                chart,
                rules,
                evidence.signals(),
                evidence.latest(),
                aim.map(a -> Prediction.of(evidence, a).assurance()).orElse(Assurance.NO_AIM),
                Cautions.of(evidence),
                Finding.of(evidence).reading(Readership.BOARD));
    }

    /**
     * What the signals say at one point; the first rule of the set speaks where several fired. A signal without a side
     * tells of a whole stretch and marks no point.
     *
     * @param point index into {@code chart.points()}
     */
    public Variation at(int point) {
        return new Evidence(chart, rules, signals).at(point);
    }

    /** The finding as this readership is told it; the numbers are the same for all. */
    public List<String> reading(Readership readership) {
        return Finding.of(new Evidence(chart, rules, signals)).reading(readership);
    }

    /** Whether the last phase, if predictable, will meet this aim, and why that can or cannot be told. */
    public Prospect prospect(Aim aim) {
        return Prediction.of(new Evidence(chart, rules, signals), aim);
    }

    /** How far the line has moved, when that can be told; see {@link Movement}. */
    public Optional<Movement> movement() {
        return Movement.of(new Evidence(chart, rules, signals));
    }

    /** A chart that fits these numbers better, with the reason; empty when this one fits. */
    public Optional<Suggestion> suggestion() {
        return Suggestion.of(chart);
    }

    /** A new phase worth considering; never applied by itself, see {@link RebaseProposal}. */
    public Optional<RebaseProposal> proposal() {
        return RebaseProposal.of(new Evidence(chart, rules, signals));
    }

    /** The signals that a point is a member of, in order of precedence. */
    public List<Signal> signalsAt(int point) {
        return signals.stream().filter(s -> s.members().contains(point)).toList();
    }

    /** What was seen, in the words of the rule that fired. */
    public String words(Signal signal) {
        return new Evidence(chart, rules, signals).words(signal);
    }
}
